import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs } from './problem.ts'
import { useMutation } from './use-mutation.ts'

type AssistantProposals = Schemas['AssistantProposals']
export type AssistantProposal = Schemas['AssistantProposal']

/** What assistants propose. The key begins with the plan's: whatever changes the plan asks again. */
export const assistantQuery = queryOptions({
  queryKey: ['plan', 'assistant'],
  queryFn: ({ signal }) =>
    dataAs<AssistantProposals>(api.GET('/api/v1/assistant/proposals', { signal })),
})

interface Answer {
  readonly id: string
  readonly accept: boolean
  readonly revision: number
}

export function useAnswerAssistant() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, accept, revision }: Answer) =>
      dataAs<AssistantProposals>(
        api.POST('/api/v1/assistant/proposals/{id}/answer', {
          params: { path: { id } },
          body: { accept, revision },
        }),
      ),
    onSettled: () => refresh(client, ['plan', 'today', 'adaptation', 'status']),
  })
}
