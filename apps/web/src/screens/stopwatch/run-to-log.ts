import type { TimedSession } from '@bell-lap/workout/stopwatch/read-session'
import { runOfRunner } from '@bell-lap/workout/stopwatch/run-of-runner'
import type { RepTimes } from '@bell-lap/workout/stopwatch/rep-times'
import type { WaitingRun } from '../../offline/kept-stopwatch.ts'

interface Timed {
  readonly id: string
  readonly session: TimedSession
  readonly times: RepTimes
}

/** The id that makes a second sending the same run, on every phone. */
export const deviceIdOf = ({ id }: Pick<Timed, 'id'>, runner: string): string =>
  `stopwatch-${id}-${runner}`

/** The run of a runner for the log; `null` where none of the repetitions has a time. */
export function runToLog({ id, session, times }: Timed, runner: string): WaitingRun | null {
  const run = runOfRunner(session, times, runner)
  if (run === null || session.day === null) return null
  return {
    deviceId: deviceIdOf({ id }, runner),
    body: {
      day: session.day,
      time: null,
      ...run,
      surface: 'track',
      effortCr10: null,
      repetitions: null,
      note: session.name === '' ? null : session.name,
      // Two sessions of one day may be as long as each other.
      evenIfKnown: true,
    },
  }
}
