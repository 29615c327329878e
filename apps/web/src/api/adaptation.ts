import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type Adaptation = Schemas['AdaptationView']
export type PlanChange = Schemas['PlanChangeView']
export type Advice = Schemas['AdviceView']
export type Ladder = Schemas['LadderView']
export type CheckIn = Schemas['CheckInInput']
export type PainReport = CheckIn['pain'][number]
export type RedFlag = CheckIn['redFlags'][number]
export type ComingUp = Schemas['ComingUp']
export type ReportPreview = Schemas['ReportPreview']
export type Comparison = Schemas['Comparison']

const TOUCHED = ['plan', 'today', 'adaptation', 'check-ins', 'status'] as const

export const adaptationQuery = queryOptions({
  queryKey: ['plan', 'adaptation'],
  queryFn: ({ signal }) => dataAs<Adaptation>(api.GET('/api/v1/plan/adaptation', { signal })),
})

/** Check-ins about a day and after. */
export const checkInsQuery = (from: string) =>
  queryOptions({
    queryKey: ['check-ins', from],
    queryFn: async ({ signal }) =>
      (
        await dataAs<{ items: readonly Schemas['ToldCheckIn'][] }>(
          api.GET('/api/v1/check-ins', { params: { query: { from } }, signal }),
        )
      ).items,
  })

/** Shows what an answer says at once, and fetches everything that may have followed. */
function noteAdaptation(client: QueryClient, adaptation: Adaptation): void {
  client.setQueryData(adaptationQuery.queryKey, adaptation)
  refresh(client, TOUCHED)
}

interface Told {
  readonly id: string
  readonly adaptation: Adaptation
}

export function useAddCheckIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (checkIn: CheckIn) =>
      dataAs<Told>(api.POST('/api/v1/check-ins', { body: checkIn })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

export function useAddEvent() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (told: ComingUp) =>
      dataAs<Told>(api.POST('/api/v1/training-events', { body: told })),
    onSuccess: ({ adaptation }) => noteAdaptation(client, adaptation),
  })
}

/** What a report would change; nothing is kept. */
export function usePreviewEvent() {
  return useMutation({
    mutationFn: (told: ComingUp) =>
      dataAs<ReportPreview>(api.POST('/api/v1/training-events/preview', { body: told })),
  })
}

export function useAnswerProposal() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, accept }: { readonly id: string; readonly accept: boolean }) =>
      dataAs<Adaptation>(
        api.POST('/api/v1/plan/proposals/{id}/answer', {
          params: { path: { id } },
          body: { accept },
        }),
      ),
    onSuccess: (adaptation) => noteAdaptation(client, adaptation),
  })
}

export function useUndoChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (revision: number) =>
      dataAs<Adaptation>(
        api.POST('/api/v1/plan/changes/{revision}/undo', { params: { path: { revision } } }),
      ),
    onSuccess: (adaptation) => noteAdaptation(client, adaptation),
  })
}

interface Compared {
  readonly comparison: Comparison | null
}

export const runComparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', 'comparison', 'run', id],
    queryFn: ({ signal }) =>
      dataAs<Compared>(
        api.GET('/api/v1/activities/{id}/comparison', { params: { path: { id } }, signal }),
      ),
  })

export const sessionComparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', 'comparison', 'session', id],
    queryFn: ({ signal }) =>
      dataAs<Compared>(
        api.GET('/api/v1/plan/sessions/{id}/comparison', { params: { path: { id } }, signal }),
      ),
  })
