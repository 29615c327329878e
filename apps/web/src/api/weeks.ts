import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export const weeksQuery = (weeks: number) =>
  queryOptions({
    queryKey: ['weeks', weeks],
    queryFn: async ({ signal }) =>
      (await dataOf(api.GET('/api/v1/weeks', { params: { query: { weeks } }, signal }))).items,
  })
