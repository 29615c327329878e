/** What a coach can do next: who runs, who rests, what starts. */
import type { TimedGroup, TimedRunner, TimedSession } from './read-session.ts'
import { marksOf } from './read-session.ts'
import type { RepTimes } from './rep-times.ts'

/** A runner at this moment. `rep` counts from 0. */
export type RunnerNow =
  | { readonly state: 'waiting'; readonly rep: number }
  | {
      readonly state: 'running'
      readonly rep: number
      readonly mark: number
      readonly isFinish: boolean
    }
  | { readonly state: 'finished'; readonly rep: number }

/** `rep` is the repetition that was started last, -1 before the first. */
export function runnerNow(runner: TimedRunner, group: TimedGroup, times: RepTimes): RunnerNow {
  const rep = times.startedRep(group.group)
  const asked = group.reps[rep]
  if (asked === undefined) return { state: 'waiting', rep }
  const marks = marksOf(asked, group.splitM).length
  const mark = times.lastMark(runner.runner, rep) + 1
  if (mark >= marks) return { state: 'finished', rep }
  return { state: 'running', rep, mark, isFinish: mark === marks - 1 }
}

/** A group at this moment. */
export interface GroupNow {
  /** The repetition that a start would begin; `null` when all were started. */
  readonly next: number | null
  readonly running: readonly TimedRunner[]
  /** When the last runner finished, epoch ms on this phone's clock; `null` while some run and before the first start. */
  readonly restsSinceMs: number | null
  /** When the next repetition is due, epoch ms; `null` without a rest to keep. */
  readonly dueAtMs: number | null
}

/**
 * Where a group is: what it starts next, who is still out, and since when it rests.
 *
 * @example
 * import { readSession } from '@bell-lap/workout/stopwatch/read-session'
 * import { repTimes } from '@bell-lap/workout/stopwatch/rep-times'
 * const session = readSession([])
 * const group = { group: 'g', name: '', text: '', reps: [], splitM: null }
 * groupNow(session, group, repTimes(session, 'here')).next // null
 */
export function groupNow(session: TimedSession, group: TimedGroup, times: RepTimes): GroupNow {
  const started = times.startedRep(group.group)
  const runners = session.runners.filter((one) => one.group === group.group)
  const running = runners.filter((one) => runnerNow(one, group, times).state === 'running')
  const next = started + 1 < group.reps.length ? started + 1 : null
  const startMs = started < 0 ? null : times.startedAtMs(group.group, started)
  const rest = group.reps[started]?.rest ?? null
  const lastS = lastFinishS(runners, group, { rep: started, times })
  const restsSinceMs =
    running.length > 0 || startMs === null || lastS === null ? null : startMs + lastS * 1000
  const dueFromMs = rest?.kind === 'every' ? startMs : restsSinceMs
  return {
    next,
    running,
    restsSinceMs,
    dueAtMs:
      rest === null || dueFromMs === null || next === null ? null : dueFromMs + rest.timeS * 1000,
  }
}

function lastFinishS(
  runners: readonly TimedRunner[],
  group: TimedGroup,
  { rep, times }: { readonly rep: number; readonly times: RepTimes },
): number | null {
  const asked = group.reps[rep]
  if (asked === undefined) return null
  const finish = marksOf(asked, group.splitM).length - 1
  const all = runners.flatMap(({ runner }) => times.timeOf(runner, rep, finish)?.timeS ?? [])
  return all.length === 0 ? null : Math.max(...all)
}
