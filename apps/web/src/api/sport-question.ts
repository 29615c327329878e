import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type SportQuestion = Schemas['SportQuestion']
type Sport = Schemas['SportAnswer']['sport']

/** What an answer changes: estimate, load and plan all look at the runs. */
const TOUCHED = ['activities', 'weeks', 'estimate', 'races', 'plan', 'today', 'status', 'threshold']

export const sportQuestionQuery = queryOptions({
  queryKey: ['activities', 'sport-question'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/activities/sport', { signal })),
})

export interface AskedSport {
  readonly sport: Exclude<Sport, 'unknown'>
  readonly which: 'unknown' | 'assumed'
}

export function useAnswerSport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AskedSport) => dataOf(api.POST('/api/v1/activities/sport', { body })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

export function useUndoSport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/activities/sport/{id}/undo', { params: { path: { id } } })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}
