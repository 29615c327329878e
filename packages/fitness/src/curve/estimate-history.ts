import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { Evidence, RunnerProfile } from '../evidence.ts'
import { replay } from './estimate.ts'
import { predictTime } from './predict.ts'

export interface MonthOfMile {
  /** The last day of the month; for the running month, today. */
  readonly day: CalendarDay
  readonly mileS: number
  readonly lowS: number
  readonly highS: number
}

/**
 * The mile estimate at each month's end as it stood then, without looking ahead. Months before the
 * first usable evidence are left out.
 */
export function estimateHistory(
  evidence: readonly Evidence[],
  profile: RunnerProfile,
  today: CalendarDay,
  runDays?: readonly CalendarDay[],
): readonly MonthOfMile[] {
  const first = evidence.reduce<CalendarDay | null>(
    (earliest, one) => (earliest === null || one.day < earliest ? one.day : earliest),
    null,
  )
  if (first === null || first > today) return []
  const context = { profile, today, ...(runDays === undefined ? {} : { runDays }) }
  const days = monthEnds(first, today)
  return replay(evidence, context, days).flatMap((knowledge, index) => {
    const day = days[index]
    if (knowledge === null || day === undefined) return []
    const mile = predictTime(knowledge, MILE_M)
    return [{ day, mileS: mile.timeS, lowS: mile.lowS, highS: mile.highS }]
  })
}

function monthEnds(first: CalendarDay, today: CalendarDay): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  let year = Number(first.slice(0, 4))
  let month = Number(first.slice(5, 7))
  for (;;) {
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
    const nextMonth = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    const end = addDays(nextMonth, -1)
    if (end >= today) break
    days.push(end)
  }
  return [...days, today]
}
