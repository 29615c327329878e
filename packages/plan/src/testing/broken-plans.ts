/** One way to break each safety invariant; the tests hold every rule against its broken plan. */
import { addDays } from '@bell-lap/units/calendar-day'
import { verbatim } from '@bell-lap/units/message'
import { holdsWork } from '@bell-lap/workout/describe/title'
import { buildSession } from '@bell-lap/workout/library/build-session'
import type { Step, Workout, WorkoutElement } from '@bell-lap/workout/workout'
import { EVERYTHING } from '../ledger/body-limit.ts'
import { contextFor } from '../session/fit-session.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import type { Told } from '../invariants/checked-plan.ts'
import type { Plan, PlannedSession, PlanRequest, StrengthSession } from '../model/plan.ts'
import { abilityFor } from './runners.ts'

interface Broken {
  readonly plan: Plan
  readonly request: PlanRequest
  /** What the runner told, where the rule is about that. */
  readonly told?: Told
}
export type Break = (plan: Plan, request: PlanRequest) => Broken

type Part = 'runner' | 'ability' | 'history' | 'availability'

function asking<K extends Part>(part: K, values: Partial<PlanRequest[K]>): Break {
  return (plan, request) => ({
    plan,
    request: { ...request, [part]: { ...request[part], ...values } },
  })
}

const healthy = (values: Partial<PlanRequest['runner']['health']>): Break => {
  return (plan, request) => ({
    plan,
    request: {
      ...request,
      runner: { ...request.runner, health: { ...request.runner.health, ...values } },
    },
  })
}

/** Every session changed or left out, the sums of the weeks kept true. */
function sessions(
  change: (session: PlannedSession, request: PlanRequest) => readonly PlannedSession[],
): Break {
  return (plan, request) => {
    const weeks = plan.weeks.map((week) => {
      const changed = week.sessions.flatMap((session) => change(session, request))
      return {
        ...week,
        sessions: changed,
        distanceM: changed.reduce((sum, { distanceM }) => sum + distanceM, 0),
        fastM: changed.reduce((sum, { fastM }) => sum + fastM, 0),
      }
    })
    return { plan: { ...plan, weeks }, request }
  }
}

function one(id: string, change: (session: PlannedSession) => Partial<PlannedSession>): Break {
  return sessions((session) =>
    session.id === id ? [{ ...session, ...change(session) }] : [session],
  )
}

/** Another workout in place of one; the numbers follow from its steps. */
function instead(id: string, make: (request: PlanRequest, old: Workout) => Workout): Break {
  return sessions((session, request) => {
    if (session.id !== id) return [session]
    const workout = make(request, session.workout)
    const { distanceM, durationS, fastM, maximalM } = sessionFacts(workout, request.ability)
    return [{ ...session, workout, distanceM, durationS, fastM, maximalM, hard: true }]
  })
}

const fromLibrary = (sessionId: string) => (request: PlanRequest) =>
  buildSession(sessionId, contextFor(request, 'track'), 1)

function oneOnly(workout: Workout): Workout {
  const elements = workout.elements.filter(
    (element) => element.kind === 'step' || !element.steps.some((step) => holdsWork(step)),
  )
  return { ...workout, elements }
}

function strength(change: Partial<StrengthSession>): Break {
  return (plan, request) => ({
    plan: {
      ...plan,
      weeks: plan.weeks.map((week) => ({
        ...week,
        strength: week.strength.map((session) => ({ ...session, ...change })),
      })),
    },
    request,
  })
}

function steps(change: (step: Step) => Step): (request: PlanRequest, old: Workout) => Workout {
  const changed = (element: WorkoutElement): WorkoutElement =>
    element.kind === 'step'
      ? change(element)
      : { ...element, steps: element.steps.map((inner) => changed(inner)) as typeof element.steps }
  return (_, workout) => ({ ...workout, elements: workout.elements.map(changed) })
}

const longer = (factor: number) =>
  steps((step) =>
    step.duration.kind === 'time'
      ? { ...step, duration: { kind: 'time', timeS: factor * step.duration.timeS } }
      : step.duration.kind === 'distance'
        ? { ...step, duration: { kind: 'distance', distanceM: factor * step.duration.distanceM } }
        : step,
  )

function ownRace(trial: PlannedSession): PlannedSession {
  const { placedByEngine: _, ...race } = trial
  return { ...race, role: 'race', priority: 'B' }
}

const both =
  (...breaks: readonly Break[]): Break =>
  (plan, request) =>
    breaks.reduce((so: Broken, next) => next(so.plan, so.request), { plan, request })

