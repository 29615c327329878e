import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type SignedInDevice = Schemas['SignedInDevice']
export type SecurityEntry = Schemas['SecurityEntry']

/** The devices that are signed in, and what happened lately. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/sessions', { signal })),
  // Another device may have come or gone.
  staleTime: 0,
})

function useRefreshDevices() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: devicesQuery.queryKey })
}

export function useSignDeviceOut() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSettled: useRefreshDevices(),
  })
}

/** Gives how many were signed out. */
export function useSignOthersOut() {
  return useMutation({
    mutationFn: async () => (await dataOf(api.DELETE('/api/v1/sessions'))).ended,
    onSettled: useRefreshDevices(),
  })
}
