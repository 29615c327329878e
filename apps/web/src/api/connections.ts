import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

const PATH = '/api/v1/connections/intervals-icu'
const CHECK_AGAIN_MS = 5000

export const intervalsQuery = queryOptions({
  queryKey: ['connections', 'intervals-icu'],
  queryFn: ({ signal }) => dataOf(api.GET(PATH, { signal })),
  // The first check takes a while; its outcome is a sentence that appears here.
  refetchInterval: ({ state }) =>
    state.data?.connected === true && state.data.message === null ? CHECK_AGAIN_MS : false,
})

export function useConnectIntervals() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { apiKey: string; kind: 'key' | 'token'; athleteId: string | null }) =>
      dataOf(api.PUT(PATH, { body })),
    onSuccess: (view) => client.setQueryData(intervalsQuery.queryKey, view),
  })
}

export function useStartSignIn() {
  return useMutation({
    mutationFn: () => dataOf(api.POST(`${PATH}/sign-in`)),
    onSuccess: ({ url }) => location.assign(url),
  })
}

export function useFinishSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { code: string; state: string }) =>
      dataOf(api.POST(`${PATH}/sign-in/finish`, { body })),
    onSuccess: (view) => client.setQueryData(intervalsQuery.queryKey, view),
  })
}

export function useCheckIntervals() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => dataOf(api.POST(`${PATH}/check`)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['connections'] }),
  })
}

export function useDisconnectIntervals() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (leave: boolean) =>
      dataOf(api.DELETE(PATH, { params: { query: { leave: leave ? 'true' : 'false' } } })),
    onSuccess: () => refresh(client, ['connections', 'plan']),
  })
}
