import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MARATHON_M } from './long-races.ts'
import { WEEKS_BEFORE_MARATHON, WEEKS_BEFORE_RACE } from './not-now.ts'

/** A mile block on the calendar. */
export interface BlockDates {
  /** The Monday it begins. */
  readonly startDay: CalendarDay
  readonly weeks: number
  /** The Saturday of the mile. */
  readonly mileDay: CalendarDay
  /** Whole weeks from the mile to the next long race; `null` without one, or where it comes first. */
  readonly weeksToLongRace: number | null
  /** True where the block has to wait until the long race is over. */
  readonly afterLongRace: boolean
}

const USUAL_WEEKS = 12
const FEWEST_WEEKS = 8
/** Easy weeks between a long race and the block (X). */
const REST_WEEKS = { race: 2, marathon: 4 } as const

/**
 * When a mile block fits, worked backwards from the next long race: its last day lies 14 weeks before
 * a marathon and 8 weeks before a race of 10 km or more. Without room for eight weeks it follows the race.
 */
export function whenToStart(
  today: CalendarDay,
  longRace: { readonly day: CalendarDay; readonly distanceM: number } | null,
): BlockDates {
  const next = addDays(mondayOf(today), 7)
  if (longRace === null || longRace.day < today) return datesOf(next, USUAL_WEEKS, null)
  const isMarathon = longRace.distanceM >= MARATHON_M
  const free = isMarathon ? WEEKS_BEFORE_MARATHON : WEEKS_BEFORE_RACE
  const latest = addDays(longRace.day, -7 * free)
  const room = Math.floor((daysBetween(next, latest) + 2) / 7)
  if (room >= FEWEST_WEEKS) return datesOf(next, Math.min(USUAL_WEEKS, room), longRace.day)
  const rest = isMarathon ? REST_WEEKS.marathon : REST_WEEKS.race
  const after = addDays(mondayOf(longRace.day), 7 * (rest + 1))
  return { ...datesOf(after, USUAL_WEEKS, null), afterLongRace: true }
}

function datesOf(
  startDay: CalendarDay,
  weeks: number,
  longRaceDay: CalendarDay | null,
): BlockDates {
  const mileDay = addDays(startDay, 7 * weeks - 2)
  return {
    startDay,
    weeks,
    mileDay,
    weeksToLongRace:
      longRaceDay === null ? null : Math.floor(daysBetween(mileDay, longRaceDay) / 7),
    afterLongRace: false,
  }
}
