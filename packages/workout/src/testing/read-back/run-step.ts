/** One step as some program understood it from a file, in the order it is run. */
import type { Step } from '../../workout.ts'
import { stepDurationS } from '../../totals.ts'

export interface RunStep {
  readonly part: 'warmup' | 'run' | 'recovery' | 'cooldown'
  /** Metres or seconds; `open` ends with the lap button. */
  readonly length: { readonly unit: 'm' | 's' | 'open'; readonly amount: number }
  /** m/s; `null` where the runner is told no speed. */
  readonly speed: readonly [number, number] | null
  readonly heart: readonly [number, number] | null
}

/** What is meant: the step of the plan, said in the words of a file. */
export function meant(step: Step): RunStep {
  const { duration, target } = step
  const part =
    step.intent === 'warmup' || step.intent === 'cooldown'
      ? step.intent
      : step.intent === 'recovery' || step.intent === 'rest'
        ? 'recovery'
        : 'run'
  return {
    part,
    length:
      duration.kind === 'distance'
        ? { unit: 'm', amount: duration.distanceM }
        : duration.kind === 'time'
          ? { unit: 's', amount: duration.timeS }
          : { unit: 'open', amount: stepDurationS(step) },
    speed: target.kind === 'pace' ? [target.band.slowMps, target.band.fastMps] : null,
    heart: null,
  }
}
