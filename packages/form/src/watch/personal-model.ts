/** What a runner's steps usually look like at a speed: the comparison that every later number is made against. */
import { mean, quantileSorted } from 'simple-statistics'
import { asModelled, isInPoints } from './form-metric.ts'
import type { FormMetric } from './form-metric.ts'
import { WINDOW_S } from './form-windows.ts'
import type { FormWindow } from './form-windows.ts'
import { fitRidge } from './ridge.ts'
import type { RidgePrior } from './ridge.ts'
import { times } from './small-matrix.ts'
import { usualForm, usualSlope } from './usual-form.ts'

/** One run of the runner with one sensor. */
export interface RunForForm {
  readonly runId: string
  readonly day: string
  /** `null` where the runner keeps no shoes. */
  readonly shoe: string | null
  readonly windows: readonly FormWindow[]
}

/** A model of one metric. Values are logarithms, of balance points. */
export interface PersonalModel {
  readonly metric: FormMetric
  readonly windows: number
  readonly runs: number
  /** The speeds that it has seen, m/s: 5 % and 95 % of the windows. */
  readonly speeds: { readonly lowMps: number; readonly highMps: number }
  /** Level at `middleMps` on the flat, change with the log of the speed, change with the grade, then one for each shoe. */
  readonly coefficients: readonly number[]
  readonly covariance: readonly (readonly number[])[]
  readonly shoes: readonly string[]
  readonly middleMps: number
  /** Spread of one window, and of the mean of one run, about the model. */
  readonly windowSd: number
  readonly runSd: number
}

export type PersonalModelAnswer =
  | { readonly state: 'ready'; readonly model: PersonalModel }
  | {
      readonly state: 'not-enough'
      /** Minutes of steady running with this metric, and how many it takes. */
      readonly minutes: number
      readonly neededMin: number
    }

/** Science E1: so much steady running, over so wide a range of speeds for a slope of the runner's own. */
const LEAST_MIN = 30
const OWN_SLOPE_FROM_MPS = 1.2
/** Runs within this share of a speed count for it (X). */
export const NEAR_SPEED = 0.08
/** Sure of the norm by so much: 8 % of the level, 0.15 of the slope (science E1). */
const LEVEL_SD = 0.08
const SLOPE_SD = 0.15
/** The level of oscillation and stiffness follows from a model and is known less (X). */
const DERIVED_LEVEL_SD = 0.2
/** A grade of 1 % moves no metric by more than a few per cent; a shoe by 1 to 2 % (X). */
const GRADE_SD = 2
const SHOE_SD = 0.02
/** Balance lies within two points of even, and hardly moves with speed (X). */
const POINTS = { level: 2, slope: 2, grade: 20, shoe: 0.5 } as const
/** The spread of one window that is believed before the windows tell (X). */
const FIRST_SD = { share: 0.03, points: 0.6 } as const

/**
 * Bayesian ridge of a metric on log-speed, grade and shoe, with the population's shape as the prior (science E1). Only windows
 * of one sensor: see `sensorKey`. Where the speeds lie close together the slope is mostly
 * the prior's, and as unsure as that; a model holds near the speeds that it saw (`sawSpeed`).
 *
 * @example
 * personalModel('cadenceSpm', []) // { state: 'not-enough', minutes: 0, neededMin: 30 }
 */
export function personalModel(
  metric: FormMetric,
  runs: readonly RunForForm[],
): PersonalModelAnswer {
  const rows = runs.flatMap(({ runId, shoe, windows }) =>
    windows.flatMap(({ speedMps, grade, values }) => {
      const value = values[metric]
      return value === undefined
        ? []
        : [{ runId, shoe, speedMps, grade, y: asModelled(metric, value) }]
    }),
  )
  const minutes = (rows.length * WINDOW_S) / 60
  if (minutes < LEAST_MIN) return { state: 'not-enough', minutes, neededMin: LEAST_MIN }
  const sorted = rows.map(({ speedMps }) => speedMps).toSorted((a, b) => a - b)
  const lowMps = quantileSorted(sorted, 0.05)
  const highMps = quantileSorted(sorted, 0.95)
  const middleMps = quantileSorted(sorted, 0.5)
  const shoes = shoesOf(rows)
  const prior = priorOf(metric, middleMps, shoes.length)
  const design = rows.map((row) => columns(row, middleMps, shoes))
  const firstSd = isInPoints(metric) ? FIRST_SD.points : FIRST_SD.share
  const fit = fitRidge(
    design,
    rows.map(({ y }) => y),
    { prior, firstSd },
  )
  const left = rows.map((row, i) => ({
    runId: row.runId,
    off: row.y - times(design[i] ?? [], fit.mean),
  }))
  return {
    state: 'ready',
    model: {
      metric,
      windows: rows.length,
      runs: new Set(rows.map(({ runId }) => runId)).size,
      speeds: { lowMps, highMps },
      coefficients: fit.mean,
      covariance: fit.covariance,
      shoes,
      middleMps,
      windowSd: fit.sd,
      runSd: spreadOfRuns(left),
    },
  }
}

