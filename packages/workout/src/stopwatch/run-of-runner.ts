/** The session of one runner as a run for the log. */
import type { TimedSession } from './read-session.ts'
import { marksOf } from './read-session.ts'
import type { RepTimes } from './rep-times.ts'

export interface RunStep {
  readonly intent: 'work' | 'rest'
  readonly distanceM: number
  readonly timeS: number
}
export interface TimedRun {
  readonly distanceM: number
  /** From the first start to the last finish. */
  readonly timeS: number
  /** Repetitions and the rests between them, in order. */
  readonly steps: readonly RunStep[]
}

/** Two starts of one group further apart belong to two sessions. */
const LONGEST_REST_S = 3600

/**
 * The repetitions of a runner that have a time, with the time between them as rest; `null` where none has one. A
 * repetition without a time counts as rest: what was run in it is unknown.
 */
export function runOfRunner(
  session: TimedSession,
  times: RepTimes,
  runner: string,
): TimedRun | null {
  const one = session.runners.find((each) => each.runner === runner)
  const group = session.groups.find((each) => each.group === one?.group)
  if (group === undefined) return null
  const steps: RunStep[] = []
  let endMs: number | null = null
  for (const [rep, asked] of group.reps.entries()) {
    const finish = marksOf(asked, group.splitM).length - 1
    const timeS = times.timeOf(runner, rep, finish)?.timeS ?? null
    const startMs = times.startedAtMs(group.group, rep)
    if (timeS === null) continue
    const restS: number = endMs === null || startMs === null ? 0 : (startMs - endMs) / 1000
    if (restS > 0 && restS <= LONGEST_REST_S) {
      steps.push({ intent: 'rest', distanceM: 0, timeS: tenth(restS) })
    }
    steps.push({ intent: 'work', distanceM: asked.distanceM, timeS: tenth(timeS) })
    endMs = startMs === null ? null : startMs + timeS * 1000
  }
  if (steps.length === 0) return null
  return {
    distanceM: steps.reduce((sum, step) => sum + step.distanceM, 0),
    timeS: tenth(steps.reduce((sum, step) => sum + step.timeS, 0)),
    steps,
  }
}

/** Hand timing is good to a tenth. */
const tenth = (timeS: number): number => Math.round(timeS * 10) / 10
