import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type SavedWorkout = Schemas['SavedWorkout']

/** A name and a workout as typed; the id only of one that is there. */
export interface NamedWorkout {
  readonly id: string | null
  readonly name: string
  readonly text: string
}

export const savedWorkoutsQuery = queryOptions({
  queryKey: ['saved-workouts'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/saved-workouts', { signal })),
  staleTime: 0,
})

function useTouched() {
  const client = useQueryClient()
  return () => refresh(client, ['saved-workouts'])
}

/** Saves a new workout, or changes one that is there. */
export function useSaveWorkout() {
  return useMutation({
    mutationFn: ({ id, ...body }: NamedWorkout) =>
      id === null
        ? dataOf(api.POST('/api/v1/saved-workouts', { body }))
        : dataOf(api.PUT('/api/v1/saved-workouts/{id}', { params: { path: { id } }, body })),
    onSuccess: useTouched(),
  })
}

export function useRemoveSavedWorkout() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/saved-workouts/{id}', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}
