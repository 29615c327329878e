/** A plan of twelve weeks, lived as planned up to a day; for the tests of the rules. */
import { adapt } from '../adapt/adapt.ts'
import type { AdaptationRecord } from '../adapt/adapt.ts'
import type { Adaptation } from '../adapt/plan-change.ts'
import type { CheckIn, SessionDone, TrainingEvent } from '../model/training-event.ts'
import { buildPlan } from '../draft/build-plan.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanRequest } from '../model/plan.ts'
import { buildRequest } from './runners.ts'
import type { Overrides } from './runners.ts'

export interface Lived {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly session: (id: string) => PlannedSession
  /** Everything run as planned before a day, but for these sessions. */
  readonly runUntil: (today: string, but?: readonly string[]) => readonly SessionDone[]
  readonly adaptOn: (
    today: string,
    events: readonly TrainingEvent[],
    more?: Partial<AdaptationRecord>,
  ) => Adaptation
}

export function livedPlan(overrides: Overrides = {}): Lived {
  const request = buildRequest(overrides)
  const made = buildPlan(request)
  if (made.refused) throw new Error('refused')
  const { plan } = made
  const all = sessionsOf(plan)
  return {
    plan,
    request,
    session: (id) => {
      const found = all.find((one) => one.id === id)
      if (found === undefined) throw new Error(`no session ${id}`)
      return found
    },
    runUntil: (today, but = []) =>
      all.filter(({ id, day }) => day < today && !but.includes(id)).map((one) => asDone(one)),
    adaptOn: (today, events, more = {}) => adapt(plan, request, { events, ...more }, today),
  }
}

export function asDone(session: PlannedSession, parts: Partial<SessionDone> = {}): SessionDone {
  return {
    kind: 'session-done',
    id: `done-${session.id}`,
    day: session.day,
    sessionId: session.id,
    distanceM: session.distanceM,
    durationS: session.durationS,
    fastM: session.fastM,
    hard: session.hard,
    reps: null,
    effortCr10: null,
    inHeat: false,
    formBreakdown: null,
    ...parts,
  }
}

export function told(day: string, parts: Partial<CheckIn>): CheckIn {
  return {
    kind: 'check-in',
    id: `told-${day}`,
    day,
    effortCr10: null,
    pain: [],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress: null,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: [],
    ...parts,
  }
}
