import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { COUNTS_DAYS } from '../curve/believe-on.ts'
import type { MonthOfMile } from '../curve/estimate-history.ts'
import type { ReadyEstimate } from '../curve/fitness-estimate.ts'
import { predictRace } from '../curve/predict-race.ts'

/** A month of the history as it is drawn. Times in seconds. */
export interface ShownMonth extends MonthOfMile {
  /** False where the range is wider than a quarter of the time or nothing is recent: a gap, not a line. */
  readonly known: boolean
  /** Raised to what was raced within 90 days. */
  readonly raised: boolean
}

/** A real result among the months. */
export interface RacedResult {
  readonly id: string
  readonly day: CalendarDay
  readonly distanceM: number
  readonly timeS: number
  /** The mile that the result is worth on the curve of today; its own time if it was a mile. */
  readonly mileS: number
  readonly isMile: boolean
}

/** A month is a gap from this width of its 80 % range on, as a share of its time. */
const WIDEST_SHARE = 0.25
/** A season: a month is not drawn slower than a mile that was raced within so many days. */
const SEASON_DAYS = 90
const SAME_DISTANCE_M = 1
/** Races this near to a mile say what the mile was, whatever the shape of the curve: 1500 m to 1700 m. */
const NEARLY_A_MILE_M = { from: 1500, to: 1700 } as const

/**
 * The results that count, with the mile each is worth: along the runner's curve of today, so that
 * 1500 m of 4:30 and a mile of 4:53 are dots of about one height.
 */
export function racedResults(estimate: ReadyEstimate): readonly RacedResult[] {
  const mileS = predictRace(estimate, MILE_M).timeS
  return estimate.evidence.flatMap(({ id, kind, day, distanceM, timeS, used, flags }) => {
    if (kind !== 'race' || !used || flags.includes('jogged')) return []
    const isMile = Math.abs(distanceM - MILE_M) < SAME_DISTANCE_M
    const worth = isMile ? timeS : (timeS * mileS) / predictRace(estimate, distanceM).timeS
    return [{ id, day, distanceM, timeS, mileS: worth, isMile }]
  })
}

/**
 * The months as they are drawn: finished months are never slower than what was raced over about a mile
 * within 90 days. The running month is the forecast of today.
 */
export function mileHistory(
  months: readonly MonthOfMile[],
  estimate: ReadyEstimate,
): readonly ShownMonth[] {
  const miles = racedResults(estimate).filter(
    ({ distanceM }) => distanceM >= NEARLY_A_MILE_M.from && distanceM <= NEARLY_A_MILE_M.to,
  )
  return months.map((month) => {
    const known =
      (month.highS - month.lowS) / month.mileS <= WIDEST_SHARE && isSupported(month.day, estimate)
    const raced = Math.min(
      ...miles
        .filter(({ day }) => Math.abs(daysBetween(day, month.day)) <= SEASON_DAYS)
        .map((one) => one.mileS),
    )
    const raised = month.day !== estimate.asOf && raced < month.mileS
    const mileS = raised ? raced : month.mileS
    return { ...month, mileS, lowS: Math.min(month.lowS, mileS), known, raised }
  })
}

/** Whether anything that could count is from the two years before a day. */
function isSupported(day: CalendarDay, { evidence }: ReadyEstimate): boolean {
  return evidence.some(
    (one) =>
      (one.kind === 'training' || one.used) &&
      one.day <= day &&
      daysBetween(one.day, day) <= COUNTS_DAYS,
  )
}
