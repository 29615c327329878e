import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type MileCase = Schemas['MileCase']
export type CaseChart = NonNullable<MileCase['chart']>
export type CaseCause = MileCase['causes'][number]
export type CaseAnswers = MileCase['answers']

/** Below the estimate: whatever moves the estimate moves the case. */
export const caseQuery = queryOptions({
  queryKey: ['estimate', 'case'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/case', { signal })),
  // States, plan and settings close gates, too.
  refetchOnMount: 'always',
})

/** Saves what the runner says on the page. */
export function useAnswerCase() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CaseAnswers) => dataOf(api.PUT('/api/v1/case/answers', { body })),
    onSuccess: (found) => {
      client.setQueryData(caseQuery.queryKey, found)
      return client.invalidateQueries({ queryKey: ['settings'] })
    },
  })
}
