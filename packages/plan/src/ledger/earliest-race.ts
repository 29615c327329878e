/** How soon a longer race is safe after the mile: long runs first, by the planner's own caps. */
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { median } from 'simple-statistics'
import { cutBackEvery, SINGLE_RUN_RATIO, WEEK_OVER_RECENT, WEEK_OVER_USUAL } from './caps.ts'
import { firstMonday } from './timeline.ts'
import { LONG_SHARE_OF_WEEK } from './way-back.ts'
import type { WayBackTo } from './way-back.ts'

export interface Readiness {
  /** Long run that comes before the race, km (grade D; the marathon's from science H2). */
  readonly longKm: number
  /** Lighter weeks between the last long run and the race (science H4). */
  readonly taperWeeks: number
  /** Weeks after the mile that are the least whatever the long run: one easy week, then work (D). */
  readonly fewestWeeks: number
}

/** What each race asks for. Up to the half marathon the race is at most a tenth longer than a long run. */
export const READY_FOR: Readonly<Record<WayBackTo, Readiness>> = {
  '5k': { longKm: 8, taperWeeks: 0, fewestWeeks: 1 },
  '10k': { longKm: 12, taperWeeks: 0, fewestWeeks: 3 },
  half: { longKm: 21, taperWeeks: 1, fewestWeeks: 3 },
  marathon: { longKm: 30, taperWeeks: 2, fewestWeeks: 3 },
}

/** Where the rebuilding starts. */
export interface RebuildFrom {
  readonly today: CalendarDay
  readonly mileDay: CalendarDay
  /** Longest run of the last 30 days, km. */
  readonly longestKm: number
  /** Usual week, km (`B` of science D7). */
  readonly usualKm: number
  readonly age: number | null
}

export interface Rebuild {
  /** Whole weeks until the long run is there, easier weeks counted. */
  readonly weeks: number
  /** Long runs that grow. */
  readonly longRuns: number
}

const USUAL_WEEKS = 4
const MOST_WEEKS = 104
/** The sum of tenths is off by less than this, km. */
const NEARLY = 0.005

/**
 * Weeks until a long run of `targetKm`: each at most a tenth longer than the longest before it (science
 * D3, grade B), none in an easier week, none above 45 % of its week, and weeks that grow by D7.
 * `easyWeeks` come first, as after a goal race. `null` where it takes more than two years.
 *
 * @example
 * weeksToLongRun({ longestKm: 14, usualKm: 70, age: 35 }, 30, 1) // { weeks: 11, longRuns: 8 }
 */
export function weeksToLongRun(
  from: Pick<RebuildFrom, 'longestKm' | 'usualKm' | 'age'>,
  targetKm: number,
  easyWeeks: number,
): Rebuild | null {
  let longKm = from.longestKm
  if (longKm >= targetKm - NEARLY) return { weeks: 0, longRuns: 0 }
  if (longKm <= 0 || from.usualKm <= 0) return null
  const every = cutBackEvery(from.age)
  const weeksKm = Array<number>(USUAL_WEEKS).fill(from.usualKm)
  for (let week = 1, longRuns = 0; week <= MOST_WEEKS; week += 1) {
    const built = week - easyWeeks
    if (built <= 0 || built % every === 0) continue
    const wantedKm = Math.min(targetKm, SINGLE_RUN_RATIO * longKm)
    const weekKm = nextWeekKm(weeksKm, wantedKm / LONG_SHARE_OF_WEEK)
    weeksKm.push(weekKm)
    const nextKm = Math.min(wantedKm, LONG_SHARE_OF_WEEK * weekKm)
    if (nextKm > longKm) {
      longKm = nextKm
      longRuns += 1
    }
    if (longKm >= targetKm - NEARLY) return { weeks: week, longRuns }
  }
  return null
}

/** Grows only as far as the long run needs it. */
function nextWeekKm(weeksKm: readonly number[], neededKm: number): number {
  const last = weeksKm.slice(-USUAL_WEEKS)
  const most = Math.min(WEEK_OVER_RECENT * (last.at(-1) ?? 0), WEEK_OVER_USUAL * median([...last]))
  return Math.min(Math.max(neededKm, last.at(-1) ?? 0), most)
}

export interface EarliestRace extends Rebuild {
  readonly day: CalendarDay
}

/** The first day on which a race is safe: a Sunday, or today. `null` where it is not in sight. */
export function earliestRace(to: WayBackTo, from: RebuildFrom): EarliestRace | null {
  const { longKm, taperWeeks, fewestWeeks } = READY_FOR[to]
  const monday = firstMonday(from.today)
  const afterMile = addDays(mondayOf(from.mileDay), 7)
  const easyWeeks = monday <= afterMile ? 1 : 0
  const rebuild = weeksToLongRun(from, longKm, easyWeeks)
  if (rebuild === null) return null
  const grown = rebuild.weeks === 0 ? 0 : rebuild.weeks + taperWeeks
  const byLongRun = grown === 0 ? from.today : addDays(monday, 7 * grown - 1)
  const byMile = addDays(afterMile, 7 * fewestWeeks - 1)
  const [day = from.today] = [from.today, byLongRun, byMile].toSorted().slice(-1)
  return { ...rebuild, day }
}
