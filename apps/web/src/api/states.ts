import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs, dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type OpenState = Schemas['OpenState']

const TOUCHED = ['plan', 'today', 'check-ins', 'status'] as const

/** What is open today, such as an illness. */
export const statesQuery = queryOptions({
  queryKey: ['plan', 'states'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/states', { signal }))).items,
})

interface Ended {
  /** The report that ended it. */
  readonly id: string
  readonly states: readonly OpenState[]
}

export function useEndState() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, clinician }: { readonly id: string; readonly clinician: boolean }) =>
      dataAs<Ended>(
        api.POST('/api/v1/states/{id}/end', { params: { path: { id } }, body: { clinician } }),
      ),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

/** Takes back a report, such as the one that ended a state. */
export function useTakeBack() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/training-events/{id}', { params: { path: { id } } })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}
