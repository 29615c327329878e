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

export interface StepTestProblem {
  readonly code:
    | 'too-few-stages'
    | 'loads-not-rising'
    | 'lactate-out-of-range'
    | 'load-not-positive'
    | 'duration-not-positive'
    | 'stage-too-long'
  readonly words: string
}

/** Answer of one method, or why it gives none. */
export type MethodAnswer =
  | { readonly known: true; readonly load: number }
  | { readonly known: false; readonly why: string }

export interface MethodResult {
  /** Method, way of computing and its version: `obla-4/exact-1`. */
  readonly method: string
  readonly answer: MethodAnswer
}

export interface LactatePoint {
  readonly load: number
  readonly lactateMmol: number
}

export const FEWEST_STAGES = 5
/** Outside of this a meter shows an error or the drop of blood was dirty (X). */
const LACTATE_RANGE_MMOL = { from: 0.3, to: 30 } as const
/** A last stage that is longer than planned by more than this was typed wrongly. */
const LONGEST_OVERRUN = 1.5

/** What is wrong with a step test, in plain words; empty when it can be evaluated. */
export function stepTestProblems(test: StepTest): readonly StepTestProblem[] {
  const { stages, restLactateMmol } = test
  const problems: StepTestProblem[] = []
  const report = (code: StepTestProblem['code'], words: string) => problems.push({ code, words })
  if (stages.length < FEWEST_STAGES) {
    report(
      'too-few-stages',
      `A step test needs at least ${FEWEST_STAGES} stages; this one has ${stages.length}.`,
    )
  }
  const outside = (value: number) =>
    !(value >= LACTATE_RANGE_MMOL.from && value <= LACTATE_RANGE_MMOL.to)
  const limits = `between ${LACTATE_RANGE_MMOL.from} and ${LACTATE_RANGE_MMOL.to} mmol/l`
  stages.forEach((stage, index) => {
    const name = `Stage ${index + 1}`
    if (!(stage.load > 0)) report('load-not-positive', `${name} needs a load above zero.`)
    if (!(stage.durationS > 0)) report('duration-not-positive', `${name} needs a duration.`)
    if (outside(stage.lactateMmol)) {
      report('lactate-out-of-range', `The lactate of ${name.toLowerCase()} must be ${limits}.`)
    }
    const before = stages[index - 1]
    if (before !== undefined && !(stage.load > before.load)) {
      report('loads-not-rising', `${name} must be harder than the stage before it.`)
    }
  })
  if (restLactateMmol !== null && outside(restLactateMmol)) {
    report('lactate-out-of-range', `The resting lactate must be ${limits}.`)
  }
  const planned = plannedDurationS(test)
  const last = stages.at(-1)
  if (last !== undefined && last.durationS > LONGEST_OVERRUN * planned) {
    report('stage-too-long', 'The last stage lasted much longer than the others. Check its time.')
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

/** The answer of a method that finds nothing, with the reason in plain words. */
export function noAnswer(why: string): MethodAnswer {
  return { known: false, why }
}

function plannedDurationS(test: StepTest): number {
  return test.stageDurationS ?? test.stages[0]?.durationS ?? 0
}
