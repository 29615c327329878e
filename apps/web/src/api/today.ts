import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataAs } from './problem.ts'

export type Today = Schemas['Today']

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => dataAs<Today>(api.GET('/api/v1/today', { signal })),
})
