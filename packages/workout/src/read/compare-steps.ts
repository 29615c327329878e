/** Does a file hold the session that was planned? Step by step, with what differs in plain words. */
import { sayDuration } from '../say-workout.ts'
import { flattenSteps } from '../totals.ts'
import type { StepDuration, Workout } from '../workout.ts'
import type { HeartBands } from '../write/heart-bands.ts'
import { stepGoal } from '../write/step-goal.ts'
import type { StepGoal } from '../write/step-goal.ts'
import type { StepLength, WatchedGoal, WatchedStep } from './fit-steps.ts'

export type Comparison =
  | { readonly equal: true; readonly steps: number }
  /** The first thing that differs. */
  | { readonly equal: false; readonly reason: string }

/** Lengths are sent in whole metres and seconds. */
const LENGTH_TOLERANCE = 1
/** Paces are sent in whole seconds per km or mile, rounded outward: below 1 s in 150 at any speed. */
const SPEED_TOLERANCE = 0.012
/** Heart rates may be sent in whole percents. */
const HEART_TOLERANCE_BPM = 3

/** `heart` is what the workout was written with. */
export function compareSteps(
  workout: Workout,
  found: readonly WatchedStep[],
  heart: HeartBands | null,
): Comparison {
  const planned = flattenSteps(workout)
  if (planned.length !== found.length) {
    return {
      equal: false,
      reason: `It has ${count(found.length)} there; the session has ${count(planned.length)}.`,
    }
  }
  for (const [index, step] of planned.entries()) {
    const there = found[index] as WatchedStep
    const reason =
      lengthDiffers(step.duration, there.length) ?? goalDiffers(stepGoal(step, heart), there.goal)
    if (reason !== null) return { equal: false, reason: `Step ${index + 1} ${reason}` }
  }
  return { equal: true, steps: planned.length }
}

const count = (steps: number): string => `${steps} ${steps === 1 ? 'step' : 'steps'}`

function lengthDiffers(planned: StepDuration, there: StepLength): string | null {
  const same =
    planned.kind === 'distance' && there.kind === 'distance'
      ? Math.abs(planned.distanceM - there.distanceM) <= LENGTH_TOLERANCE
      : planned.kind === 'time' && there.kind === 'time'
        ? Math.abs(planned.timeS - there.timeS) <= LENGTH_TOLERANCE
        : planned.kind === there.kind
  if (same) return null
  const wanted = planned.kind === 'open' ? 'the lap button' : sayDuration(planned)
  const got = there.kind === 'open' ? 'the lap button' : sayDuration(there)
  return `ends after ${got} there; planned is ${wanted}.`
}

const GOAL_WORDS: Readonly<Record<StepGoal['kind'], string>> = {
  speed: 'a pace',
  heart: 'a heart rate',
  open: 'no target',
}

function goalDiffers(planned: StepGoal, there: WatchedGoal): string | null {
  if (there.kind === 'other') return null
  if (planned.kind !== there.kind) {
    return `has ${GOAL_WORDS[there.kind]} there; planned is ${GOAL_WORDS[planned.kind]}.`
  }
  if (planned.kind === 'speed' && there.kind === 'speed') {
    const near = (a: number, b: number) => Math.abs(a - b) <= SPEED_TOLERANCE * a
    const same = near(planned.slowMps, there.slowMps) && near(planned.fastMps, there.fastMps)
    return same ? null : 'has another pace there.'
  }
  if (planned.kind === 'heart' && there.kind === 'heart') {
    const near = (a: number, b: number) => Math.abs(a - b) <= HEART_TOLERANCE_BPM
    const same = near(planned.lowBpm, there.lowBpm) && near(planned.highBpm, there.highBpm)
    return same ? null : 'has another heart rate there.'
  }
  return null
}
