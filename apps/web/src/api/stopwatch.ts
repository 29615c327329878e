import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataAs, dataOf } from './problem.ts'

export type StopwatchSession = Schemas['StopwatchSession']

/** The sessions that were sent to the account; without a sign-in there are none. */
export const stopwatchSessionsQuery = queryOptions({
  queryKey: ['stopwatch'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/stopwatch/sessions', { signal })),
  select: ({ items }) => items,
  // Another phone may have sent one a moment ago.
  staleTime: 0,
  retry: false,
})

/** Deletes a session in the account. */
export const deleteStopwatchSession = (id: string): Promise<unknown> =>
  dataOf(api.DELETE('/api/v1/stopwatch/sessions/{id}', { params: { path: { id } } }))

export type TrackRunner = Schemas['TrackRunner']

/** What each runner of a coach has to run at the track on a day. */
export const trackDayQuery = (day: string) =>
  queryOptions({
    queryKey: ['squad', 'track', day],
    queryFn: ({ signal }) =>
      dataAs<{ readonly items: readonly TrackRunner[] }>(
        api.GET('/api/v1/squad/track', { params: { query: { day } }, signal }),
      ),
    staleTime: 0,
  })
