/** Sessions of one bout run so many times, straight or in sets. */
import type { Step } from '../workout.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { repeatWith, repsAt } from './step-building.ts'

export interface Intervals {
  /** Printed range of repetitions, or one number where the library gives one. */
  readonly times: readonly [number, number]
  /** Repetitions of the regression column. */
  readonly easier: number
  readonly bout: (context: BuildContext, level: number) => readonly Step[]
  /** The bout of the regression column, where it differs. */
  readonly easierBout?: (context: BuildContext) => readonly Step[]
  readonly recovery: (
    context: BuildContext,
    bout: readonly Step[],
    level: number,
  ) => readonly Step[]
}

type Builders = Pick<SessionSpec, 'build' | 'buildEasier'>

export function intervals(plan: Intervals): Builders {
  return {
    build: (context, level) => {
      const bout = plan.bout(context, level)
      const times = repsAt(level, plan.times[0], plan.times[1])
      return repeatWith(times, bout, plan.recovery(context, bout, level))
    },
    buildEasier: (context) => {
      const bout = (plan.easierBout ?? plan.bout)(context, 0)
      return repeatWith(plan.easier, bout, plan.recovery(context, bout, 0))
    },
  }
}

export interface Sets extends Intervals {
  readonly sets: readonly [number, number]
  readonly easierSets: number
  readonly setRecovery: (
    context: BuildContext,
    set: readonly Step[],
    level: number,
  ) => readonly Step[]
}

export function intervalSets(plan: Sets): Builders {
  const build = (
    context: BuildContext,
    level: number,
    counts: { times: number; sets: number; bout: readonly Step[] },
  ) => {
    const set = repeatWith(counts.times, counts.bout, plan.recovery(context, counts.bout, level))
    const work = Array.from({ length: counts.times }, () => counts.bout).flat()
    return repeatWith(counts.sets, set, plan.setRecovery(context, work, level))
  }
  return {
    build: (context, level) =>
      build(context, level, {
        times: repsAt(level, plan.times[0], plan.times[1]),
        sets: repsAt(level, plan.sets[0], plan.sets[1]),
        bout: plan.bout(context, level),
      }),
    buildEasier: (context) =>
      build(context, 0, {
        times: plan.easier,
        sets: plan.easierSets,
        bout: (plan.easierBout ?? plan.bout)(context, 0),
      }),
  }
}
