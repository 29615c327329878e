/** Values of the morning against the runner's own band: seven days against the mornings before (science I, HRV). */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

export interface MorningValue {
  readonly day: CalendarDay
  /** On the scale that is compared: ln of rMSSD in ms, beats per minute, hours. */
  readonly value: number
}

export interface MorningBand {
  /** `too-few` mornings that lie more than a week back; `no-week` where the last week has too few. */
  readonly state: 'too-few' | 'no-week' | 'usual' | 'outside'
  /** Mornings that lie more than a week back, and how many it takes. */
  readonly have: number
  readonly need: number
  /** Mean of the last seven days; `null` with too few of them. */
  readonly week: number | null
  /** Mean of the mornings before, half a standard deviation either side; `null` with too few of them. */
  readonly band: { readonly low: number; readonly high: number } | null
}

const BASELINE_DAYS = 21
const LEAST_VALUES_OF_WEEK = 3
const BASELINE_MOST_DAYS = 60
const WEEK_DAYS = 7
const BAND_SD = 0.5

/**
 * The last seven days against the runner's own mornings of up to 60 days, the last week left out (Javaloyes and
 * Vesterinen style, grade B to C). Off until there are 21 of them.
 *
 * @param values one for each day
 * @example
 * morningBand([], '2026-11-29').state // 'too-few'
 */
export function morningBand(values: readonly MorningValue[], today: CalendarDay): MorningBand {
  const aged = values.map(({ day, value }) => ({ ago: daysBetween(day, today), value }))
  const week = aged.filter(({ ago }) => ago >= 0 && ago < WEEK_DAYS)
  const base = aged.filter(({ ago }) => ago >= WEEK_DAYS && ago < BASELINE_MOST_DAYS)
  const counted = { have: base.length, need: BASELINE_DAYS }
  const weekMean = week.length < LEAST_VALUES_OF_WEEK ? null : mean(week)
  if (base.length < BASELINE_DAYS)
    return { ...counted, state: 'too-few', week: weekMean, band: null }
  const middle = mean(base)
  const sd = Math.sqrt(
    base.reduce((sum, { value }) => sum + (value - middle) ** 2, 0) / (base.length - 1),
  )
  const band = { low: middle - BAND_SD * sd, high: middle + BAND_SD * sd }
  if (weekMean === null) return { ...counted, state: 'no-week', week: null, band }
  const isOutside = Math.abs(weekMean - middle) > BAND_SD * sd
  return { ...counted, state: isOutside ? 'outside' : 'usual', week: weekMean, band }
}

/** One value for each day: the mean where a day was told more than once, so that the order does not matter. */
export function dayMeans(values: readonly MorningValue[]): readonly MorningValue[] {
  const days = new Map<CalendarDay, readonly MorningValue[]>()
  for (const one of values) days.set(one.day, [...(days.get(one.day) ?? []), one])
  return [...days].map(([day, told]) => ({ day, value: mean(told) }))
}

function mean(values: readonly { readonly value: number }[]): number {
  return values.reduce((sum, { value }) => sum + value, 0) / values.length
}
