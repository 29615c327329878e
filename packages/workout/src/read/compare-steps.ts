/** Does a file hold the session that was planned? Step by step, with the first thing that differs. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { describeDuration } from '../describe/length.ts'
import { flattenSteps } from '../totals.ts'
import type { StepDuration, Workout } from '../workout.ts'
import type { HeartBands } from '../write/heart-bands.ts'
import { stepGoal } from '../write/step-goal.ts'
import type { StepGoal } from '../write/step-goal.ts'
import type { StepLength, WatchedGoal, WatchedStep } from './fit-steps.ts'

export type Comparison =
  | { readonly equal: true; readonly steps: number }
  /** The first thing that differs. */
  | { readonly equal: false; readonly reason: Message }

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
      reason: message('watch.other-count', { count: found.length, planned: planned.length }),
    }
  }
  for (const [index, step] of planned.entries()) {
    const there = found[index] as WatchedStep
    const what =
      lengthDiffers(step.duration, there.length) ?? goalDiffers(stepGoal(step, heart), there.goal)
    if (what !== null)
      return { equal: false, reason: message('watch.step-differs', { count: index + 1, what }) }
  }
  return { equal: true, steps: planned.length }
}

function lengthDiffers(planned: StepDuration, there: StepLength): Message | null {
  const same =
    planned.kind === 'distance' && there.kind === 'distance'
      ? Math.abs(planned.distanceM - there.distanceM) <= LENGTH_TOLERANCE
      : planned.kind === 'time' && there.kind === 'time'
        ? Math.abs(planned.timeS - there.timeS) <= LENGTH_TOLERANCE
        : planned.kind === there.kind
  if (same) return null
  const end = (length: StepDuration | StepLength) =>
    length.kind === 'open'
      ? message('watch.lap-button')
      : describeDuration(length as Exclude<StepDuration, { kind: 'open' }>)
  return message('watch.other-length', { found: end(there), planned: end(planned) })
}

const goalName = (kind: StepGoal['kind']): Message => message(`watch.goal.${kind}`)

function goalDiffers(planned: StepGoal, there: WatchedGoal): Message | null {
  if (there.kind === 'other') return null
  if (planned.kind !== there.kind) {
    const goals = { found: goalName(there.kind), planned: goalName(planned.kind) }
    return message('watch.other-goal', goals)
  }
  if (planned.kind === 'speed' && there.kind === 'speed') {
    const near = (a: number, b: number) => Math.abs(a - b) <= SPEED_TOLERANCE * a
    const same = near(planned.slowMps, there.slowMps) && near(planned.fastMps, there.fastMps)
    return same ? null : message('watch.other-pace')
  }
  if (planned.kind === 'heart' && there.kind === 'heart') {
    const near = (a: number, b: number) => Math.abs(a - b) <= HEART_TOLERANCE_BPM
    const same = near(planned.lowBpm, there.lowBpm) && near(planned.highBpm, there.highBpm)
    return same ? null : message('watch.other-heart-rate')
  }
  return null
}
