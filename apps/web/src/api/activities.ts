import type { Schemas } from '@bell-lap/api-client/client'
import type { QueryClient } from '@tanstack/react-query'
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type ActivitySummary = Schemas['ActivitySummary']
export type ActivityDetail = Schemas['ActivityDetail']
export type RunKind = NonNullable<ActivitySummary['kind']>
export type WeekOfRuns = Schemas['WeekOfRuns']
export type RunSplits = Schemas['RunSplits']
export type Lap = Schemas['Lap']
export type Streams = Readonly<Record<string, readonly (number | null)[]>>

export interface RunFilter {
  readonly sport: 'run-or-unknown' | 'unknown' | 'all' | 'deleted'
  readonly q: string
  readonly from: string
  readonly to: string
}

export const activitiesQuery = (filter: RunFilter) =>
  infiniteQueryOptions({
    queryKey: ['activities', 'list', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/activities', {
          params: {
            query: {
              sport: filter.sport,
              limit: 50,
              ...(filter.q === '' ? {} : { q: filter.q }),
              ...(filter.from === '' ? {} : { from: filter.from }),
              ...(filter.to === '' ? {} : { to: filter.to }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  })

/** A month of a calendar has fewer. */
const MOST_RUNS = 500

/** The runs between two days, both included. */
export const runsBetweenQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['activities', 'between', from, to],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          api.GET('/api/v1/activities', {
            params: { query: { from, to, limit: MOST_RUNS } },
            signal,
          }),
        )
      ).items,
  })

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/activities/{id}', { params: { path: { id } }, signal })),
  })

export const streamsQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', id, 'streams'],
    queryFn: async ({ signal }): Promise<Streams> =>
      dataOf(
        api.GET('/api/v1/activities/{id}/streams', {
          params: { path: { id }, query: { points: 1500 } },
          signal,
        }),
      ),
  })

export interface ActivityChange {
  readonly excludedFromEstimate?: boolean
  readonly standsApart?: boolean
  readonly name?: string | null
  readonly surface?: ActivitySummary['surface']
  readonly sport?: ActivitySummary['sport']
  readonly kind?: Exclude<RunKind, 'hard-piece'> | null
  readonly note?: string | null
  readonly feel?: number | null
  readonly effortCr10?: number | null
}

export const splitsQuery = (id: string, unit: 'km' | 'mile') =>
  queryOptions({
    queryKey: ['activities', id, 'splits', unit],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/activities/{id}/splits', {
          params: { path: { id }, query: { unit } },
          signal,
        }),
      ),
  })

export const similarRunsQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', id, 'similar'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/activities/{id}/similar', { params: { path: { id } }, signal })),
  })

/** Deletes a run, or brings it back. */
export function useDeleteActivity(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deleted: boolean) => {
      const params = { path: { id } }
      return dataOf(
        deleted
          ? api.DELETE('/api/v1/activities/{id}', { params })
          : api.POST('/api/v1/activities/{id}/restore', { params }),
      )
    },
    onSuccess: (saved) => followChange(client, saved),
  })
}

export function useChangeActivity(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ActivityChange) =>
      dataOf(api.PATCH('/api/v1/activities/{id}', { params: { path: { id } }, body: change })),
    onSuccess: (saved) => followChange(client, saved),
  })
}

function followChange(client: QueryClient, saved: ActivityDetail): void {
  client.setQueryData(activityQuery(saved.id).queryKey, saved)
  // The other pieces of its session change with it.
  void client.invalidateQueries({ queryKey: ['activities'] })
  refresh(client, ['estimate', 'today', 'weeks', 'plan', 'races', 'threshold'])
}
