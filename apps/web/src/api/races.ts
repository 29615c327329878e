import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refreshAfterResult } from './follow-events.ts'
import { dataOf } from './problem.ts'
import type { ResultInput } from './results.ts'
import { useMutation } from './use-mutation.ts'

export type RaceSuggestion = Schemas['RaceSuggestion']

export const raceSuggestionsQuery = queryOptions({
  queryKey: ['races', 'suggestions'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/races/suggestions', { signal })),
})

interface RaceAnswerInput {
  readonly races: ResultInput[]
  readonly notRaces: Pick<RaceSuggestion, 'activityId' | 'startS' | 'distanceM'>[]
}

/** Saves suggestions as results, and says which were no races. */
export function useAnswerRaces() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: RaceAnswerInput) =>
      dataOf(api.POST('/api/v1/races/suggestions/answers', { body })),
    onSuccess: () => refreshAfterResult(client),
  })
}

/** Takes such an answer back. */
export function useUndoRaceAnswer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/races/suggestions/answers/{id}/undo', { params: { path: { id } } })),
    onSuccess: () => refreshAfterResult(client),
  })
}
