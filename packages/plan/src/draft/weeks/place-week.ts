/** The days of one week: the choice with the smallest weighed sum of terms among all that are allowed. */
import { easyDayRank } from './terms/easy-days.ts'
import { easyLeftOut, leftOut } from './terms/left-out.ts'
import { longRunDayOff } from './terms/long-run-day.ts'
import { minutesShort } from './terms/minutes.ts'
import { spacing } from './terms/spacing.ts'
import { weighed } from '../frame/terms.ts'
import type { Places, WeekToPlace } from '../frame/week-to-place.ts'
import type { TermValues } from '../../model/term-values.ts'
import type { Bounds, QualityOptions } from '../frame/quality-choice.ts'

/** What the sessions on the chosen days would be. */
export interface PlacedWeek<T> {
  readonly places: Places
  readonly sessions: T
  readonly values: TermValues
}

const MOST_DAYS_IN_A_ROW = 6
const LEAST_GAP_DAYS = 2

interface Bones {
  readonly places: Places
  readonly values: TermValues
  /** What the days of long run and quality cost; easy runs and sessions only add to it. */
  readonly cost: number
}

/**
 * Branch and bound, exact: days for long run and quality in order of what they cost by themselves;
 * for each the best easy days and sessions; a branch is cut off when its days and the cheapest
 * session of each slot that has a day already cost as much as the best week found. Ties go to the earlier days
 * (long run, then first, then second session), so that the same week is always placed the same.
 */
export function placeWeek<T>(week: WeekToPlace, quality: QualityOptions<T>): PlacedWeek<T> | null {
  let best: PlacedWeek<T> | null = null
  let bestCost = Infinity
  let bounds: Bounds = { first: 0, second: 0 }
  const all = bonesInOrder(week)
  for (const [i, bones] of all.entries()) {
    // The cheapest sessions there can be are worked out when the best days alone did not settle it.
    if (i === 1) bounds = quality.bounds()
    // The next days cost no less, and sessions only add to them.
    if (bones.cost >= bestCost) break
    const { first, second } = bones.places
    if (bones.cost + leastOf(first, bounds.first) + leastOf(second, bounds.second) >= bestCost)
      continue
    const choice = quality.on(first, second)
    if (choice === null) continue
    const known = bones.cost + weighed(choice.values)
    if (known >= bestCost) continue
    const easy = bestEasyDays(week, bones.places)
    if (easy === null || known + easy.cost >= bestCost) continue
    bestCost = known + easy.cost
    best = {
      places: { ...bones.places, easy: easy.days },
      sessions: choice.sessions,
      values: { ...summed(bones.values, easy.values), ...choice.values },
    }
  }
  return best
}

/** A slot that is left empty has no session to pay for; the day that is missing is in the cost of the days. */
function leastOf(day: number | null, bound: number | null): number {
  return day === null ? 0 : (bound ?? Infinity)
}

function summed(a: TermValues, b: TermValues): TermValues {
  return { ...a, ...b, 'left-out': (a['left-out'] ?? 0) + (b['left-out'] ?? 0) }
}

/** Weeks are much alike: the same days are free and the same is wanted. */
const KNOWN = new Map<string, readonly Bones[]>()
const MOST_KNOWN = 2000
const NOTHING: Places = { long: null, first: null, second: null, easy: [] }

function bonesInOrder(week: WeekToPlace): readonly Bones[] {
  const { free, runs, longRunDay, notLong, notQuality, qualityBeforeLong } = week
  const wants = [week.wantsLong, week.wantsFirst, week.wantsSecond, qualityBeforeLong]
  const short = free.map((day) => minutesShort(week, { ...NOTHING, long: day }))
  const key = [free, runs, longRunDay, notLong, notQuality, wants, short].join(';')
  const known = KNOWN.get(key) ?? allBones(week)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(key, known)
  return known
}

