import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export type History = Schemas['History']
export type UsualWeek = NonNullable<History['usualWeek']>

const READING_MS = 3000

/** Below the races: whatever changes runs, results or the estimate changes it. */
export const historyQuery = queryOptions({
  queryKey: ['races', 'history'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/history', { signal })),
  // Races are looked for after an import has ended.
  refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? READING_MS : false),
})
