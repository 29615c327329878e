import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

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

type RecordedTestId = Schemas['RunsForTest']['test']
export type RecordedTest = Schemas['RecordedThresholdTest']

/** Runs of the last eight weeks that hold a test. */
export const runsForTestQuery = (test: RecordedTestId) =>
  queryOptions({
    queryKey: ['threshold', 'runs', test],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/threshold/recorded-tests', { params: { query: { test } }, signal })),
  })

/** A run as a test: its fastest stretch, or the one from a second. */
export const recordedTestQuery = (id: string, test: RecordedTestId, startS: number | null) =>
  queryOptions({
    queryKey: ['threshold', 'recorded', id, test, startS],
    queryFn: ({ signal }) => {
      const query = startS === null ? { test } : { test, startS }
      const params = { path: { id }, query }
      return dataOf(api.GET('/api/v1/threshold/recorded-tests/{id}', { params, signal }))
    },
  })

export function useAddTestFromRun() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; test: RecordedTestId; startS: number }) =>
      dataOf(api.POST('/api/v1/threshold/recorded-tests/{id}', { params: { path: { id } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['threshold'] }),
  })
}
