import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/session', { signal })),
})

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: string) => dataOf(api.POST('/api/v1/session', { body: { token } })),
    onSuccess: () => client.resetQueries(),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/v1/session')),
    onSuccess: () => client.clear(),
  })
}
