import type { Result } from '../../api/results.ts'

export interface DayOfResults {
  readonly day: string
  readonly results: readonly Result[]
}

/** Results of one day together in the order they were run, the newest day first. */
export function groupByDay(results: readonly Result[]): readonly DayOfResults[] {
  const days = new Map<string, Result[]>()
  for (const result of results) {
    const known = days.get(result.day)
    if (known === undefined) days.set(result.day, [result])
    else known.push(result)
  }
  return [...days]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([day, ofDay]) => ({
      day,
      results: ofDay.toSorted((a, b) => a.sameDayOrder - b.sameDayOrder),
    }))
}
