import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs, dataOf } from './problem.ts'
import type { GroupAnswer } from './squad.ts'
import { useMutation } from './use-mutation.ts'

export type Season = Schemas['Season']
export type SeasonRunner = Season['runners'][number]
export type SeasonMeet = Season['meets'][number]
export type MeetInput = Schemas['MeetToSaveInput']
export type EventId = MeetInput['eventIds'][number]

export const seasonQuery = queryOptions({
  queryKey: ['squad', 'season'],
  queryFn: ({ signal }) => dataAs<Season>(api.GET('/api/v1/squad/season', { signal })),
  staleTime: 0,
})

function useTouched() {
  const client = useQueryClient()
  return () => refresh(client, ['squad'])
}

/** Adds a meet, or changes one that is there. */
export function useSaveMeet() {
  return useMutation({
    mutationFn: ({ id, meet }: { readonly id: string | null; readonly meet: MeetInput }) =>
      id === null
        ? dataOf(api.POST('/api/v1/meets', { body: meet }))
        : dataOf(api.PUT('/api/v1/meets/{id}', { params: { path: { id } }, body: meet })),
    onSuccess: useTouched(),
  })
}

export function useRemoveMeet() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/meets/{id}', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}

export function useProposeMeet() {
  return useMutation({
    mutationFn: ({
      id,
      ...body
    }: {
      readonly id: string
      readonly athleteIds: string[]
      readonly eventId: EventId
      readonly priority: 'B' | 'C'
      readonly word: string
    }) =>
      dataAs<GroupAnswer>(
        api.POST('/api/v1/meets/{id}/proposals', { params: { path: { id } }, body }),
      ),
    onSuccess: useTouched(),
  })
}