/**
 * Whether the model has seen running near this speed, m/s.
 *
 * @example
 * const model = personalModel('cadenceSpm', [])
 * const hasSeenEasyPace = model.state === 'ready' && sawSpeed(model.model, 3)
 */
export const sawSpeed = ({ speeds }: PersonalModel, speedMps: number): boolean =>
  speedMps >= speeds.lowMps * (1 - NEAR_SPEED) && speedMps <= speeds.highMps * (1 + NEAR_SPEED)

/**
 * Whether the runner's speeds lie too close together for a slope of the runner's own (science E1).
 *
 * @example
 * const model = personalModel('cadenceSpm', [])
 * const needsFasterRunning = model.state === 'ready' && lacksOwnSlope(model.model)
 */
export const lacksOwnSlope = ({ speeds }: PersonalModel): boolean =>
  speeds.highMps - speeds.lowMps < OWN_SLOPE_FROM_MPS

/** What the model expects, with the standard deviation of its own error: a logarithm, of balance points. */
export function expectedForm(
  { coefficients, covariance, middleMps, shoes }: PersonalModel,
  at: { readonly speedMps: number; readonly grade: number; readonly shoe: string | null },
): { readonly mean: number; readonly sd: number } {
  const row = columns(at, middleMps, shoes)
  const variance = times(
    row,
    covariance.map((line) => times(line, row)),
  )
  return { mean: times(row, coefficients), sd: Math.sqrt(Math.max(0, variance)) }
}

/** How far a window is off the runner's own usual, as a share of it, of balance in points; `null` without the metric. */
export function residualOf(
  model: PersonalModel,
  { speedMps, grade, values }: FormWindow,
  shoe: string | null,
): number | null {
  const value = values[model.metric]
  if (value === undefined) return null
  const row = columns({ speedMps, grade, shoe }, model.middleMps, model.shoes)
  return asModelled(model.metric, value) - times(row, model.coefficients)
}

interface Row {
  readonly speedMps: number
  readonly grade: number
  readonly shoe: string | null
}

const columns = ({ speedMps, grade, shoe }: Row, middleMps: number, shoes: readonly string[]) => [
  1,
  Math.log(speedMps / middleMps),
  grade,
  ...shoes.map((one) => (one === shoe ? 1 : 0)),
]

/** With one shoe, or none, the level is the shoe's. */
function shoesOf(rows: readonly Row[]): readonly string[] {
  const known = [...new Set(rows.flatMap(({ shoe }) => shoe ?? []))].toSorted()
  return known.length < 2 ? [] : known
}

const DERIVED = new Set<FormMetric>([
  'flightMs',
  'verticalOscillationMm',
  'verticalRatioPct',
  'verticalStiffness',
  'legStiffness',
])

function priorOf(metric: FormMetric, middleMps: number, shoes: number): RidgePrior {
  const sds = isInPoints(metric)
    ? POINTS
    : {
        level: DERIVED.has(metric) ? DERIVED_LEVEL_SD : LEVEL_SD,
        slope: SLOPE_SD,
        grade: GRADE_SD,
        shoe: SHOE_SD,
      }
  const ofShoes = Array.from({ length: shoes }, () => sds.shoe)
  return {
    mean: [
      asModelled(metric, usualForm(metric, middleMps)),
      usualSlope(metric, middleMps),
      0,
      ...ofShoes.map(() => 0),
    ],
    sd: [sds.level, sds.slope, sds.grade, ...ofShoes],
  }
}

/** The spread of the means of runs about the model: what differs from day to day. */
function spreadOfRuns(left: readonly { readonly runId: string; readonly off: number }[]): number {
  const byRun = new Map<string, number[]>()
  for (const { runId, off } of left) byRun.set(runId, [...(byRun.get(runId) ?? []), off])
  const means = [...byRun.values()].map((offs) => mean(offs))
  return Math.sqrt(mean(means.map((one) => one ** 2)))
}
