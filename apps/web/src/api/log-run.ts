import type { Schemas } from '@bell-lap/api-client/client'
import { useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export interface RunToLog {
  readonly day: string
  readonly time: string | null
  readonly distanceM: number
  readonly timeS: number
  readonly surface: Schemas['ActivitySummary']['surface']
  readonly effortCr10: number | null
  readonly repetitions: string | null
  readonly note: string | null
  readonly evenIfKnown: boolean
}

const TOUCHED = ['activities', 'weeks', 'estimate', 'plan', 'today', 'status', 'threshold']

/** Logs a run that nothing recorded. */
export function useLogRun() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: RunToLog) => dataOf(api.POST('/api/v1/activities', { body })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

/** Takes a run that was just logged back. */
export function useTakeRunBack() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/activities/{id}', { params: { path: { id } } })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}
