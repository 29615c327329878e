import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import type { ResultInput } from './results.ts'
import { useMutation } from './use-mutation.ts'

export type Estimate = Schemas['Estimate']
export type Evidence = Estimate['evidence'][number]

export const estimateQuery = queryOptions({
  queryKey: ['estimate'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/estimate', { signal })),
})

export const estimateHistoryQuery = queryOptions({
  queryKey: ['estimate', 'history'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/estimate/history', { signal })),
})
export type EstimateHistory = Awaited<
  ReturnType<NonNullable<(typeof estimateHistoryQuery)['queryFn']>>
>

export const seasonsQuery = queryOptions({
  queryKey: ['estimate', 'seasons'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/api/v1/estimate/seasons', { signal }))).items,
})

export const pacesQuery = queryOptions({
  queryKey: ['estimate', 'paces'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/api/v1/estimate/paces', { signal }))).items,
})

/** What a result would change, without saving it. */
export function useTryResult() {
  return useMutation({
    mutationFn: (body: ResultInput) => dataOf(api.POST('/api/v1/estimate/what-if', { body })),
  })
}
export type TriedResult = NonNullable<ReturnType<typeof useTryResult>['data']>