/** Every allowed choice of days for long run and quality, cheapest first. */
function allBones(week: WeekToPlace): readonly Bones[] {
  const { free, notLong, notQuality, wantsLong, wantsFirst, wantsSecond } = week
  const orNone = (wanted: boolean, days: readonly number[]) => (wanted ? [...days, null] : [null])
  const longDays = orNone(
    wantsLong,
    free.filter((day) => !notLong.includes(day)),
  )
  const qualityDays = free.filter((day) => !notQuality.includes(day))
  const found: Bones[] = []
  for (const long of longDays) {
    const suits = qualityDays.filter((day) => maySitBy(week, day, long))
    for (const first of orNone(wantsFirst, suits)) {
      for (const second of orNone(wantsSecond, suits)) {
        if (first !== null && second !== null && second - first < LEAST_GAP_DAYS) continue
        const places: Places = { long, first, second, easy: [] }
        const values = {
          'left-out': leftOut(week, places),
          'long-run-day': longRunDayOff(week, places),
          spacing: spacing(week, places),
          minutes: minutesShort(week, places),
        }
        found.push({ places, values, cost: weighed(values) })
      }
    }
  }
  // The sort is stable: among equals the earlier days stay first.
  return found.sort((a, b) => a.cost - b.cost)
}

function maySitBy(week: WeekToPlace, day: number, long: number | null): boolean {
  if (long === null) return true
  if (day === long || day === long + 1) return false
  return day !== long - 1 || week.qualityBeforeLong
}

interface EasyDays {
  readonly days: readonly number[]
  readonly values: TermValues
  readonly cost: number
}

/**
 * The best easy days beside the others, with a day of rest in every seven; as many as are wanted, or
 * the most there can be. `null` when the others alone leave no day of rest.
 */
function bestEasyDays(week: WeekToPlace, places: Places): EasyDays | null {
  const others = [places.long, places.first, places.second].filter((day) => day !== null)
  const wanted = Math.max(0, week.runs - others.length - week.taken.length)
  const busy = [...week.busyAround, ...week.taken, ...others]
  if (!leavesRest(busy)) return null
  const ranked = week.free
    .filter((day) => !others.includes(day))
    .map((day) => ({ day, rank: easyDayRank(week, places.long, day) }))
    .sort((a, b) => a.rank - b.rank || a.day - b.day)
  for (let count = Math.min(wanted, ranked.length); count >= 0; count--) {
    const days = cheapestSubset(week, ranked, { count, busy })
    if (days === null) continue
    const ranks = days.reduce((sum, { rank }) => sum + rank, 0)
    const values = { 'easy-days': ranks, 'left-out': easyLeftOut(wanted, count) }
    return { days: days.map(({ day }) => day), values, cost: weighed(values) }
  }
  return null
}

interface Ranked {
  readonly day: number
  readonly rank: number
}

/** So many of the days with the smallest sum of ranks that leave rest; the days come ranked. */
function cheapestSubset(
  week: WeekToPlace,
  ranked: readonly Ranked[],
  { count, busy }: { readonly count: number; readonly busy: readonly number[] },
): readonly Ranked[] | null {
  let best: readonly Ranked[] | null = null
  let least = Infinity
  const extend = (from: number, chosen: readonly Ranked[], sum: number) => {
    if (sum >= least) return
    if (chosen.length === count) {
      const tiring = chosen.map(({ day }) => day).filter((day) => day !== week.recoveryDay)
      if (!leavesRest([...busy, ...tiring])) return
      best = chosen
      least = sum
      return
    }
    for (let i = from; i <= ranked.length - (count - chosen.length); i++) {
      const one = ranked[i]
      if (one !== undefined) extend(i + 1, [...chosen, one], sum + one.rank)
    }
  }
  extend(0, [], 0)
  return best
}

/** No seven days in a row among them. */
function leavesRest(busy: readonly number[]): boolean {
  const days = new Set(busy)
  let streak = 0
  for (let day = -7; day <= 13; day++) {
    streak = days.has(day) ? streak + 1 : 0
    if (streak > MOST_DAYS_IN_A_ROW) return false
  }
  return true
}
