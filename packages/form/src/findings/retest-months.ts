/** A metric at one speed in the months from a re-test on, against those in which the runner began to work on it. */
import { mean, sampleVariance } from 'simple-statistics'
import type { MeasuredTwice } from './judge-retest.ts'
import { isInPoints } from '../watch/form-metric.ts'
import { LAST_MONTHS, MONTH_SD, MONTHS_BEFORE, Z80, Z95 } from '../watch/trend.ts'
import type { FormTrend, MonthOfForm } from '../watch/trend.ts'

interface RetestOfMonths extends MeasuredTwice {
  /** The last month that counted, YYYY-MM. */
  readonly month: string
}

/** Months as YYYY-MM. */
interface Asked {
  readonly begun: string
  readonly retest: string
}

/**
 * The last two months up to the beginning against up to two months from the re-test on, with what months differ by anyway.
 * The month of the beginning counts as before only. Gives `null` while no month of either side has enough running.
 *
 * @example
 * import type { FormTrend } from '@bell-lap/form/watch/trend'
 * const longer = (trend: FormTrend) =>
 *   retestOfMonths(trend, { begun: '2026-02', retest: '2026-03' })?.after
 */
export function retestOfMonths(
  { metric, months }: FormTrend,
  { begun, retest }: Asked,
): RetestOfMonths | null {
  const until = months.filter(({ month }) => month <= begun)
  const before = until.slice(-LAST_MONTHS)
  const after = months.filter(({ month }) => month > begun && month >= retest).slice(0, LAST_MONTHS)
  const last = after.at(-1)
  if (before.length === 0 || last === undefined) return null
  const level = mean(before.map(({ value }) => value))
  const floor = isInPoints(metric) ? MONTH_SD.points : MONTH_SD.share * level
  const earlier = until.slice(-LAST_MONTHS - MONTHS_BEFORE, -LAST_MONTHS)
  const own = earlier.length < 3 ? 0 : sampleVariance(earlier.map(({ value }) => value))
  const monthVariance = Math.max(floor ** 2, own)
  return {
    before: level,
    after: mean(after.map(({ value }) => value)),
    leastChange: Z95 * Math.sqrt(variance(before, monthVariance) + variance(after, monthVariance)),
    month: last.month,
  }
}

/** Of the mean of some months; their range holds eight of ten. */
const variance = (some: readonly MonthOfForm[], monthVariance: number): number =>
  mean(some.map(({ low, high }) => ((high - low) / (2 * Z80)) ** 2 + monthVariance)) / some.length
