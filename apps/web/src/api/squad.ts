import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { apiOf } from './people.ts'
import { dataAs, dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type SquadRow = Schemas['SquadRow']
export type Squad = Schemas['Squad']
export type HeldChange = Schemas['HeldChange']
export type GroupAnswer = Schemas['GroupAnswer']
export type AthleteView = Schemas['AthleteView']
export type Comment = Schemas['Comment']

const TOUCHED = ['squad', 'comments'] as const

/** Other runners change it without this page being told. */
const LOOK_AGAIN_MS = 60_000

export const squadQuery = queryOptions({
  queryKey: ['squad', 'rows'],
  queryFn: ({ signal }) =>
    dataAs<{ readonly items: readonly SquadRow[] }>(api.GET('/api/v1/squad', { signal })),
  staleTime: 0,
  refetchInterval: LOOK_AGAIN_MS,
})

export const squadsQuery = queryOptions({
  queryKey: ['squad', 'squads'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/squads', { signal })),
  staleTime: 0,
})

export const heldChangesQuery = queryOptions({
  queryKey: ['squad', 'held-changes'],
  queryFn: ({ signal }) =>
    dataAs<{ readonly items: readonly HeldChange[] }>(
      api.GET('/api/v1/squad/held-changes', { signal }),
    ),
  staleTime: 0,
})

export const athleteQuery = (athleteId: string) =>
  queryOptions({
    queryKey: ['squad', 'athlete', athleteId],
    queryFn: ({ signal }) =>
      dataAs<AthleteView>(apiOf(athleteId).GET('/api/v1/athlete-view', { signal })),
    staleTime: 0,
  })

/** Of the own data without an athlete. */
export const commentsQuery = (athleteId: string | undefined, about?: string) =>
  queryOptions({
    queryKey: ['comments', athleteId ?? 'me', about ?? 'all'],
    queryFn: ({ signal }) =>
      dataOf(
        apiOf(athleteId).GET('/api/v1/comments', {
          params: { query: about === undefined ? {} : { about } },
          signal,
        }),
      ),
    staleTime: 0,
  })

function useTouched() {
  const client = useQueryClient()
  return () => refresh(client, TOUCHED)
}

interface NewComment {
  readonly aboutKind: Comment['aboutKind']
  readonly aboutId: string
  readonly text: string
  readonly question: boolean
}

export function useComment(athleteId: string | undefined) {
  return useMutation({
    mutationFn: (body: NewComment) => dataOf(apiOf(athleteId).POST('/api/v1/comments', { body })),
    onSuccess: useTouched(),
  })
}

/** Only comments of the person who asks. */
export function useRemoveComment(athleteId: string | undefined) {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(apiOf(athleteId).DELETE('/api/v1/comments/{id}', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}

type ActionOnPlan = Extract<
  NonNullable<SquadRow['needs'][number]['action']>,
  { readonly sessionId: string }
>

/** Does what a row proposes; every safety rule of the runner holds. */
export function useActOnPlan() {
  return useMutation({
    mutationFn: ({
      athleteId,
      action,
    }: {
      readonly athleteId: string
      readonly action: ActionOnPlan
    }) => {
      const { sessionId } = action
      const edit =
        action.kind === 'cross-train'
          ? { kind: 'cross-train' as const, sessionId, machine: 'bike' as const }
          : { kind: 'delete' as const, sessionId }
      return dataAs<Schemas['EditAnswer']>(
        apiOf(athleteId).POST('/api/v1/plan/edits', {
          body: { edit, overrule: false, onlyCheck: false, takeNearest: false },
        }),
      )
    },
    onSuccess: useTouched(),
  })
}

/** A change of many plans: the revision of each that has it. */
export type GivenRevisions = readonly { readonly athleteId: string; readonly revision: number }[]

/** Takes back what many runners got, for each plan that has not changed since. */
export function useUndoForGroup() {
  return useMutation({
    mutationFn: (given: GivenRevisions) =>
      dataAs<Schemas['GroupUndone']>(
        api.POST('/api/v1/squad/undone', { body: { given: [...given] } }),
      ),
    onSettled: useTouched(),
  })
}

/** Brings the plan of a runner back to what it was before the last change. */
export function useUndoOnPlan() {
  return useMutation({
    mutationFn: (athleteId: string) => dataAs(apiOf(athleteId).POST('/api/v1/plan/undo')),
    onSuccess: useTouched(),
  })
}

export interface GroupWorkout {
  readonly athleteIds: readonly string[]
  readonly day: string
  readonly text: string
  readonly onlyCheck: boolean
}

export function useGiveWorkout() {
  return useMutation({
    mutationFn: ({ athleteIds, ...rest }: GroupWorkout) =>
      dataAs<GroupAnswer>(
        api.POST('/api/v1/squad/workouts', { body: { ...rest, athleteIds: [...athleteIds] } }),
      ),
    onSuccess: useTouched(),
  })
}

export interface GroupMove {
  readonly athleteIds: readonly string[]
  readonly fromDay: string
  readonly toDay: string
  readonly onlyCheck: boolean
}

export function useMoveDay() {
  return useMutation({
    mutationFn: ({ athleteIds, ...rest }: GroupMove) =>
      dataAs<GroupAnswer>(
        api.POST('/api/v1/squad/moves', { body: { ...rest, athleteIds: [...athleteIds] } }),
      ),
    onSuccess: useTouched(),
  })
}

export function useAnswerHeldChange() {
  return useMutation({
    mutationFn: (answer: {
      readonly athleteId: string
      readonly id: string
      readonly accept: boolean
      readonly text: string | null
      readonly word: string
    }) => {
      const { athleteId, id, ...body } = answer
      return dataOf(
        apiOf(athleteId).POST('/api/v1/plan/held-changes/{id}/answer', {
          params: { path: { id } },
          body,
        }),
      )
    },
    onSuccess: useTouched(),
  })
}

export function useHoldChanges(athleteId: string) {
  return useMutation({
    mutationFn: (holds: boolean) =>
      dataOf(apiOf(athleteId).PUT('/api/v1/plan/hold', { body: { holds } })),
    onSuccess: useTouched(),
  })
}

/** A clinician clears what is open. */
export function useClear(athleteId: string) {
  return useMutation({
    mutationFn: (id: string) =>
      dataAs(
        apiOf(athleteId).POST('/api/v1/states/{id}/end', {
          params: { path: { id } },
          body: { clinician: true },
        }),
      ),
    onSuccess: useTouched(),
  })
}

export function useMakeSquad() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => dataOf(api.POST('/api/v1/squads', { body: { name } })),
    onSuccess: () => refresh(client, ['squad', 'session']),
  })
}

/** One change after another: two quick ticks arrive in the order in which they were made. */
export function useChangeSquad() {
  return useMutation({
    scope: { id: 'squads' },
    mutationFn: ({
      id,
      name,
      athleteIds,
    }: {
      readonly id: string
      readonly name: string
      readonly athleteIds: readonly string[]
    }) =>
      dataOf(
        api.PUT('/api/v1/squads/{id}', {
          params: { path: { id } },
          body: { name, athleteIds: [...athleteIds] },
        }),
      ),
    onSuccess: useTouched(),
  })
}

/** Brings back a squad that was removed, under its old id. */
export function useRestoreSquad() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (removed: Schemas['RemovedSquad']) =>
      dataOf(api.POST('/api/v1/squads/restored', { body: removed })),
    onSuccess: () => refresh(client, ['squad', 'session']),
  })
}

export function useRemoveSquad() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/squads/{id}', { params: { path: { id } } })),
    onSuccess: useTouched(),
  })
}
