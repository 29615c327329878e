import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export type WeekBudget = Schemas['WeekBudget']

/** Fast metres and calf load of each week of the plan, and the most that the rules allow. */
export const weekBudgetsQuery = queryOptions({
  queryKey: ['plan', 'week-budgets'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/api/v1/plan/week-budgets', { signal }))).weeks,
})