/** By number; the plan is for 12 weeks of five runs from a usual 45 km, with strength. */
export const BREAKS: Readonly<Record<number, Break>> = {
  1: asking('history', { longestRun30dKm: 5 }),
  2: asking('history', { weeklyKm: [20, 20, 20, 20, 20, 20, 20, 20] }),
  3: asking('history', { weeklyKm: [20, 20, 20, 20, 20, 20, 20, 20] }),
  4: instead('w1-long', longer(1.6)),
  5: sessions((session) => [{ ...session, hard: true }]),
  6: sessions((session) => [{ ...session, hard: true }]),
  7: one('w2-quality-1', ({ day }) => ({ day: addDays(day, -1) })),
  8: sessions((session) => [
    session,
    { ...session, id: `${session.id}-again`, day: addDays(session.day, 1) },
  ]),
  9: (plan, request) => ({
    plan: { ...plan, weeks: plan.weeks.map((week) => ({ ...week, cutBack: true })) },
    request,
  }),
  10: instead('w1-quality-1', fromLibrary('R3')),
  11: instead('w1-quality-1', fromLibrary('R3')),
  12: both(asking('ability', { maximumSprintMps: 7 }), instead('w1-quality-1', fromLibrary('N3'))),
  13: instead('w1-quality-2', fromLibrary('T2')),
  14: instead('w0-quality-1', fromLibrary('R1')),
  15: instead('w0-quality-1', fromLibrary('A1')),
  16: both(instead('w9-quality-1', fromLibrary('A1')), instead('w9-long', fromLibrary('A1'))),
  17: strength({ plyometricContacts: 200 }),
  18: (plan, request) => ({
    plan: {
      ...plan,
      weeks: plan.weeks.map((week) => ({
        ...week,
        strength: week.strength.map((session) => ({
          ...session,
          heavyLegs: true,
          day: addDays(session.day, -1),
        })),
      })),
    },
    request,
  }),
  19: both(
    strength({ plyometricContacts: 60 }),
    asking('history', { weeklyKm: [40, 40, 40, 40, 40, 40, 40, 40] }),
  ),
  20: (plan, request) => ({
    plan: { ...plan, paces: { ...plan.paces, GMI: abilityFor(330).paces.GMI } },
    request,
  }),
  21: asking('ability', { maximumSprintMps: 4.6 }),
  22: instead('w6-quality-1', (_, old) => ({ ...old, elements: old.elements.slice(1) })),
  23: (plan, request) =>
    sessions((session) => [
      session.id === 'w11-sharpening' ? { ...session, day: addDays(plan.raceDay, -2) } : session,
    ])(plan, request),
  24: sessions((session) =>
    session.role === 'test' || session.role === 'race'
      ? [session, { ...session, id: 'race-again', day: addDays(session.day, -7) }]
      : [session],
  ),
  25: both(
    healthy({ painNow: 5 }),
    one('w0-quality-1', () => ({ hard: true })),
  ),
  26: asking('history', { runFreeDays: 20 }),
  27: asking('runner', { age: 16 }),
  28: asking('availability', { minutesPerWeek: 60 }),
  29: (plan, request) =>
    asking('availability', { blockedDays: plan.weeks[2]?.sessions.map(({ day }) => day) ?? [] })(
      plan,
      request,
    ),
  30: (plan, request) => ({
    plan: {
      ...plan,
      weeks: plan.weeks.map((week) => ({ ...week, distanceM: week.distanceM + 500 })),
    },
    request,
  }),
  31: instead(
    'w6-quality-1',
    steps((step) =>
      step.intent === 'recovery' ? { ...step, duration: { kind: 'time', timeS: 5 } } : step,
    ),
  ),
  32: instead(
    'w6-quality-1',
    steps((step) => (step.intent === 'work' ? { ...step, gradePct: -3 } : step)),
  ),
  33: instead('w6-quality-1', (_, old) => ({ ...old, place: 'treadmill' })),
  34: both(
    instead('w1-easy-1', fromLibrary('T2')),
    instead('w1-quality-1', fromLibrary('T2')),
    instead('w1-quality-2', fromLibrary('T2')),
    instead('w1-easy-2', fromLibrary('T2')),
  ),
  35: asking('history', { weeklyKm: [30, 30, 30, 30, 30, 30, 30, 30] }),
  36: asking('ability', { paces: abilityFor(300).paces }),
  37: instead('w1-long', longer(3)),
  38: one('w1-long', () => ({ why: verbatim('It helps to lose weight.') })),
  39: (plan, request) => ({ plan: { ...plan, engineVersion: '0' }, request }),
  41: sessions((session) =>
    session.id === 'w1-long'
      ? [session, { ...session, id: 'w1-again', role: 'easy', second: true }]
      : [session],
  ),
  42: sessions((session) =>
    session.id === 'race'
      ? [{ ...session, id: 'eve', role: 'easy', day: addDays(session.day, -1) }, session]
      : [session],
  ),
  43: (plan, request) => ({
    plan,
    request,
    told: {
      today: plan.startDay,
      unknown: [],
      limits: [
        {
          from: plan.startDay,
          to: plan.raceDay,
          key: 'pain',
          evidence: [],
          because: verbatim('Pain 4 of 10 (left achilles)'),
          stage: 'now',
          strength: { contacts: 0, heavy: false, without: [] },
          strides: false,
          trials: true,
        },
      ],
    },
  }),
  45: (plan, request) => ({
    plan,
    request,
    told: {
      today: plan.startDay,
      unknown: [],
      limits: [
        {
          from: addDays(plan.startDay, 14),
          to: addDays(plan.startDay, 20),
          key: 'pain',
          evidence: [],
          because: verbatim('Pain 6 of 10 (left achilles)'),
          stage: 'now',
          strength: EVERYTHING,
          strides: true,
          trials: true,
          running: { kind: 'none', longestMin: 0 },
        },
      ],
    },
  }),
  44: asking('history', { runFreeDays: 12 }),
  46: sessions((session) =>
    session.placedByEngine === true
      ? [session, { ...ownRace(session), id: 'race-1', day: addDays(session.day, 7) }]
      : [session],
  ),
  // The mile-specific weeks without their quality, and one 200 where the library has six.
  47: sessions((session) =>
    /^w[6-9]-quality/.test(session.id) || session.id === 'w8-tune-up' ? [] : [session],
  ),
  48: instead('w6-quality-1', (request) => oneOnly(fromLibrary('R1')(request))),
}
