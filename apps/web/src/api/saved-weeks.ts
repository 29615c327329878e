import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs, dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type SavedWeek = Schemas['SavedWeek']
export type WeekAnswer = Schemas['WeekAnswer']
export type WeekForRunner = WeekAnswer['items'][number]
export type WeekDay = WeekForRunner['days'][number]

/** What a saved week says of one day. */
export type DayInput =
  | { readonly kind: 'planned' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'workout'; readonly text: string }

/** A name and seven days from Monday on; the id only of a week that is there. */
export interface NamedWeek {
  readonly id: string | null
  readonly name: string
  readonly days: readonly DayInput[]
}

export const savedWeeksQuery = queryOptions({
  queryKey: ['saved-weeks'],
  queryFn: ({ signal }) =>
    dataAs<{ readonly items: readonly SavedWeek[] }>(api.GET('/api/v1/saved-weeks', { signal })),
  staleTime: 0,
})

function useTouched() {
  const client = useQueryClient()
  return () => refresh(client, ['saved-weeks'])
}

/** Saves a new week, or changes one that is there. */
export function useSaveWeek() {
  return useMutation({
    mutationFn: ({ id, name, days }: NamedWeek) => {
      const body = { name, days: [...days] }
      return id === null
        ? dataAs<SavedWeek>(api.POST('/api/v1/saved-weeks', { body }))
        : dataAs<SavedWeek>(api.PUT('/api/v1/saved-weeks/{id}', { params: { path: { id } }, body }))
    },
    onSuccess: useTouched(),
  })
}

export function useRemoveSavedWeek() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/saved-weeks/{id}', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}

function useTouchedPlans() {
  const client = useQueryClient()
  return () => refresh(client, ['squad'])
}

interface GroupWeek {
  readonly athleteIds: readonly string[]
  readonly weekId: string
  readonly startDay: string
  readonly moves: boolean
  readonly onlyCheck: boolean
}

export function useGiveWeek() {
  return useMutation({
    mutationFn: ({ athleteIds, ...rest }: GroupWeek) =>
      dataAs<WeekAnswer>(
        api.POST('/api/v1/squad/weeks', { body: { ...rest, athleteIds: [...athleteIds] } }),
      ),
    onSuccess: useTouchedPlans(),
  })
}
