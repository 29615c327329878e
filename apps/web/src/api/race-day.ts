import type { Schemas } from '@bell-lap/api-client/client'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refreshAfterResult } from './follow-events.ts'
import { dataAs } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type RaceDay = Schemas['RaceDay']
export type RaceRecordView = Schemas['RaceRecordView']
export type RaceRecord = Schemas['RaceRecord']

/** Which race, and what the runner chose for it. */
export interface RaceDayChoice {
  readonly sessionId?: string
  readonly eventId?: RaceEventId
  readonly on?: 'track' | 'road'
  readonly lapM?: number
  readonly goalS?: number
  readonly lane?: number
  readonly windMps?: number
  readonly start?: string
}

/** While another goal is worked out, the last answer stays: nothing jumps under the slider. */
export const raceDayQuery = (choice: RaceDayChoice) =>
  queryOptions({
    queryKey: ['races', 'day', choice],
    placeholderData: keepPreviousData,
    // States and settings change it, too.
    refetchOnMount: 'always',
    queryFn: ({ signal }) =>
      dataAs<RaceDay>(api.GET('/api/v1/race-day', { params: { query: choice }, signal })),
  })

/** Keeps the goal of a race of the plan, or clears it: `null`. */
export function useSaveRaceGoal() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly sessionId: string | null; readonly goalS: number | null }) =>
      dataAs<RaceDay>(api.PUT('/api/v1/race-day/goal', { body })),
    onSuccess: () => refreshAfterResult(client),
  })
}

export const raceRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['races', 'record', id],
    queryFn: ({ signal }) =>
      dataAs<RaceRecordView>(
        api.GET('/api/v1/results/{id}/record', { params: { path: { id } }, signal }),
      ),
  })

export type SaveRaceRecord = ReturnType<typeof useSaveRaceRecord>

/** Keeps laps, place and goal of a race; with nothing in it the record is removed. */
export function useSaveRaceRecord(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: RaceRecord) =>
      dataAs<RaceRecordView>(
        api.PUT('/api/v1/results/{id}/record', { params: { path: { id } }, body }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(raceRecordQuery(id).queryKey, saved)
      refreshAfterResult(client)
    },
  })
}
