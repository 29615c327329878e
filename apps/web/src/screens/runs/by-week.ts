import { mondayOf } from '@bell-lap/units/calendar-day'
import type { ActivitySummary, WeekOfRuns } from '../../api/activities.ts'

export interface ListedWeek {
  readonly monday: string
  readonly items: readonly ActivitySummary[]
  /** Of all runs of the week; `null` where the server did not say. */
  readonly sum: WeekOfRuns | null
}

/** The pages of the list, newest first, week by week. */
export function byWeek(
  pages: readonly {
    readonly items: readonly ActivitySummary[]
    readonly weeks: readonly WeekOfRuns[]
  }[],
): readonly ListedWeek[] {
  const sums = new Map(pages.flatMap(({ weeks }) => weeks.map((week) => [week.monday, week])))
  const weeks = new Map<string, ActivitySummary[]>()
  for (const item of pages.flatMap(({ items }) => items)) {
    const monday = mondayOf(item.localDay)
    weeks.set(monday, [...(weeks.get(monday) ?? []), item])
  }
  return [...weeks].map(([monday, items]) => ({ monday, items, sum: sums.get(monday) ?? null }))
}
