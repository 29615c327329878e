import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type WatchCheck = Schemas['WatchCheck']
export type WatchAnswer = NonNullable<WatchCheck['answer']>

/** A download on this page may have been the first: the list is asked for each time it is shown. */
export const watchChecksQuery = queryOptions({
  queryKey: ['watch-checks'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/watch-checks', { signal }))).items,
  refetchOnMount: 'always',
})

/** What each format holds of a session, and what it loses. */
export const sessionFormatsQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', 'formats', id],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          api.GET('/api/v1/plan/sessions/{id}/formats', { params: { path: { id } }, signal }),
        )
      ).items,
  })

export function useAnswerWatchCheck() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      format,
      ...body
    }: {
      format: WatchCheck['format']
      answer: WatchAnswer
      note: string | null
    }) => dataOf(api.PUT('/api/v1/watch-checks/{format}', { params: { path: { format } }, body })),
    onSuccess: () => refresh(client, ['watch-checks']),
  })
}
