import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { byDay, errorParts } from './threshold-measurement.ts'
import type { ThresholdMeasurement, ThresholdSource } from './threshold-measurement.ts'

/** Change of ln vLT2 over the last eight weeks, and what it rests on. */
export interface EightWeekChange {
  /** `ln(after / before)`. */
  readonly log: number
  readonly sd: number
}

export const CHANGE_DAYS = 56
/** What lies further back says nothing of the weeks before the change, days (X). */
const REACH_DAYS = 7 * 38
/**
 * How restless the threshold was before, as a share in four weeks. Which one fits the runner is read
 * off the measurements: a calm past counts long, a moving one only with its last weeks.
 */
const RESTLESS = [0, 0.0025, 0.005, 0.01, 0.02] as const
/** A calm past is believed until a moving one is more likely by this much in ln (simulated, X). */
const CALM_BEFORE = 0.5
/** Nothing is known beforehand of the level and the change, as variances of logs. */
const UNKNOWN = 1

/** Unknowns in a fixed order: the level before, the change, and one constant error a source. */
interface Fit {
  readonly mean: readonly number[]
  readonly covariance: readonly (readonly number[])[]
  readonly logLikelihood: number
}

/**
 * The change over the eight weeks up to `today`, by generalised least squares: one level before, which
 * wanders as much as the runner's past did (maximum likelihood), a straight way over the eight weeks,
 * and a constant error for each source, which cancels in the change. All are fitted jointly and
 * recursively, which gives both ends as a Rauch–Tung–Striebel smoother over the span would.
 *
 * The error is that of least squares, without a prior on the change: over many runners it is right for
 * none, some and much change alike. It is not widened for errors that measurements share: those are
 * the constant ones.
 * @returns null without a measurement before the eight weeks began and one in their second half
 *
 * @example
 * eightWeekChange([], '2026-11-29') // null: nothing was measured
 */
export function eightWeekChange(
  measurements: readonly ThresholdMeasurement[],
  today: CalendarDay,
): EightWeekChange | null {
  const from = addDays(today, -CHANGE_DAYS)
  const since = addDays(today, -REACH_DAYS)
  const used = byDay(measurements.filter(({ day }) => day >= since && day <= today))
  if (!used.some(({ day }) => day <= from)) return null
  if (!used.some(({ day }) => day > addDays(today, -CHANGE_DAYS / 2))) return null
  const sources = [...new Set(used.map((one) => one.source))]
  const [first, ...others] = RESTLESS.map((restless) => fit(used, { from, sources, restless }))
  if (first === undefined) return null
  const moving = others.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a), first)
  const best = moving.logLikelihood > first.logLikelihood + CALM_BEFORE ? moving : first
  return { log: best.mean[1] ?? 0, sd: Math.sqrt(best.covariance[1]?.[1] ?? UNKNOWN) }
}

interface Setting {
  /** First day of the change. */
  readonly from: CalendarDay
  readonly sources: readonly ThresholdSource[]
  readonly restless: number
}

function fit(used: readonly ThresholdMeasurement[], setting: Setting): Fit {
  const { from, sources, restless } = setting
  let state = start(used, sources)
  let last: CalendarDay | null = null
  for (const measurement of used) {
    const until = measurement.day < from ? measurement.day : from
    const days = last === null || last >= until ? 0 : daysBetween(last, until)
    state = wander(state, (restless ** 2 / 28) * days)
    const done = Math.max(0, daysBetween(from, measurement.day)) / CHANGE_DAYS
    const sees = [1, done, ...sources.map((source) => (source === measurement.source ? 1 : 0))]
    state = see(state, sees, { log: Math.log(measurement.speedMps), ...errorParts(measurement) })
    last = measurement.day
  }
  return state
}

function start(used: readonly ThresholdMeasurement[], sources: readonly ThresholdSource[]): Fit {
  const variances = sources.map((source) => {
    // The index lies anywhere below LT2: nothing is known of its constant distance.
    if (source === 'heart-rate-speed') return UNKNOWN
    const shared = used.filter((one) => one.source === source).map((one) => errorParts(one).shared)
    return Math.max(...shared)
  })
  const diagonal = [UNKNOWN, UNKNOWN, ...variances]
  const level = Math.log(used[0]?.speedMps ?? 1)
  return {
    mean: diagonal.map((_, i) => (i === 0 ? level : 0)),
    covariance: diagonal.map((variance, i) => diagonal.map((_, j) => (i === j ? variance : 0))),
    logLikelihood: 0,
  }
}

function wander(state: Fit, variance: number): Fit {
  const covariance = state.covariance.map((row, i) =>
    row.map((value, j) => (i === 0 && j === 0 ? value + variance : value)),
  )
  return { ...state, covariance }
}

function see(
  { mean, covariance, logLikelihood }: Fit,
  sees: readonly number[],
  { log, own }: { readonly log: number; readonly own: number },
): Fit {
  const dot = (row: readonly number[]) => row.reduce((sum, v, i) => sum + v * (sees[i] ?? 0), 0)
  const together = covariance.map(dot)
  const total = dot(together) + own
  const surprise = log - dot(mean)
  return {
    mean: mean.map((value, i) => value + ((together[i] ?? 0) / total) * surprise),
    covariance: covariance.map((row, i) =>
      row.map((value, j) => value - ((together[i] ?? 0) * (together[j] ?? 0)) / total),
    ),
    logLikelihood: logLikelihood - 0.5 * (Math.log(total) + surprise ** 2 / total),
  }
}
