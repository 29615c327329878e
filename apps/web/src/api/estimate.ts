import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export type Estimate = Schemas['Estimate']
export type Evidence = Estimate['evidence'][number]

export const estimateQuery = queryOptions({
  queryKey: ['estimate'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/estimate', { signal })),
})

export const estimateHistoryQuery = queryOptions({
  queryKey: ['estimate', 'history'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/api/v1/estimate/history', { signal }))).items,
})

export const pacesQuery = queryOptions({
  queryKey: ['estimate', 'paces'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/api/v1/estimate/paces', { signal }))).items,
})
