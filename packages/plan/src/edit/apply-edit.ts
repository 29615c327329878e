/** The plan after an edit, unchecked. */
import { message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { buildSession } from '@bell-lap/workout/library/build-session'
import { roadContext, withWorkout } from '../session/easier-version.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import type { Plan, PlannedSession, PlanRequest, SessionRole } from '../model/plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import { inPlace } from './switch-place.ts'
import { crossInstead } from '../session/cross-session.ts'
import { crossOf, sessionsOf, withCross, withSessions } from '../model/with-sessions.ts'
import { LIBRARY } from '../ledger/library-ids.ts'
import { is } from '@bell-lap/workout/classify/classify'

const EASIER_S = 1500

/** The session an edit is about. */
export function subjectOf(plan: Plan, edit: PlanEdit): PlannedSession | undefined {
  if (edit.kind === 'run-instead')
    return crossOf(plan).find(({ id }) => id === edit.sessionId)?.instead
  return sessionsOf(plan).find(({ id }) => id === edit.sessionId)
}

/** Does the edit; sessions of a day that one is moved to change places with it. */
export function applyEdit(plan: Plan, request: PlanRequest, edit: PlanEdit): Plan {
  const all = sessionsOf(plan)
  const subject = subjectOf(plan, edit)
  switch (edit.kind) {
    case 'delete':
      return withSessions(
        plan,
        all.filter((session) => session !== subject),
      )
    case 'cross-train':
    case 'run-instead':
      return subject === undefined ? plan : crossOrRun(plan, edit, subject)
    case 'add':
      return withSessions(plan, [
        ...all,
        addedSession(request, edit),
        ...secondOf(edit, edit.day, request),
      ])
    case 'change':
      return withSessions(
        plan,
        all
          .filter((session) => edit.second === undefined || !isSecondOf(session, subject))
          .flatMap((session) =>
            session === subject
              ? [changedSession(session, request, edit), ...secondOf(edit, session.day, request)]
              : [session],
          ),
      )
    case 'set-drill':
      return withSessions(
        plan,
        all.map((session) =>
          session === subject ? withWorkout(session, edit.workout, request) : session,
        ),
      )
    case 'switch-place':
      return withSessions(
        plan,
        all.map((session) =>
          session === subject ? inPlace(session, edit.workout, request) : session,
        ),
      )
    case 'move':
    case 'swap':
      return subject === undefined ? plan : movedTo(plan, edit, subject)
  }
}

/** On another day; the session of that day takes the day that became free. */
function movedTo(
  plan: Plan,
  edit: Extract<PlanEdit, { readonly kind: 'move' | 'swap' }>,
  subject: PlannedSession,
): Plan {
  const all = sessionsOf(plan)
  const other = all.find((session) =>
    edit.kind === 'swap'
      ? session.id === edit.otherId
      : session.day === edit.day && session !== subject && !staysBeside(session, subject),
  )
  const day = edit.kind === 'swap' ? (other?.day ?? subject.day) : edit.day
  return withSessions(
    plan,
    all.map((session) => {
      if (session === subject) return { ...session, day }
      return session === other ? { ...session, day: subject.day } : session
    }),
  )
}

/** An easy run as cross-training, or the run again. */
function crossOrRun(
  plan: Plan,
  edit: Extract<PlanEdit, { readonly kind: 'cross-train' | 'run-instead' }>,
  run: PlannedSession,
): Plan {
  const others = sessionsOf(plan).filter(({ id }) => id !== run.id)
  const cross = crossOf(plan).filter(({ id }) => id !== run.id)
  return edit.kind === 'cross-train'
    ? withCross(withSessions(plan, others), [...cross, crossInstead(run, edit.machine)])
    : withSessions(withCross(plan, cross), [...others, run])
}

/** The run beside the one that an edit is about, where two were asked for. */
function secondOf(
  { second }: WithWorkout,
  day: CalendarDay,
  request: PlanRequest,
): readonly PlannedSession[] {
  if (second === undefined) return []
  return [{ ...addedSession(request, { kind: 'add', day, ...second }), second: true }]
}

function isSecondOf(session: PlannedSession, subject: PlannedSession | undefined): boolean {
  return session !== subject && session.second === true && session.day === subject?.day
}

/** A second run stands beside the other run of its day: neither makes way for the other. */
export function staysBeside(one: PlannedSession, other: PlannedSession): boolean {
  return one.second === true || other.second === true
}

type WithWorkout = Extract<PlanEdit, { readonly kind: 'add' | 'change' }>

function changedSession(
  session: PlannedSession,
  request: PlanRequest,
  edit: WithWorkout,
): PlannedSession {
  const kept = session.role === 'race' || session.role === 'test'
  return {
    ...withWorkout(session, edit.workout, request),
    hard: kept || edit.hard,
    role: kept ? session.role : roleOf(edit, request),
    why: message('edit.why-chosen'),
    evidenceGrade: 'D',
    easier: easierRun(request),
  }
}

function addedSession(
  request: PlanRequest,
  edit: Extract<PlanEdit, { readonly kind: 'add' }>,
): PlannedSession {
  const frame: PlannedSession = {
    id: edit.sessionId,
    day: edit.day,
    role: roleOf(edit, request),
    hard: edit.hard,
    workout: edit.workout,
    why: message('edit.why-added'),
    evidenceGrade: 'D',
    easier: easierRun(request),
    distanceM: 0,
    durationS: 0,
    fastM: 0,
    maximalM: 0,
  }
  return withWorkout(frame, edit.workout, request)
}

function easierRun(request: PlanRequest) {
  return buildSession(LIBRARY.easyRun, { ...roadContext(request), durationS: EASIER_S }, 0)
}

function roleOf({ workout, hard }: WithWorkout, request: PlanRequest): SessionRole {
  // The steps of an easy run are its work too.
  if (!hard && is(workout, 'easy')) return 'easy'
  return hard || sessionFacts(workout, request.ability).workS > 0 ? 'quality' : 'easy'
}
