import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type HeldActivity = Schemas['HeldActivity']

/** A run that gets its day counts like any other. */
const TOUCHED = ['activities', 'weeks', 'estimate', 'races', 'plan', 'today', 'status', 'threshold']

/** Below the activities: an import brings new ones. */
export const heldQuery = queryOptions({
  queryKey: ['activities', 'held'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/api/v1/held-activities', { signal }))).items,
})

export function useGiveDay() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, day }: { readonly id: string; readonly day: string }) =>
      dataOf(
        api.POST('/api/v1/held-activities/{id}/day', { params: { path: { id } }, body: { day } }),
      ),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

/** Discards a held activity, or holds it again. */
export function useDiscardHeld() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, discarded }: { readonly id: string; readonly discarded: boolean }) => {
      const params = { path: { id } }
      return discarded
        ? dataOf(api.POST('/api/v1/held-activities/{id}/discard', { params }))
        : dataOf(api.POST('/api/v1/held-activities/{id}/restore', { params }))
    },
    onSuccess: () => refresh(client, ['activities']),
  })
}
