import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type WayBack = Schemas['WayBack']
export type YearChartData = NonNullable<WayBack['chart']>
export type LongRunLadder = NonNullable<WayBack['ladder']>
export type AfterMileAnswer = NonNullable<WayBack['next']['answer']>

/** Below the estimate: whatever moves the estimate moves what could be run. */
export const wayBackQuery = queryOptions({
  queryKey: ['estimate', 'way-back'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/way-back', { signal })),
  // Plan, states and settings move it, too.
  refetchOnMount: 'always',
})

/** Answers what comes after the mile; `null` takes the answer back. */
export function useAnswerAfterMile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer: AfterMileAnswer | null) =>
      dataOf(api.PUT('/api/v1/way-back/answer', { body: { answer } })),
    onSuccess: (found) => {
      client.setQueryData(wayBackQuery.queryKey, found)
      refresh(client, ['plan', 'today', 'status', 'settings'])
    },
  })
}

/** Saves the longer race that the runner wants to run; `null` for none. */
export function useSaveWish() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (race: { readonly day: string; readonly distanceM: number } | null) =>
      dataOf(api.PUT('/api/v1/way-back/wish', { body: { race } })),
    onSuccess: (found) => {
      client.setQueryData(wayBackQuery.queryKey, found)
      refresh(client, ['settings'])
    },
  })
}
