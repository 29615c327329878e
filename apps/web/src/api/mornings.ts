import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export type Mornings = Schemas['Mornings']
export type MorningMeasure = Schemas['MorningMeasure']

export const morningsQuery = queryOptions({
  queryKey: ['check-ins', 'mornings'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/mornings', { signal })),
  refetchOnMount: 'always',
})
