import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type Mornings = Schemas['Mornings']
export type MorningMeasure = Schemas['MorningMeasure']
export type ExportedMornings = Mornings['exported']

export const morningsQuery = queryOptions({
  queryKey: ['check-ins', 'mornings'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/mornings', { signal })),
  refetchOnMount: 'always',
})

/** Uses the mornings of exports, or leaves them out. */
export function useChooseMornings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choice: 'use' | 'leave') =>
      dataOf(api.POST('/api/v1/mornings/exports', { body: { choice } })),
    onSuccess: (mornings) => client.setQueryData(morningsQuery.queryKey, mornings),
  })
}
