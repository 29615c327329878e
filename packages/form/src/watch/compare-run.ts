/** One run, fresh against tired, in every way in which it can be compared. */
import { mean, median, standardDeviation } from 'simple-statistics'
import { atMatchedSpeed, breakdownOf } from './breakdown.ts'
import type { AtSpeed, Breakdown } from './breakdown.ts'
import { FORM_METRICS } from './form-metric.ts'
import type { FormMetric, FormValues } from './form-metric.ts'
import type { FormWindow } from './form-windows.ts'
import { endsOfRepetitions, isInside, thirdsOfRace } from './fresh-and-tired.ts'
import { thirdsOfRepetitions, thirdsOfRun } from './fresh-and-tired.ts'
import type { FreshAndTired, Repetition } from './fresh-and-tired.ts'
import { FLAT_GRADE } from './spring-mass.ts'

/** What is compared with what: thirds of a run, of the reps or of a race, or the ends of every rep. */
export const COMPARED = ['race', 'repetitions', 'rep-ends', 'run'] as const
export type Compared = (typeof COMPARED)[number]

export interface RunComparison {
  readonly kind: Compared
  readonly breakdown: Breakdown
  /** Means of the windows that were compared; empty where too few were. */
  readonly fresh: FormValues
  readonly tired: FormValues
  /** Mean speed of the windows that were compared, m/s. */
  readonly speedMps: number | null
}

/** What is known of a run beside its windows. */
export interface RunParts {
  /** In the order in which they were run; empty for a run without any. */
  readonly repetitions: readonly Repetition[]
  /** The race in it, where it holds one. */
  readonly race: Repetition | null
}

/** Fewer repetitions have no first and last third. */
const FEWEST_REPS = 3

/**
 * Every comparison that the run allows, the most telling first; each says itself where too little can be compared.
 *
 * @example
 * compareRun([], { repetitions: [], race: null })[0]?.breakdown.state // 'not-measurable'
 */
export function compareRun(
  windows: readonly FormWindow[],
  { repetitions, race }: RunParts,
  known: AtSpeed = {},
): readonly RunComparison[] {
  const compared = (kind: Compared, sides: FreshAndTired) => comparison(kind, sides, known)
  if (race !== null) return [compared('race', thirdsOfRace(windows, race))]
  if (repetitions.length < FEWEST_REPS) return [compared('run', thirdsOfRun(windows))]
  return [
    compared('repetitions', thirdsOfRepetitions(windows, repetitions)),
    compared('rep-ends', endsOfRepetitions(windows, repetitions)),
  ]
}

function comparison(kind: Compared, sides: FreshAndTired, known: AtSpeed): RunComparison {
  const breakdown = breakdownOf(sides, known)
  const { early, late } = atMatchedSpeed(sides)
  const speeds = [...early, ...late].map(({ speedMps }) => speedMps)
  return {
    kind,
    breakdown,
    fresh: meansOf(early),
    tired: meansOf(late),
    speedMps: speeds.length === 0 ? null : mean(speeds),
  }
}

/** Means of each metric over the windows that have it. */
function meansOf(windows: readonly FormWindow[]): FormValues {
  return Object.fromEntries(
    FORM_METRICS.flatMap((metric) => {
      const known = windows.flatMap(({ values }) => values[metric] ?? [])
      return known.length === 0 ? [] : [[metric, mean(known)]]
    }),
  )
}

export interface RepetitionForm {
  /** From 1. */
  readonly number: number
  readonly value: number
  /** Standard error of the mean; that of one window over the root of their number where there are few. */
  readonly error: number
  readonly windows: number
}

/** Speeds within this share of the middle one are shown together (science E4). */
const SAME_SPEED = 0.03

/** One metric, repetition by repetition, on the flat and at the session's own speed. */
export function formByRepetition(
  metric: FormMetric,
  windows: readonly FormWindow[],
  repetitions: readonly Repetition[],
): readonly RepetitionForm[] {
  const flat = windows.filter(
    (one) =>
      Math.abs(one.grade) < FLAT_GRADE &&
      one.values[metric] !== undefined &&
      repetitions.some((rep) => isInside(one, rep)),
  )
  if (flat.length === 0) return []
  const middle = median(flat.map(({ speedMps }) => speedMps))
  const same = flat.filter(({ speedMps }) => Math.abs(speedMps / middle - 1) <= SAME_SPEED)
  const ofRep = repetitions.map((rep) =>
    same.filter((one) => isInside(one, rep)).map(({ values }) => values[metric] as number),
  )
  const spread = withinSpread(ofRep)
  return ofRep.flatMap((values, i) =>
    values.length === 0
      ? []
      : [
          {
            number: i + 1,
            value: mean(values),
            error: spread / Math.sqrt(values.length),
            windows: values.length,
          },
        ],
  )
}

/** Spread of one window about the mean of its repetition. */
function withinSpread(ofRep: readonly (readonly number[])[]): number {
  const off = ofRep.flatMap((values) => {
    if (values.length < 2) return []
    const middle = mean([...values])
    return values.map((value) => value - middle)
  })
  return off.length < 2 ? 0 : standardDeviation(off)
}
