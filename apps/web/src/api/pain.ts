import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export type PainHistory = Schemas['PainHistory']
export type PainPlace = Schemas['PainPlace']

/** Below the check-ins: whatever is told of pain moves it. */
export const painQuery = queryOptions({
  queryKey: ['check-ins', 'pain'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/pain-history', { signal })),
  refetchOnMount: 'always',
})
