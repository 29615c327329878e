/** What a day of a week shows: what was run and what was planned, in one order for every screen. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { PlanSession, PlanWeek } from '../api/plan.ts'

type Run = PlanWeek['runs'][number]

/** The days of a plan's week, which begins on a Monday in every language. */
export const daysOf = ({ startDay }: { readonly startDay: string }): readonly string[] =>
  [0, 1, 2, 3, 4, 5, 6].map((index) => addDays(startDay, index))

/** Shapes, not colours: a full, a half and an empty circle, a dotted one for a session that was not run, a dash. */
export type DayMark = 'done' | 'changed' | 'planned' | 'missed' | 'rest'

/** A mark in words. */
export const MARK_WORDS = {
  done: 'plan-screen.state.done',
  changed: 'plan-screen.state.changed',
  planned: 'plan-screen.state.planned',
  missed: 'plan-screen.state.missed',
  rest: 'plan-screen.rest',
} as const satisfies Readonly<Record<DayMark, TextCode>>

/** What was run for a session, on its day: warm-up, session and cool-down are often three files. */
interface RanFor {
  readonly distanceM: number
  readonly movingTimeS: number
}

interface SessionOfDay {
  readonly id: string
  readonly day: string
  readonly role: PlanSession['role']
  readonly state: PlanSession['state']
}

export type DayLine<Session extends SessionOfDay = PlanSession> =
  | {
      readonly kind: 'session'
      readonly session: Session
      readonly mark: Exclude<DayMark, 'rest'>
      /** What was run on this day for it. */
      readonly ran: RanFor | null
      /** The day it was run on, where that is another one. */
      readonly ranOn: string | null
    }
  | {
      readonly kind: 'run'
      readonly run: Run
      /** The session of another day that it fulfilled; `null` for a run that was not planned. */
      readonly session: Session | null
    }

interface WeekOfLines<Session> {
  readonly sessions: readonly Session[]
  readonly runs: readonly Run[]
}

/** Sessions of a day first, then its other runs; none on a rest day without a run. */
export function linesOn<Session extends SessionOfDay>(
  { sessions, runs }: WeekOfLines<Session>,
  day: string,
): readonly DayLine<Session>[] {
  const ofDay = sessions.filter((one) => one.day === day && one.role !== 'rest')
  const own = new Set(ofDay.map(({ id }) => id))
  const others = runs.filter((run) => run.day === day && !own.has(run.sessionId ?? ''))
  return [
    ...ofDay.map((session) => sessionLine(session, runs)),
    ...others.map((run) => ({
      kind: 'run' as const,
      run,
      session: sessions.find(({ id }) => id === run.sessionId) ?? null,
    })),
  ]
}

function sessionLine<Session extends SessionOfDay>(
  session: Session,
  runs: readonly Run[],
): DayLine<Session> {
  const own = runs.filter(({ sessionId }) => sessionId === session.id)
  const here = own.filter(({ day }) => day === session.day)
  const sum = (name: 'distanceM' | 'movingTimeS') => here.reduce((all, run) => all + run[name], 0)
  const ran =
    here.length === 0 ? null : { distanceM: sum('distanceM'), movingTimeS: sum('movingTimeS') }
  const ranOn = here.length === 0 ? (own[0]?.day ?? null) : null
  return { kind: 'session', session, mark: markOf(session), ran, ranOn }
}

/** What became of a session; today's and later ones are planned until they are run. */
function markOf({ state }: Pick<SessionOfDay, 'state'>): Exclude<DayMark, 'rest'> {
  return state === 'today' || state === 'ahead' ? 'planned' : state
}

/** The one mark of a day in a calendar: what was run comes before what was planned. */
export function markOfDay(lines: readonly DayLine<SessionOfDay>[]): DayMark {
  const marks = lines.map((line) => (line.kind === 'run' ? 'done' : line.mark))
  const order = ['changed', 'done', 'planned', 'missed'] as const
  return order.find((mark) => marks.includes(mark)) ?? 'rest'
}

/** Fast metres as people say them, in steps of 50 m: recordings are no more exact. */
export const roundFastM = (fastM: number): number => Math.round(fastM / 50) * 50
