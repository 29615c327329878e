/** What keeps threshold and oxygen uptake, and what keeps mile pace, in the mile-specific phase (science D7, H2). */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { SessionFacts } from './session-facts.ts'
import type { Plan, SessionRole } from '../model/plan.ts'

/** Work at threshold or at 3K to 5K pace, or uphill, of this length is a stimulus (X). */
const LEAST_M = 800
const LEAST_UPHILL_S = 240
/** An all-out mile is one too. */
const LEAST_RACE_M = 1000

/** Days that threshold or VO2 work may lie apart, and where its last ten days begin. */
export const AEROBIC_GAP_DAYS = 10
export const AEROBIC_UNTIL_DAYS = 10
export const MILE_GAP_DAYS = 7
/** In the last two weeks mile pace may be further apart. */
export const MILE_GAP_LATE_DAYS = 10
export const LATE_DAYS = 14

interface Run {
  readonly role: SessionRole
  readonly facts: SessionFacts
}

export function isThreshold({ facts }: Run): boolean {
  return facts.thresholdM >= LEAST_M
}

export function isVo2({ facts, role }: Run): boolean {
  const raced = role === 'race' || role === 'test'
  return (
    facts.vo2M >= LEAST_M || facts.hillS >= LEAST_UPHILL_S || (raced && facts.workM >= LEAST_RACE_M)
  )
}

export function isMilePace({ facts }: Run): boolean {
  return facts.mile
}

export interface Gap {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly days: number
}

/** The stretches without any of the days, from one day to another. */
export function gapsBetween(
  days: readonly CalendarDay[],
  from: CalendarDay,
  to: CalendarDay,
): readonly Gap[] {
  const inside = days.filter((day) => day > from && day < to)
  const ends = [from, ...inside, to]
  return ends.slice(1).flatMap((end, i) => {
    const start = ends[i] ?? from
    const gap = daysBetween(start, end)
    return gap > 0 ? [{ from: start, to: end, days: gap }] : []
  })
}

/** First and last day of each stretch of mile-specific weeks; the last reaches on to a day before the race. */
export function specificStretches(
  { weeks, raceDay }: Pick<Plan, 'weeks' | 'raceDay'>,
  daysBeforeRace: number,
): readonly { readonly from: CalendarDay; readonly to: CalendarDay }[] {
  const stretches: { from: CalendarDay; to: CalendarDay }[] = []
  weeks.forEach((week, i) => {
    if (week.phase !== 'specific') return
    const to = addDays(week.startDay, 6)
    const last = stretches.at(-1)
    if (last !== undefined && weeks[i - 1]?.phase === 'specific') last.to = to
    else stretches.push({ from: week.startDay, to })
  })
  const last = stretches.at(-1)
  if (last !== undefined) last.to = addDays(raceDay, -daysBeforeRace)
  return stretches.filter(({ from, to }) => from < to)
}
