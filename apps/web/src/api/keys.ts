import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type ApiKey = Schemas['ApiKey']
export type NewApiKey = Schemas['NewApiKeyInput']

/** Keys of other programs. */
export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/api-keys', { signal })),
  select: ({ items }) => items,
  // A program may have used one.
  staleTime: 0,
})

/** Makes a key; the answer is the only place where it is whole. */
export function useAddKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewApiKey) => dataOf(api.POST('/api/v1/api-keys', { body })),
    onSuccess: ({ items }) => client.setQueryData(keysQuery.queryKey, { items }),
  })
}

export function useRemoveKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
}
