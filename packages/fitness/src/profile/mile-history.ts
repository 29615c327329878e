import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { MonthOfMile } from '../curve/estimate-history.ts'
import type { ReadyEstimate } from '../curve/fitness-estimate.ts'
import { predictRace } from '../curve/predict-race.ts'

/** A month of the history as it is drawn. Times in seconds. */
export interface ShownMonth extends MonthOfMile {
  /** False where the range is wider than a quarter of the time: a gap, not a line. */
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
 * The months as race forecasts: their ranges are widened by what one race day differs from the next,
 * as it is today, so the last one is the forecast of today to the second. Finished months are never
 * slower than what was raced over about a mile within 90 days.
 */
export function mileHistory(
  months: readonly MonthOfMile[],
  estimate: ReadyEstimate,
): readonly ShownMonth[] {
  const last = months.at(-1)
  if (last === undefined) return []
  const race = predictRace(estimate, MILE_M)
  const dayVariance = {
    low: extraVariance(race.timeS / race.lowS, last.mileS / last.lowS),
    high: extraVariance(race.highS / race.timeS, last.highS / last.mileS),
  }
  const miles = racedResults(estimate).filter(
    ({ distanceM }) => distanceM >= NEARLY_A_MILE_M.from && distanceM <= NEARLY_A_MILE_M.to,
  )
  return months.map((month) => {
    const ability = month.mileS
    const lowS = ability / Math.exp(widened(ability / month.lowS, dayVariance.low))
    const highS = ability * Math.exp(widened(month.highS / ability, dayVariance.high))
    const known = (highS - lowS) / ability <= WIDEST_SHARE
    const raced = Math.min(
      ...miles
        .filter(({ day }) => Math.abs(daysBetween(day, month.day)) <= SEASON_DAYS)
        .map((one) => one.mileS),
    )
    const raised = month.day !== estimate.asOf && raced < ability
    const mileS = raised ? raced : ability
    return { day: month.day, mileS, lowS: Math.min(lowS, mileS), highS, known, raised }
  })
}

/** What has to be added to the square of one log-ratio to give that of the other. */
function extraVariance(wide: number, narrow: number): number {
  return Math.max(0, Math.log(wide) ** 2 - Math.log(narrow) ** 2)
}

const widened = (ratio: number, variance: number) => Math.sqrt(Math.log(ratio) ** 2 + variance)
