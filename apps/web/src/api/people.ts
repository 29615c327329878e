import { createClient } from '@bell-lap/api-client/client'
import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type People = Schemas['People']
export type Person = Schemas['Person']
export type Account = Awaited<ReturnType<typeof readAccounts>>['items'][number]
export type MyAthlete = Schemas['MyAthlete']
export type SharedField = Person['fields'][number]
export type Role = Person['role']

export const SHARED_FIELDS = [
  'workouts',
  'results',
  'health',
  'location',
  'video',
  'wellness',
] as const satisfies readonly SharedField[]

/** Calls about another runner; about the own data without one. */
export const apiOf = (athleteId: string | undefined) =>
  athleteId === undefined ? api : createClient({ baseUrl: '', athleteId })

const TOUCHED = ['people', 'session', 'squad'] as const

export const peopleQuery = (of: string | undefined) =>
  queryOptions({
    queryKey: ['people', of ?? 'me'],
    queryFn: ({ signal }) => dataOf(apiOf(of).GET('/api/v1/people', { signal })),
    // Somebody may have accepted an invitation.
    staleTime: 0,
  })

export const invitationsQuery = queryOptions({
  queryKey: ['people', 'invitations'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/invitations', { signal })),
  staleTime: 0,
})

export const myAthletesQuery = queryOptions({
  queryKey: ['people', 'my-athletes'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/my-athletes', { signal })),
  staleTime: 0,
})

const readAccounts = (signal: AbortSignal) => dataOf(api.GET('/api/v1/accounts', { signal }))

export const accountsQuery = queryOptions({
  queryKey: ['people', 'accounts'],
  queryFn: ({ signal }) => readAccounts(signal),
  retry: false,
})

/** A link that signs another person in, once, within a quarter of an hour. */
export function useMakeLinkFor() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/accounts/{id}/sign-in-links', { params: { path: { id } } })),
  })
}

function useTouched() {
  const client = useQueryClient()
  return () => refresh(client, TOUCHED)
}

export function useChangeSharing(of: string | undefined) {
  return useMutation({
    mutationFn: ({
      id,
      fields,
    }: {
      readonly id: string
      readonly fields: readonly SharedField[]
    }) =>
      dataOf(
        apiOf(of).PUT('/api/v1/people/{id}', {
          params: { path: { id } },
          body: { fields: [...fields] },
        }),
      ),
    onSuccess: useTouched(),
  })
}

export function useEndSharing(of: string | undefined) {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(apiOf(of).DELETE('/api/v1/people/{id}', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}

export function useAgree(of: string | undefined) {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(apiOf(of).POST('/api/v1/people/{id}/agree', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}

export function useLeaveAthlete() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/my-athletes/{id}', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}

interface NewInvitation {
  readonly to: 'athlete' | Role
  readonly name: string
  readonly fields: readonly SharedField[]
  readonly squadId: string | null
}

export function useInvite() {
  return useMutation({
    mutationFn: ({ fields, ...invitation }: NewInvitation) =>
      dataOf(api.POST('/api/v1/invitations', { body: { ...invitation, fields: [...fields] } })),
    onSuccess: useTouched(),
  })
}

export function useWithdraw() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}

export type Invitation = Schemas['Invitation']

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      dataOf(api.POST('/api/v1/invitations/read', { body: { token }, signal })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

interface Accepted {
  readonly token: string
  readonly name: string | null
  readonly birthYear: number | null
  readonly fields: readonly SharedField[] | null
}

/** Accepts; the answers of who was signed in before are of somebody else afterwards. */
export function useAccept() {
  return useMutation({
    mutationFn: ({ fields, ...rest }: Accepted) =>
      dataOf(
        api.POST('/api/v1/invitations/accept', {
          body: { ...rest, fields: fields === null ? null : [...fields] },
        }),
      ),
  })
}
