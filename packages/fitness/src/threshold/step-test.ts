import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** One stage of a step test: a constant load and the lactate at its end. */
export interface Stage {
  /** Speed in m/s, or another load such as watts; the thresholds come out in the same unit. */
  readonly load: number
  readonly lactateMmol: number
  readonly durationS: number
}

export interface StepTest {
  readonly stages: readonly Stage[]
  /** Sample at rest before the test, mmol/l. */
  readonly restLactateMmol: number | null
  /** How long a stage should last, s; without it the first stage says so. */
  readonly stageDurationS?: number
}

export type StepTestProblem = Message<
  | 'lactate.too-few-stages'
  | 'lactate.loads-not-rising'
  | 'lactate.stage-out-of-range'
  | 'lactate.rest-out-of-range'
  | 'lactate.load-not-positive'
  | 'lactate.duration-not-positive'
  | 'lactate.stage-too-long'
>

/** Answer of one method, or why it gives none. */
export type MethodAnswer =
  | { readonly known: true; readonly load: number }
  | { readonly known: false; readonly why: Message }

export interface MethodResult {
  /** Method, way of computing and its version: `obla-4/exact-1`. */
  readonly method: string
  readonly answer: MethodAnswer
}

export interface LactatePoint {
  readonly load: number
  readonly lactateMmol: number
}

const FEWEST_STAGES = 5
/** Outside of this a meter shows an error or the drop of blood was dirty (X). */
const LACTATE_RANGE_MMOL = { from: 0.3, to: 30 } as const
/** A last stage that is longer than planned by more than this was typed wrongly. */
const LONGEST_OVERRUN = 1.5

/** What is wrong with a step test; empty when it can be evaluated. */
export function stepTestProblems(test: StepTest): readonly StepTestProblem[] {
  const { stages, restLactateMmol } = test
  const problems: StepTestProblem[] = []
  if (stages.length < FEWEST_STAGES) {
    const counts = { needed: FEWEST_STAGES, stages: stages.length }
    problems.push(message('lactate.too-few-stages', counts))
  }
  const outside = (value: number) =>
    !(value >= LACTATE_RANGE_MMOL.from && value <= LACTATE_RANGE_MMOL.to)
  stages.forEach(({ load, durationS, lactateMmol }, index) => {
    const stage = index + 1
    if (!(load > 0)) problems.push(message('lactate.load-not-positive', { stage }))
    if (!(durationS > 0)) problems.push(message('lactate.duration-not-positive', { stage }))
    if (outside(lactateMmol)) {
      problems.push(message('lactate.stage-out-of-range', { stage, ...LACTATE_RANGE_MMOL }))
    }
    const before = stages[index - 1]
    if (before !== undefined && !(load > before.load)) {
      problems.push(message('lactate.loads-not-rising', { stage }))
    }
  })
  if (restLactateMmol !== null && outside(restLactateMmol)) {
    problems.push(message('lactate.rest-out-of-range', LACTATE_RANGE_MMOL))
  }
  const planned = plannedDurationS(test)
  const last = stages.at(-1)
  if (last !== undefined && last.durationS > LONGEST_OVERRUN * planned) {
    problems.push(message('lactate.stage-too-long'))
  }
  return problems
}

/**
 * Loads with their lactate. A last stage that was not completed counts as the load before it plus
 * its share of the step: `v_last + Δ·(t/t_stage)` (Kuipers et al. 1985).
 */
export function lactatePoints(test: StepTest): readonly LactatePoint[] {
  const { stages } = test
  const planned = plannedDurationS(test)
  return stages.map((stage, index) => {
    const before = stages[index - 1]
    const partial = index === stages.length - 1 && stage.durationS < planned
    const load =
      partial && before !== undefined
        ? before.load + (stage.load - before.load) * (stage.durationS / planned)
        : stage.load
    return { load, lactateMmol: stage.lactateMmol }
  })
}

/** The stages with the sample at rest, if any, one step below the first (package lactater, 2021). */
export function pointsWithRest(test: StepTest): readonly LactatePoint[] {
  const points = lactatePoints(test)
  const [first, second] = points
  if (test.restLactateMmol === null || first === undefined || second === undefined) return points
  const step = second.load - first.load
  return [{ load: first.load - step, lactateMmol: test.restLactateMmol }, ...points]
}

export interface Baseline {
  readonly lactateMmol: number
  readonly from: 'rest' | 'first-two-stages'
}

/** Lactate before it rises: the sample at rest, or the lower of the first two stages (science C3). */
export function baselineOf(test: StepTest): Baseline {
  if (test.restLactateMmol !== null) return { lactateMmol: test.restLactateMmol, from: 'rest' }
  const first = test.stages.slice(0, 2).map((stage) => stage.lactateMmol)
  return { lactateMmol: Math.min(...first), from: 'first-two-stages' }
}

/** The answer of a method that finds nothing, with the reason. */
export function noAnswer(why: Message): MethodAnswer {
  return { known: false, why }
}

function plannedDurationS(test: StepTest): number {
  return test.stageDurationS ?? test.stages[0]?.durationS ?? 0
}
