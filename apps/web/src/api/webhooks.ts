import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type Webhook = Schemas['Webhook']
export type NewWebhook = Schemas['NewWebhookInput']

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/webhooks', { signal }))).items,
  // Messages are sent in the background.
  staleTime: 0,
  refetchInterval: 5000,
})

function useRefreshWebhooks() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: webhooksQuery.queryKey })
}

/** Gives the secret, once. */
export function useAddWebhook() {
  return useMutation({
    mutationFn: (body: NewWebhook) => dataOf(api.POST('/api/v1/webhooks', { body })),
    onSettled: useRefreshWebhooks(),
  })
}

export function useRemoveWebhook() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } })),
    onSettled: useRefreshWebhooks(),
  })
}

export function useTryWebhook() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } })),
    onSettled: useRefreshWebhooks(),
  })
}
