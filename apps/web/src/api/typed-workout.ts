import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type TypedWorkout = Schemas['TypedWorkout']
export type TypedSession = Schemas['TypedSession']
export type EditAnswer = Schemas['EditAnswer']
/** A session on another day; a typed one on a free day, or in place of another; the same session in another place; cross-training for an easy run. */
export type PlanEdit = Extract<
  Schemas['PlanEditInput'],
  {
    readonly kind:
      | 'move'
      | 'add-typed'
      | 'change-typed'
      | 'switch-place'
      | 'cross-train'
      | 'run-instead'
  }
>

const TOUCHED = ['plan', 'today', 'status'] as const

/** How a typed workout is understood, as it would stand in the plan. */
export const typedWorkoutQuery = (text: string) =>
  queryOptions({
    queryKey: ['typed-workout', text],
    queryFn: ({ signal }) =>
      dataAs<TypedWorkout>(
        api.POST('/api/v1/workouts/read', { body: { text, forPlan: true }, signal }),
      ),
  })

/** What an edit would break; nothing is changed. */
export const editCheckQuery = (edit: PlanEdit) =>
  queryOptions({
    queryKey: ['plan', 'edit-check', edit],
    queryFn: ({ signal }) =>
      dataAs<EditAnswer>(
        api.POST('/api/v1/plan/edits', {
          body: { edit, overrule: false, onlyCheck: true },
          signal,
        }),
      ),
  })

/** As it is, although it bends the plan, or as the nearest one that keeps every rule. */
export type EditHow = 'as-is' | 'overrule' | 'nearest'

export function useEditPlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ edit, how }: { readonly edit: PlanEdit; readonly how: EditHow }) =>
      dataAs<EditAnswer>(
        api.POST('/api/v1/plan/edits', {
          body: {
            edit,
            overrule: how === 'overrule',
            onlyCheck: false,
            takeNearest: how === 'nearest',
          },
        }),
      ),
    onSuccess: () => refresh(client, TOUCHED),
  })
}
