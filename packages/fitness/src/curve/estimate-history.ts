import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { Evidence, RunnerProfile } from '../evidence/evidence.ts'
import { replay } from './estimate.ts'
import { monthEnds } from './month-ends.ts'
import { predictRace } from './predict-race.ts'

export interface MonthOfMile {
  /** The last day of the month; for the running month, today. */
  readonly day: CalendarDay
  readonly mileS: number
  readonly lowS: number
  readonly highS: number
}

/**
 * The race forecast for the mile at each month's end as it stood then, without looking ahead. Months before the
 * first usable evidence are left out.
 */
export function estimateHistory(
  evidence: readonly Evidence[],
  profile: RunnerProfile,
  today: CalendarDay,
  runDays?: readonly CalendarDay[],
): readonly MonthOfMile[] {
  const context = { profile, today, ...(runDays === undefined ? {} : { runDays }) }
  const days = monthEnds(evidence, today)
  return replay(evidence, context, days).flatMap((knowledge, index) => {
    const day = days[index]
    if (knowledge === null || day === undefined) return []
    const { timeS, lowS, highS } = predictRace(knowledge, MILE_M)
    return [{ day, mileS: timeS, lowS, highS }]
  })
}
