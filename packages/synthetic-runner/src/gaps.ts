import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { Random } from './random.ts'

export interface Gap {
  readonly reason: 'illness' | 'injury'
  readonly from: CalendarDay
  /** The first day of running again. */
  readonly until: CalendarDay
}

/** Illnesses expected in four weeks (science J4). */
const ILLNESSES_PER_FOUR_WEEKS = 0.15
const INJURY_DAYS = 40
/** Log speed lost for each run-free day after the tenth (science A8, grade X). */
const LOSS_PER_DAY = 0.0015
const FREE_DAYS = 10

/** The illnesses of the story and its one injury, a calf in the January five years before the end. */
export function storyGaps(
  from: CalendarDay,
  to: CalendarDay,
  marathons: readonly CalendarDay[],
  random: Random,
): readonly Gap[] {
  const injuryFrom = `${Number(to.slice(0, 4)) - 5}-01-09`
  const gaps: Gap[] = [
    { reason: 'injury', from: injuryFrom, until: addDays(injuryFrom, INJURY_DAYS) },
  ]
  for (let block = from; block < to; block = addDays(block, 28)) {
    const illnesses = random.poisson(ILLNESSES_PER_FOUR_WEEKS)
    const start = addDays(block, random.whole(0, 27))
    const until = addDays(start, random.whole(4, 9))
    const spoilsMarathon = marathons.some((day) => {
      const ahead = daysBetween(start, day)
      return ahead >= 0 && ahead <= 28
    })
    if (illnesses > 0 && !spoilsMarathon) gaps.push({ reason: 'illness', from: start, until })
  }
  return gaps
}

export function isInGap(day: CalendarDay, gaps: readonly Gap[]): boolean {
  return gaps.some((gap) => day >= gap.from && day < gap.until)
}

/** Log speed that gaps still cost on a day; it comes back in one and a half times the gap. */
export function lossAfterGaps(day: CalendarDay, gaps: readonly Gap[]): number {
  let loss = 0
  for (const gap of gaps) {
    const free = daysBetween(gap.from, gap.until)
    const since = daysBetween(gap.until, day)
    if (since < 0 || free <= FREE_DAYS) continue
    const left = Math.max(0, 1 - since / (1.5 * free))
    loss += (free - FREE_DAYS) * LOSS_PER_DAY * left
  }
  return loss
}

/** How likely a planned run is on an ordinary day, and on holiday. */
export function adherence(day: CalendarDay): number {
  const monthAndDay = day.slice(5)
  const summer = monthAndDay >= '08-01' && monthAndDay <= '08-10'
  const winter = monthAndDay >= '12-23' || monthAndDay <= '01-02'
  if (summer) return 0.3
  return winter ? 0.5 : 0.93
}
