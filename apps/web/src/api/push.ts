import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataAs, dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type PushView = Schemas['IntervalsPush']
export type PushedSession = PushView['sessions'][number]

const PATH = '/api/v1/connections/intervals-icu/push'
const CHECK_AGAIN_MS = 2000

/** Its first word is the plan's: what changes the plan changes what was sent. */
export const pushQuery = queryOptions({
  queryKey: ['plan', 'push'],
  queryFn: ({ signal }) => dataAs<PushView>(api.GET(PATH, { signal })),
  // A round takes a moment; its outcome is a sentence that appears here.
  refetchInterval: ({ state }) =>
    state.data?.on === true && state.data.message === null ? CHECK_AGAIN_MS : false,
})

export function useChangePush() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { on: boolean; daysAhead: number }) =>
      dataAs<PushView>(api.PUT(PATH, { body })),
    onSuccess: (view) => client.setQueryData(pushQuery.queryKey, view),
  })
}

export function usePushNow() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => dataAs<PushView>(api.POST(`${PATH}/now`)),
    onSuccess: (view) => client.setQueryData(pushQuery.queryKey, view),
  })
}

/** A link to the FIT file that needs no sign-in for a quarter of an hour; asked for once a visit. */
export const watchLinkQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['watch-link', sessionId],
    queryFn: () =>
      dataOf(
        api.POST('/api/v1/plan/sessions/{id}/watch-link', { params: { path: { id: sessionId } } }),
      ),
    staleTime: 10 * 60_000,
  })
