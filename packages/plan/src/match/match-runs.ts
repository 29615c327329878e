/** Which session a run fulfils: by its day, then by its shape. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { workBouts } from '@bell-lap/workout/totals'
import type { PlannedSession } from '../model/plan.ts'

export interface RunToMatch {
  readonly id: string
  readonly day: CalendarDay
  readonly distanceM: number
  /** Repetitions found in it, by laps or by the speed. */
  readonly repetitions: number
}

export interface MatchedRun {
  readonly runId: string
  readonly sessionId: string | null
  /** Run on another day than planned. */
  readonly otherDay: boolean
}

/** A session run a day early or late is taken for it only when it is this much alike (X). */
const OTHER_DAY_LIKENESS = 0.75
const MOST_DAYS_OFF = 1
const WARMUP_SHARE = 0.5

/**
 * Runs of the day of a session belong to it: warm-up, repetitions and cool-down are often three
 * files. A run on a day without a session is taken for a session of the day before or after when
 * that was not run and the two are alike in length and in repetitions; else it stands beside the
 * plan.
 *
 * @example
 * matchRuns([], [{ id: 'run', day: '2026-11-29', distanceM: 8000, repetitions: 0 }])
 */
export function matchRuns(
  sessions: readonly PlannedSession[],
  runs: readonly RunToMatch[],
): readonly MatchedRun[] {
  const running = sessions.filter(({ role }) => role !== 'rest')
  const own = runs.map((run) => ({ run, session: ofItsDay(run, running, runs) }))
  const taken = new Set(own.flatMap(({ session }) => session?.id ?? []))
  return own.map(({ run, session }): MatchedRun => {
    if (session !== null) return { runId: run.id, sessionId: session.id, otherDay: false }
    const near = running
      .filter(
        (one) =>
          !taken.has(one.id) &&
          Math.abs(daysBetween(one.day, run.day)) <= MOST_DAYS_OFF &&
          (one.role !== 'race' || one.day === run.day),
      )
      .map((one) => ({ one, likeness: likenessOf(one, run) }))
      .sort((a, b) => b.likeness - a.likeness)[0]
    if (near === undefined || near.likeness < OTHER_DAY_LIKENESS) {
      return { runId: run.id, sessionId: null, otherDay: false }
    }
    taken.add(near.one.id)
    return { runId: run.id, sessionId: near.one.id, otherDay: true }
  })
}

/**
 * The session of the day; with two, the run most like the second one is that, if there are two runs
 * at all and it is less like the main one.
 */
function ofItsDay(
  run: RunToMatch,
  sessions: readonly PlannedSession[],
  runs: readonly RunToMatch[],
): PlannedSession | null {
  const there = sessions.filter(({ day }) => day === run.day)
  const main = there.find(({ second }) => second !== true) ?? null
  const second = there.find((session) => session.second === true)
  if (second === undefined || main === null) return main ?? second ?? null
  const that = runs
    .filter(({ day }) => day === run.day)
    .map((one) => ({ one, lead: likenessOf(second, one) - likenessOf(main, one) }))
    .toSorted((a, b) => b.lead - a.lead)
  const [most] = that
  return that.length > 1 && most?.one === run && most.lead > 0 ? second : main
}

/** 0 to 1, from the length and the number of repetitions. */
export function likenessOf(session: PlannedSession, run: RunToMatch): number {
  const ratio = run.distanceM / Math.max(1, session.distanceM)
  const byLength = Math.max(0, 1 - Math.abs(Math.log(Math.max(0.05, ratio))))
  const planned = workBouts(session.workout).length
  if (planned < 2 && run.repetitions === 0) return byLength
  const most = Math.max(planned, run.repetitions, 1)
  const byReps = 1 - Math.abs(planned - run.repetitions) / most
  return WARMUP_SHARE * byLength + (1 - WARMUP_SHARE) * byReps
}
