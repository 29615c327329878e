import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refreshAfterResult } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type Result = Schemas['Result']
export type ResultInput = Schemas['TypedResultInput']
export type RunConditions = Schemas['RunConditions']
export type PlainDay = Schemas['PlainDay']

export const resultsQuery = queryOptions({
  queryKey: ['results'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/results', { signal }))).items,
})

export interface TypedTime {
  readonly eventId: ResultInput['eventId']
  readonly distanceM: number | null
  readonly timeText: string
  /** Where it was run and what the day was like; asked only for what they do to the time. */
  readonly setting?: ResultInput['setting']
  readonly conditions?: RunConditions | null
}

/** How the server understands a typed time; asked while the runner types. */
export const typedTimeQuery = (typed: TypedTime) =>
  queryOptions({
    queryKey: ['typed-time', typed],
    enabled: typed.timeText.trim() !== '',
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      dataOf(api.POST('/api/v1/results/read', { body: { setting: 'road', ...typed }, signal })),
  })

/** Adds a result, or corrects the one with the given id. */
export function useSaveResult() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, input }: { id: string | null; input: ResultInput }) =>
      id === null
        ? dataOf(api.POST('/api/v1/results', { body: input }))
        : dataOf(api.PUT('/api/v1/results/{id}', { params: { path: { id } }, body: input })),
    onSuccess: () => refreshAfterResult(client),
  })
}

export function useRemoveResult() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/results/{id}', { params: { path: { id } } })),
    onSuccess: () => refreshAfterResult(client),
  })
}

/** A stored result as it would be typed again, for editing and for undoing a removal. */
export function asTyped(result: Result): ResultInput {
  const { day, eventId, timing, setting, effort, name, note, excludedFromEstimate, conditions } =
    result
  return {
    activityId: result.activityId,
    record: result.record,
    day,
    eventId,
    timing,
    setting,
    effort,
    name,
    note,
    excludedFromEstimate,
    conditions,
    confirmed: result.confirmed,
    distanceM: eventId === null ? result.distanceM : null,
    timeText: result.timeText,
  }
}
