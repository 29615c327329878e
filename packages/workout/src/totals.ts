/** Sums over a workout: distance, time, time by intensity, fast and maximal metres. */
import { expectedWorkS, midMps, UPHILL_GRADE_PCT } from './step-size.ts'
import type { PaceSymbol, Step, Workout, WorkoutElement } from './workout.ts'

/** Fast begins here, as a share of mile speed. */
export const FAST_SHARE_OF_MILE = 0.97
/** Maximal begins here, as a share of top speed. */
export const MAXIMAL_SHARE_OF_SPRINT = 0.9

export type WorkoutLike = Workout | readonly WorkoutElement[]

export interface WorkoutTotals {
  readonly distanceM: number
  readonly durationS: number
  /** Seconds by symbol; walking, standing and drills count as `REC`. */
  readonly byIntensity: Readonly<Partial<Record<PaceSymbol, number>>>
  /** Metres with intent `work`. */
  readonly workM: number
  readonly workS: number
}

/** Work without a recovery inside it, and the recovery that follows, if any. */
export interface WorkBout {
  readonly steps: readonly Step[]
  readonly workS: number
  readonly workM: number
  /** `null` after the last bout. */
  readonly recoveryS: number | null
}

function elementsOf(workout: WorkoutLike): readonly WorkoutElement[] {
  return 'elements' in workout ? workout.elements : workout
}

/**
 * Every step in the order it is run, repeats written out.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * const seconds = flattenSteps(buildSession('E1', contextFor(330, { distanceM: 8000 }), 0))
 *   .map(stepDurationS)
 *   .reduce((sum, timeS) => sum + timeS, 0)
 */
export function flattenSteps(workout: WorkoutLike): Step[] {
  const steps: Step[] = []
  addSteps(elementsOf(workout), steps)
  return steps
}

function addSteps(elements: readonly WorkoutElement[], steps: Step[]): void {
  for (const element of elements) {
    if (element.kind === 'step') steps.push(element)
    else for (let i = 0; i < element.times; i++) addSteps(element.steps, steps)
  }
}

/** Expected seconds of one step, at the middle of its band. */
export function stepDurationS(step: Step): number {
  return expectedWorkS(step)
}

/** Expected speed of one step, m/s; 0 when standing. */
export function stepSpeedMps(step: Step): number {
  return step.target.kind === 'none' ? step.target.speedMps : midMps(step.target.band)
}

/** Expected metres of one step, at the middle of its band. */
export function stepDistanceM(step: Step): number {
  if (step.duration.kind === 'distance') return step.duration.distanceM
  return stepDurationS(step) * stepSpeedMps(step)
}

export function elementsDistanceM(workout: WorkoutLike): number {
  return flattenSteps(workout).reduce((sum, step) => sum + stepDistanceM(step), 0)
}
export function elementsDurationS(workout: WorkoutLike): number {
  return flattenSteps(workout).reduce((sum, step) => sum + stepDurationS(step), 0)
}

export function workoutTotals(workout: WorkoutLike): WorkoutTotals {
  const byIntensity: Partial<Record<PaceSymbol, number>> = {}
  let distanceM = 0
  let durationS = 0
  let workM = 0
  let workS = 0
  for (const step of flattenSteps(workout)) {
    const seconds = stepDurationS(step)
    const metres = stepDistanceM(step)
    const symbol = step.target.kind === 'none' ? 'REC' : step.target.symbol
    byIntensity[symbol] = (byIntensity[symbol] ?? 0) + seconds
    distanceM += metres
    durationS += seconds
    if (step.intent === 'work') {
      workM += metres
      workS += seconds
    }
  }
  return { distanceM, durationS, byIntensity, workM, workS }
}

/**
 * Metres at or above 0.97 of mile speed, strides included. The middle of the band counts, so
 * uphill reps count only if the ground speed is that high.
 */
export function fastMetres(workout: WorkoutLike, mileSpeedMps: number): number {
  return sumMetres(workout, (step) => isFast(step, mileSpeedMps))
}

/** Whether a step counts as fast: strides, and all at or above 0.97 of mile speed. */
export function isFast(step: Step, mileSpeedMps: number): boolean {
  if (step.target.kind === 'none') return false
  if (step.intent === 'strides' && step.target.symbol === 'FAST') return true
  return stepSpeedMps(step) >= FAST_SHARE_OF_MILE * mileSpeedMps
}

/** Metres at or above 0.90 of top speed; while that is unknown, all flat steps at `MAX`. */
export function maximalMetres(workout: WorkoutLike, maximumSprintMps: number | null): number {
  return sumMetres(workout, (step) => isMaximal(step, maximumSprintMps))
}

/** Whether a step counts as near top speed. */
export function isMaximal(step: Step, maximumSprintMps: number | null): boolean {
  if (step.target.kind === 'none') return false
  if (maximumSprintMps === null) {
    return step.target.symbol === 'MAX' && (step.gradePct ?? 0) < UPHILL_GRADE_PCT
  }
  return stepSpeedMps(step) >= MAXIMAL_SHARE_OF_SPRINT * maximumSprintMps
}

/** Elements never change, so each list is read once. */
const BOUTS = new WeakMap<readonly WorkoutElement[], readonly WorkBout[]>()

/** Bouts of work and the recovery after each; for the check of recovery against work. */
export function workBouts(workout: WorkoutLike): readonly WorkBout[] {
  const elements = elementsOf(workout)
  const known = BOUTS.get(elements)
  if (known !== undefined) return known
  const bouts = boutsIn(elements)
  BOUTS.set(elements, bouts)
  return bouts
}

function boutsIn(elements: readonly WorkoutElement[]): readonly WorkBout[] {
  const bouts: { steps: Step[]; recoveryS: number }[] = []
  let open = false
  for (const step of flattenSteps(elements)) {
    const last = bouts.at(-1)
    if (step.intent === 'work') {
      if (open && last !== undefined) last.steps.push(step)
      else bouts.push({ steps: [step], recoveryS: 0 })
      open = true
    } else {
      open = false
      if (last !== undefined) last.recoveryS += stepDurationS(step)
    }
  }
  return bouts.map((bout, index) => ({
    steps: bout.steps,
    workS: bout.steps.reduce((sum, step) => sum + stepDurationS(step), 0),
    workM: bout.steps.reduce((sum, step) => sum + stepDistanceM(step), 0),
    recoveryS: index === bouts.length - 1 ? null : bout.recoveryS,
  }))
}

function sumMetres(workout: WorkoutLike, counts: (step: Step) => boolean): number {
  return flattenSteps(workout).reduce(
    (sum, step) => (counts(step) ? sum + stepDistanceM(step) : sum),
    0,
  )
}
