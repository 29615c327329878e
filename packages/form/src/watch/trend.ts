/** How a runner's form at one speed went over the months, against the same runner's usual form. */
import { mean, sampleVariance } from 'simple-statistics'
import { isInPoints } from './form-metric.ts'
import type { FormMetric } from './form-metric.ts'
import { expectedForm, NEAR_SPEED, residualOf } from './personal-model.ts'
import type { PersonalModel, RunForForm } from './personal-model.ts'

/** A month of running near one speed, in the metric's own unit with its 80 % range. */
export interface MonthOfForm {
  /** YYYY-MM. */
  readonly month: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly runs: number
}

export type FormTrendChange =
  | { readonly state: 'not-enough'; readonly months: number; readonly needed: number }
  | {
      readonly state: 'steady' | 'up' | 'down'
      /** Last two months against the six before, in the metric's own unit, with its 80 % range. */
      readonly change: number
      readonly low: number
      readonly high: number
      /** A smaller change cannot be told from chance. */
      readonly leastChange: number
      /** The first of the last months. */
      readonly since: string
    }

export interface FormTrend {
  readonly metric: FormMetric
  readonly speedMps: number
  /** Eight of ten runs lie in here. */
  readonly usual: { readonly low: number; readonly high: number }
  readonly months: readonly MonthOfForm[]
  readonly change: FormTrendChange
}

/** Windows of ten seconds that a month needs: two minutes (X). */
const FEWEST_WINDOWS = 12
export const LAST_MONTHS = 2
export const MONTHS_BEFORE = 6
const FEWEST_BEFORE = 2
/** Months differ by so much without a reason, a share or points (docs/validation-form.md). */
export const MONTH_SD = { share: 0.009, points: 0.4 } as const
export const Z80 = 1.2816
export const Z95 = 1.96

/**
 * Months of one metric at one speed, oldest first. A change counts from 1.96 standard errors of the difference on, with what
 * months differ by anyway, and with what the unsure slope makes of months that were run a little faster than others.
 *
 * @example
 * import type { PersonalModel } from '@bell-lap/form/watch/personal-model'
 * const contact = (model: PersonalModel) => formTrend(model, [], 4).months // []
 */
export function formTrend(
  model: PersonalModel,
  runs: readonly RunForForm[],
  speedMps: number,
): FormTrend {
  const { metric, runSd } = model
  const expected = expectedForm(model, { speedMps, grade: 0, shoe: null }).mean
  const shown = (off: number) => (isInPoints(metric) ? expected + off : Math.exp(expected + off))
  const months = monthsOf(model, runs, speedMps)
  return {
    metric,
    speedMps,
    usual: { low: shown(-Z80 * runSd), high: shown(Z80 * runSd) },
    months: months.map(({ month, off, logSpeed, runs: count }) => {
      const error = Math.hypot(runSd / Math.sqrt(count), slopeSd(model) * logSpeed)
      return {
        month,
        value: shown(off),
        low: shown(off - Z80 * error),
        high: shown(off + Z80 * error),
        runs: count,
      }
    }),
    change: changeOf(months, model, isInPoints(metric) ? 1 : Math.exp(expected)),
  }
}

/** How far off the usual a month was: a share, of balance points. */
interface Month {
  readonly month: string
  readonly off: number
  /** Log of how much faster than the speed looked at the month was run. */
  readonly logSpeed: number
  readonly runs: number
}

const slopeSd = ({ covariance }: PersonalModel): number => Math.sqrt(covariance[1]?.[1] ?? 0)

function monthsOf(
  model: PersonalModel,
  runs: readonly RunForForm[],
  speedMps: number,
): readonly Month[] {
  const byMonth = new Map<string, { off: number; logSpeed: number; windows: number }[]>()
  for (const { day, windows, shoe } of runs) {
    const near = windows.flatMap((one) => {
      const off = residualOf(model, one, shoe)
      const share = one.speedMps / speedMps
      return off === null || Math.abs(share - 1) > NEAR_SPEED
        ? []
        : [{ off, logSpeed: Math.log(share) }]
    })
    if (near.length === 0) continue
    const month = day.slice(0, 7)
    const run = { ...meansOf(near), windows: near.length }
    byMonth.set(month, [...(byMonth.get(month) ?? []), run])
  }
  return [...byMonth]
    .filter(([, own]) => own.reduce((sum, { windows }) => sum + windows, 0) >= FEWEST_WINDOWS)
    .map(([month, own]) => ({ month, ...meansOf(own), runs: own.length }))
    .toSorted((a, b) => a.month.localeCompare(b.month))
}

function meansOf(some: readonly { readonly off: number; readonly logSpeed: number }[]) {
  return {
    off: mean(some.map(({ off }) => off)),
    logSpeed: mean(some.map(({ logSpeed }) => logSpeed)),
  }
}

/** `unit` is what a share of 1 is in the metric's own unit. */
function changeOf(months: readonly Month[], model: PersonalModel, unit: number): FormTrendChange {
  const { metric, runSd } = model
  const last = months.slice(-LAST_MONTHS)
  const before = months.slice(-LAST_MONTHS - MONTHS_BEFORE, -LAST_MONTHS)
  const [first] = last
  if (first === undefined || before.length < FEWEST_BEFORE)
    return { state: 'not-enough', months: months.length, needed: LAST_MONTHS + FEWEST_BEFORE }
  const floor = isInPoints(metric) ? MONTH_SD.points : MONTH_SD.share
  const own = before.length < 3 ? 0 : sampleVariance(before.map(({ off }) => off))
  const monthVariance = Math.max(floor ** 2, own)
  const variance = (some: readonly Month[]) =>
    mean(some.map(({ runs }) => runSd ** 2 / runs + monthVariance)) / some.length
  const [now, then] = [meansOf(last), meansOf(before)]
  const ofSlope = slopeSd(model) * (now.logSpeed - then.logSpeed)
  const error = Math.sqrt(variance(last) + variance(before) + ofSlope ** 2)
  const change = now.off - then.off
  const leastChange = Z95 * error
  return {
    state: Math.abs(change) < leastChange ? 'steady' : change > 0 ? 'up' : 'down',
    change: unit * change,
    low: unit * (change - Z80 * error),
    high: unit * (change + Z80 * error),
    leastChange: unit * leastChange,
    since: first.month,
  }
}

/** A speed is worth showing from ten minutes of windows on (X). */
const FEWEST_AT_SPEED = 60
/** Two speeds closer than this are one (X). */
const APART = 0.15
const SHARES = [0.15, 0.5, 0.95] as const

/** Up to three speeds at which the runner runs often enough, slowest first, m/s. */
export function speedsOfRunner(runs: readonly RunForForm[]): readonly number[] {
  const speeds = runs
    .flatMap(({ windows }) => windows.map(({ speedMps }) => speedMps))
    .toSorted((a, b) => a - b)
  const chosen: number[] = []
  for (const share of SHARES) {
    const speed = speeds[Math.floor(share * (speeds.length - 1))]
    if (speed === undefined) continue
    const near = speeds.filter((one) => Math.abs(one / speed - 1) <= NEAR_SPEED).length
    const last = chosen.at(-1)
    if (near >= FEWEST_AT_SPEED && (last === undefined || speed / last - 1 >= APART))
      chosen.push(speed)
  }
  return chosen
}
