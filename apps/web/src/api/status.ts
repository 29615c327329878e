import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/status', { signal })),
})
