import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export const raceSuggestionsQuery = queryOptions({
  queryKey: ['races', 'suggestions'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/api/v1/races/suggestions', { signal }))).items,
})

export const pacingQuery = (distanceM: number, timeS: number, lapM: number) =>
  queryOptions({
    queryKey: ['races', 'pacing', distanceM, timeS, lapM],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/races/pacing', { params: { query: { distanceM, timeS, lapM } }, signal }),
      ),
  })
