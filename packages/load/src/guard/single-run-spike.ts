import { needList } from '@bell-lap/units/wrong-argument'
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

/**
 * Category of a run against the longest of the 30 days before it, with the hazard ratio and 95 %
 * interval found in 5205 runners (Frandsen 2025, observational, grade B).
 */
export type SpikeCategory = 'usual' | 'small' | 'moderate' | 'large' | 'unknown'

export interface Spike {
  /** Distance over the longest run of the 30 days before, or `null` when there was none. */
  readonly ratio: number | null
  readonly category: SpikeCategory
  readonly hazard: { readonly ratio: number; readonly low: number; readonly high: number } | null
}

const LOOK_BACK_DAYS = 30
export const LARGEST_PLANNED_RATIO = 1.1
/** Room for rounding of distances, so that 11.000001 km after 10 km is not a spike. */
const ROUNDING = 1e-6

/**
 * How far a run on a day exceeds the longest run of the 30 days before that day.
 *
 * @example
 * const earlier = [{ day: '2026-11-20', distanceM: 10_000 }]
 * singleRunSpike({ day: '2026-11-29', distanceM: 12_000 }, earlier)
 */
export function singleRunSpike(
  run: { readonly day: CalendarDay; readonly distanceM: number },
  earlier: readonly { readonly day: CalendarDay; readonly distanceM: number }[],
): Spike {
  needList('earlier', earlier)
  const longest = earlier.reduce((most, one) => {
    const age = daysBetween(one.day, run.day)
    return age >= 1 && age <= LOOK_BACK_DAYS ? Math.max(most, one.distanceM) : most
  }, 0)
  if (!(longest > 0)) return { ratio: null, category: 'unknown', hazard: null }
  const ratio = run.distanceM / longest
  return { ratio, ...categoryOf(ratio) }
}

function categoryOf(ratio: number): Pick<Spike, 'category' | 'hazard'> {
  if (ratio <= LARGEST_PLANNED_RATIO + ROUNDING) return { category: 'usual', hazard: null }
  if (ratio <= 1.3 + ROUNDING) {
    return { category: 'small', hazard: { ratio: 1.64, low: 1.31, high: 2.05 } }
  }
  if (ratio <= 2 + ROUNDING) {
    return { category: 'moderate', hazard: { ratio: 1.52, low: 1.16, high: 2 } }
  }
  return { category: 'large', hazard: { ratio: 2.28, low: 1.5, high: 3.48 } }
}
