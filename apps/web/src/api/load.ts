import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export type Load = Schemas['Load']
export type LoadWeek = Schemas['LoadWeek']
export type LoadMeasure = keyof Schemas['LoadAmounts']

/** Below the plan: whatever changes the plan or adds a run moves the load. */
export const loadQuery = queryOptions({
  queryKey: ['plan', 'load'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/load', { signal })),
  refetchOnMount: 'always',
})

export type RunSpike = Schemas['RunSpike']

export const runSpikeQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', 'spike', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/activities/{id}/spike', { params: { path: { id } }, signal })),
  })
