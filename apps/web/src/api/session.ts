import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/session', { signal })),
})

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: string) => dataOf(api.POST('/api/v1/session', { body: { token } })),
    onSuccess: () => client.resetQueries(),
  })
}

export type SignInLink = Schemas['SignInLink']

export const addressesQuery = queryOptions({
  queryKey: ['addresses'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/addresses', { signal })),
  select: ({ items }) => items,
  // A computer changes its network while the page is open.
  staleTime: 0,
})

/** Makes a link that signs another device in: once, within a quarter of an hour. */
export function useMakeSignInLink() {
  return useMutation({ mutationFn: () => dataOf(api.POST('/api/v1/sign-in-links')) })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/v1/session')),
    onSuccess: () => client.clear(),
  })
}
