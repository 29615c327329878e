import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { belowPath } from './below-path.ts'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs, dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type PlanView = Schemas['PlanView']
export type PlanWeek = Schemas['PlanWeek']
export type PlanSession = Schemas['PlanSessionView']
export type PlanInput = Schemas['PlanInput']
export type PlanAnswer = Schemas['PlanAnswer']
export type Workout = Schemas['Workout']
export type WorkoutStep = Schemas['WorkoutStep']
export type WorkoutElement = Schemas['WorkoutElement']

export interface StoredPlan {
  readonly plan: PlanView | null
  readonly revision: number | null
  readonly canUndo: boolean
}

export type WeekReview = Schemas['WeekReview']

export const weekReviewQuery = (startDay: string) =>
  queryOptions({
    queryKey: ['plan', 'review', startDay],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          api.GET('/api/v1/plan/weeks/{startDay}/review', {
            params: { path: { startDay } },
            signal,
          }),
        )
      ).review,
  })

export type SessionCard = Schemas['SessionCard']

const TOUCHED = ['plan', 'today', 'status'] as const

/** The whole plan, which is large: pages ask for the weeks that they show. */
export const planQuery = queryOptions({
  queryKey: ['plan', 'whole'],
  queryFn: ({ signal }) => dataAs<StoredPlan>(api.GET('/api/v1/plan', { signal })),
})

/** The plan with the details of the weeks around today; also what is kept for a day without a connection. */
export const nearPlanQuery = queryOptions({
  queryKey: ['plan', 'near'],
  queryFn: ({ signal }) =>
    dataAs<StoredPlan>(api.GET('/api/v1/plan', { params: { query: { weeks: 'near' } }, signal })),
})

/** The details of one week. */
export const planWeekQuery = (startDay: string) =>
  queryOptions({
    queryKey: ['plan', 'week', startDay],
    queryFn: async ({ signal }) => {
      const query = { from: startDay, to: startDay }
      const { weeks } = await dataAs<{ readonly weeks: readonly PlanWeek[] }>(
        api.GET('/api/v1/plan/weeks', { params: { query }, signal }),
      )
      return weeks[0] ?? null
    },
  })

export type PlanForecast = Schemas['PlanForecast']

export const planForecastQuery = queryOptions({
  queryKey: ['plan', 'forecast'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/api/v1/plan/forecast', { signal }))).forecast,
})

export const planChangesQuery = queryOptions({
  queryKey: ['plan', 'changes'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/plan/changes', { signal }))).items,
})

export const sessionCardQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', 'card', id],
    queryFn: ({ signal }) =>
      dataAs<SessionCard>(
        api.GET('/api/v1/plan/sessions/{id}/card', { params: { path: { id } }, signal }),
      ),
  })

export function usePreviewPlan() {
  return useMutation({
    mutationFn: (input: PlanInput) =>
      dataAs<PlanAnswer>(api.POST('/api/v1/plan/preview', { body: input })),
  })
}

export function useMakePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: PlanInput) => dataAs<PlanAnswer>(api.POST('/api/v1/plan', { body: input })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

export function useRemovePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/v1/plan')),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

export function useUndoPlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/plan/undo')),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

/** Addresses of files about a session or the plan; the browser downloads them itself. */
const sessionFile = (name: string) => (id: string) =>
  belowPath(`/api/v1/plan/sessions/${encodeURIComponent(id)}/${name}`)

export const planFiles = {
  calendar: belowPath('/api/v1/plan/calendar.ics'),
  fit: sessionFile('workout.fit'),
  apple: sessionFile('apple.workout'),
  zwift: sessionFile('workout.zwo'),
  intervalsText: sessionFile('workout.intervals.txt'),
  text: sessionFile('workout.txt'),
  json: sessionFile('workout.json'),
} as const
