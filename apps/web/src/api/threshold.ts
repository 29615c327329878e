import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export type ThresholdView = Schemas['Threshold']
export type TestInput = Schemas['TypedThresholdTestInput']
export type TestOutcome = Schemas['ThresholdTestOutcome']

export const thresholdQuery = queryOptions({
  queryKey: ['threshold'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/threshold', { signal })),
})

/** What the heart rate of a run says of the thresholds. */
export const heartSignsQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', id, 'heart-signs'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/activities/{id}/heart-signs', { params: { path: { id } }, signal })),
  })

/** What a test says, without saving it. */
export function usePreviewTest() {
  return useMutation({
    mutationFn: (body: TestInput) => dataOf(api.POST('/api/v1/threshold/tests/preview', { body })),
  })
}

export function useAddTest() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: TestInput) => dataOf(api.POST('/api/v1/threshold/tests', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['threshold'] }),
  })
}

export function useRemoveTest() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/threshold/tests/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['threshold'] }),
  })
}
