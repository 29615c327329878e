/** Whether the steps change when the runner is tired: fresh against late at the same speed (science E4). */
import { mean, sampleVariance } from 'simple-statistics'
import { asModelled, isInPoints } from './form-metric.ts'
import type { FormMetric } from './form-metric.ts'
import type { FormWindow } from './form-windows.ts'
import type { FreshAndTired } from './fresh-and-tired.ts'
import { lacksOwnSlope } from './personal-model.ts'
import type { PersonalModel } from './personal-model.ts'
import { FLAT_GRADE } from './spring-mass.ts'
import { usualSlope } from './usual-form.ts'

/** The metrics that tiring changes, and in which direction (Willer 2021): contact longer, flight shorter, balance further from even. */
export const TIRING_METRICS = [
  'groundContactMs',
  'flightMs',
  'balanceLeftPct',
] as const satisfies readonly FormMetric[]
export type TiringMetric = (typeof TIRING_METRICS)[number]

/** What is known of a metric at its speed: the spread of one window, and how it changes with the log of the speed. */
export interface MetricAtSpeed {
  /** A share, of balance points. */
  readonly sd: number
  readonly slope: number
}
/** The runner's own, where a model knows them. */
export type AtSpeed = Readonly<Partial<Record<TiringMetric, MetricAtSpeed>>>

/**
 * What the runner's own models know of the metrics. A model without a slope of the runner's own knows less than the run itself.
 *
 * @example
 * atSpeedOf([]) // {}
 */
export function atSpeedOf(models: readonly PersonalModel[]): AtSpeed {
  return Object.fromEntries(
    models
      .filter(
        (model) => TIRING_METRICS.some((one) => one === model.metric) && !lacksOwnSlope(model),
      )
      .map(({ metric, windowSd, coefficients }) => [
        metric,
        { sd: windowSd, slope: coefficients[1] ?? 0 },
      ]),
  )
}

/** Spread of one window where no model knows it: the least; a run whose windows scatter more is taken at its own (science E4, X). */
const USUAL_SD: Readonly<Record<TiringMetric, number>> = {
  groundContactMs: 0.015,
  flightMs: 0.03,
  balanceLeftPct: 0.5,
}

export interface FormChange {
  readonly metric: TiringMetric
  /** Late against early: a share, of balance points further from even. Positive is what tiring does, for flight negative. */
  readonly change: number
  /** 80 % range of it. */
  readonly low: number
  readonly high: number
  readonly z: number
}

export type Breakdown =
  | {
      readonly state: 'held' | 'changing' | 'clearly-changed'
      /** Mean of the z, over its own spread. */
      readonly index: number
      readonly changes: readonly FormChange[]
      /** Windows of ten seconds on each side that have a partner at their speed. */
      readonly early: number
      readonly late: number
    }
  | {
      readonly state: 'not-measurable'
      readonly why: 'no-metrics' | 'few-windows'
      readonly early: number
      readonly late: number
    }

/** Windows on each side (science E4). */
export const FEWEST_WINDOWS = 3
/** Two speeds are the same within this share (science E4). */
const SAME_SPEED = 0.03
/** Correlation of the metrics (science E4, X). */
const SHARED = 0.5
const CHANGING = 2
const CLEAR = 3
const Z80 = 1.2816
const EVEN_PCT = 50

/**
 * Form-breakdown index: the changes of contact, flight and balance from early to late windows on the flat and at matched speed,
 * each over its own error, together over theirs. What is left of a difference in speed is taken out. Below 2 the form held, from 3
 * on it clearly changed; a change is no damage.
 *
 * @example
 * breakdownOf({ early: [], late: [] }) // { state: 'not-measurable', why: 'few-windows', early: 0, late: 0 }
 */
export function breakdownOf({ early, late }: FreshAndTired, known: AtSpeed = {}): Breakdown {
  const { early: fresh, late: tired } = atMatchedSpeed({ early, late })
  const counts = { early: fresh.length, late: tired.length }
  if (fresh.length < FEWEST_WINDOWS || tired.length < FEWEST_WINDOWS)
    return { state: 'not-measurable', why: 'few-windows', ...counts }
  const changes = TIRING_METRICS.flatMap(
    (metric) => changeOf(metric, [fresh, tired], known[metric]) ?? [],
  )
  // Balance alone says nothing of tiring.
  if (!changes.some(({ metric }) => metric === 'groundContactMs'))
    return { state: 'not-measurable', why: 'no-metrics', ...counts }
  const count = changes.length
  const index = mean(changes.map(({ z }) => z)) / Math.sqrt((1 + (count - 1) * SHARED) / count)
  const state = index < CHANGING ? 'held' : index < CLEAR ? 'changing' : 'clearly-changed'
  return { state, index, changes, ...counts }
}

/** The windows on the flat that have a partner within 3 % of their speed on the other side (science E4). */
export function atMatchedSpeed({ early, late }: FreshAndTired): FreshAndTired {
  const flatEarly = early.filter(isFlat)
  const flatLate = late.filter(isFlat)
  return {
    early: flatEarly.filter((one) => flatLate.some((other) => isSameSpeed(one, other))),
    late: flatLate.filter((one) => flatEarly.some((other) => isSameSpeed(one, other))),
  }
}

const isFlat = ({ grade }: FormWindow) => Math.abs(grade) < FLAT_GRADE

const isSameSpeed = (one: FormWindow, other: FormWindow) =>
  Math.abs(one.speedMps / other.speedMps - 1) <= SAME_SPEED

function changeOf(
  metric: TiringMetric,
  [early, late]: readonly [readonly FormWindow[], readonly FormWindow[]],
  known: MetricAtSpeed | undefined,
): FormChange | null {
  const before = sideOf(metric, early)
  const after = sideOf(metric, late)
  if (before.count < FEWEST_WINDOWS || after.count < FEWEST_WINDOWS) return null
  const speedMps = Math.exp(before.logSpeed)
  const { sd, slope } = known ?? {
    sd: Math.max(USUAL_SD[metric], Math.sqrt((before.variance + after.variance) / 2)),
    slope: usualSlope(metric, speedMps),
  }
  const change = isInPoints(metric)
    ? Math.abs(after.value - EVEN_PCT) - Math.abs(before.value - EVEN_PCT)
    : after.value - before.value - slope * (after.logSpeed - before.logSpeed)
  const error = sd * Math.sqrt(1 / before.count + 1 / after.count)
  return {
    metric,
    change,
    low: change - Z80 * error,
    high: change + Z80 * error,
    z: (metric === 'flightMs' ? -change : change) / error,
  }
}

/** Means of the windows of one side that have the metric. */
function sideOf(metric: TiringMetric, windows: readonly FormWindow[]) {
  const some = windows.flatMap(({ speedMps, values }) => {
    const value = values[metric]
    return value === undefined
      ? []
      : [{ y: asModelled(metric, value), logSpeed: Math.log(speedMps) }]
  })
  if (some.length < 2) return { count: some.length, value: 0, logSpeed: 0, variance: 0 }
  const ys = some.map(({ y }) => y)
  const logSpeed = mean(some.map((one) => one.logSpeed))
  return { count: some.length, value: mean(ys), logSpeed, variance: sampleVariance(ys) }
}
