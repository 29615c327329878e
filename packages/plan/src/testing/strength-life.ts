/**
 * Weeks of a runner who logs strength work, for the property tests: more and less than asked, with pain in any set and
 * after runs, sent late and sent twice by a phone without a connection, with tests and any equipment.
 */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { heldToStates } from '../adapt/active-limits.ts'
import { adapt } from '../adapt/adapt.ts'
import { openStates } from '../adapt/open-states.ts'
import type { PlanChange } from '../adapt/plan-change.ts'
import { situationOf } from '../adapt/situation.ts'
import type { Situation } from '../adapt/situation.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlanRequest, PlanWeek, StrengthSession } from '../model/plan.ts'
import { PAIN_SITES } from '../model/training-event.ts'
import type { TrainingEvent } from '../model/training-event.ts'
import { dayProgram } from '../strength/day-program.ts'
import type { DayProgram } from '../strength/day-program.ts'
import { EQUIPMENT } from '../strength/exercise-data.ts'
import type { Equipment } from '../strength/exercise-data.ts'
import { eventsOfStrength } from '../strength/log-events.ts'
import type { LoggedSet, StrengthTest } from '../strength/logged-set.ts'
import { runsOf } from './random-events.ts'
import type { RandomDay } from './random-events.ts'

/** The doors through which a strength session reaches the runner: each morning, what is shown, and the day's program. */
export interface StrengthEngine {
  readonly adapt: typeof adapt
  readonly hold: (situation: Situation) => Plan
  readonly program: typeof dayProgram
}
export const ENGINE: StrengthEngine = { adapt, hold: heldToStates, program: dayProgram }

/** What a drawn runner does on a day with a strength session, and how a run felt. */
export interface RandomLog {
  readonly done: boolean
  /** Repetitions over what was asked. */
  readonly over: number
  readonly sets: number
  readonly pains: readonly {
    readonly exercise: number
    readonly set: number
    readonly pain: NonNullable<LoggedSet['pain']>
  }[]
  /** Days until the phone has a connection, and until it sends the same once more. */
  readonly sentAfter: number
  readonly againAfter: number
  readonly tests: Omit<StrengthTest, 'id' | 'day'> | null
  /** Pain during the run of the day and on the morning after it. */
  readonly runPain: {
    readonly site: (typeof PAIN_SITES)[number]
    readonly during: number
    readonly nextMorning: number
  } | null
}

const site = fc.constantFrom(...PAIN_SITES)
const score = fc.integer({ min: 0, max: 10 })
const lowScore = fc.integer({ min: 0, max: 4 })

/** Nothing on most days. */
const rarely = <T>(days: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: days, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const randomLog: fc.Arbitrary<RandomLog> = fc.record({
  done: fc.integer({ min: 0, max: 4 }).map((draw) => draw > 0),
  over: fc.integer({ min: -8, max: 30 }),
  sets: fc.integer({ min: 1, max: 5 }),
  pains: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({
          exercise: fc.nat({ max: 6 }),
          set: fc.nat({ max: 3 }),
          pain: fc.record({
            site,
            side: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
            score: fc.oneof({ weight: 3, arbitrary: lowScore }, { weight: 1, arbitrary: score }),
          }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    },
  ),
  sentAfter: fc.constantFrom(0, 0, 0, 1, 3, 6),
  againAfter: fc.constantFrom(0, 0, 1, 9),
  tests: rarely(
    14,
    fc.record({
      calfLeft: fc.integer({ min: 15, max: 30 }),
      calfRight: fc.integer({ min: 15, max: 30 }),
      hops: fc.constantFrom(10, 10, 8),
      hopPain: fc.constantFrom(0, 0, 2),
      bridgeS: fc.constantFrom(60, 45, 30),
      plankS: fc.constant(null),
    }),
  ),
  runPain: rarely(14, fc.record({ site, during: lowScore, nextMorning: lowScore })),
})

export const randomLogs = (days: number): fc.Arbitrary<RandomLog[]> =>
  fc.array(randomLog, { minLength: days, maxLength: days })

export const anyEquipment: fc.Arbitrary<Equipment> = fc.constantFrom(...EQUIPMENT)

/** What the runner has in hand on a morning, or in the evening after something was logged. */
export interface StrengthMoment {
  readonly today: CalendarDay
  readonly request: PlanRequest
  readonly situation: Situation
  readonly events: readonly TrainingEvent[]
  /** Sets that the server has. */
  readonly sets: readonly LoggedSet[]
  readonly tests: readonly StrengthTest[]
  readonly equipment: Equipment
  readonly week: PlanWeek | undefined
  readonly session: StrengthSession | undefined
  /** `null` without a session, and while no strength work is allowed. */
  readonly program: DayProgram | null
}

interface Drawn {
  readonly days: readonly RandomDay[]
  readonly logs: readonly RandomLog[]
  readonly equipment: Equipment
}

interface Start {
  readonly plan: Plan
  readonly request: PlanRequest
}

/** Lives the drawn days on a plan; `look` sees every morning, and every evening on which pain was sent. */
export function liveWithStrength(
  start: Start,
  { days, logs, equipment }: Drawn,
  engine: StrengthEngine,
  look: (moment: StrengthMoment) => void,
): void {
  const server = serverOf(start, equipment, engine)
  for (const [i, draw] of days.entries()) {
    const today = addDays(start.request.today, i)
    const moment = server.at(today)
    look(moment)
    const log = logs[i]
    if (log === undefined) continue
    const { program, situation } = moment
    const logged = program !== null && log.done ? setsOf(program, log) : []
    server.send(logged, addDays(today, log.sentAfter))
    server.send(logged, addDays(today, log.sentAfter + log.againAfter))
    if (log.tests !== null) server.tests.push({ ...log.tests, id: `test-${today}`, day: today })
    const run = sessionsOf(engine.hold(situation)).find(({ day }) => day === today)
    server.told.push(...runsOf({ ...draw, comes: null }, run, today), ...soreRun(log, today))
    if (log.sentAfter === 0 && logged.some(({ pain }) => pain !== null)) look(server.at(today))
  }
}

interface Server {
  readonly told: TrainingEvent[]
  readonly tests: StrengthTest[]
  /** Sets that arrive on a day; one that arrives twice is one. */
  readonly send: (sets: readonly LoggedSet[], on: CalendarDay) => void
  /** Adapts the plan to everything that has arrived, and shows the day. */
  readonly at: (today: CalendarDay) => StrengthMoment
}

function serverOf(start: Start, equipment: Equipment, engine: StrengthEngine): Server {
  let { plan, request } = start
  let handled: readonly string[] = []
  const told: TrainingEvent[] = []
  // A new list each time, as from a database: what is worked out from one is kept for it.
  let made: readonly PlanChange[] = []
  const tests: StrengthTest[] = []
  const stored = new Map<string, LoggedSet>()
  const outbox: { readonly on: CalendarDay; readonly set: LoggedSet }[] = []
  return {
    told,
    tests,
    send: (sets, on) => outbox.push(...sets.map((set) => ({ on, set }))),
    at: (today) => {
      for (const { on, set } of outbox) if (on <= today) stored.set(set.id, set)
      const sets = [...stored.values()]
      const events = [...told, ...eventsOfStrength({ sets, tests })]
      const result = engine.adapt(plan, request, { events, handled, made }, today)
      ;({ plan, request, handled } = result)
      made = [...made, ...result.changes]
      const situation = situationOf(plan, request, { events, made }, today)
      return shownOn(
        { today, request, situation, events, sets, tests: [...tests], equipment },
        engine,
      )
    },
  }
}

/** What the day shows: the session as it is held today, and its program. */
function shownOn(
  known: Omit<StrengthMoment, 'week' | 'session' | 'program'>,
  engine: StrengthEngine,
): StrengthMoment {
  const { today, situation, events, sets, equipment } = known
  const shown = engine.hold(situation)
  const week = shown.weeks.find(({ strength }) => strength.some(({ day }) => day === today))
  const session = week?.strength.find(({ day }) => day === today)
  const states = openStates(events, today)
  const isStopped = states.some(({ kind, running }) => running === 'none' && kind !== 'injury')
  if (session === undefined || week === undefined || isStopped)
    return { ...known, week, session, program: null }
  const program = engine.program(session, sets, {
    today,
    phase: week.phase,
    equipment,
    units: 'metric',
    bodyIsOpen: states.some(({ kind }) => kind === 'pain' || kind === 'injury'),
  })
  return { ...known, week, session, program }
}

function setsOf({ session, exercises }: DayProgram, log: RandomLog): readonly LoggedSet[] {
  return exercises.flatMap(({ exercise, target }, place) =>
    Array.from({ length: Math.min(log.sets, target.sets + 1) }, (_, i): LoggedSet => ({
      id: `${session.id}-${session.day}-${exercise}-${i}`,
      day: session.day,
      sessionId: session.id,
      exercise,
      set: i + 1,
      reps: target.reps === null ? null : Math.max(0, target.reps + log.over),
      holdS: target.holdS,
      loadKg: target.loadKg ?? 10,
      pain: log.pains.find((one) => one.exercise === place && one.set === i)?.pain ?? null,
    })),
  )
}

function soreRun({ runPain }: RandomLog, today: CalendarDay): readonly TrainingEvent[] {
  if (runPain === null) return []
  const { site: where, during, nextMorning } = runPain
  const signs = { focalBone: false, limping: false, swelling: false, worseDuringRun: false }
  const pain = { during, after: during, nextMorning, morningStiffnessMin: null, ...signs }
  return [
    {
      kind: 'check-in',
      id: `sore-${today}`,
      day: today,
      effortCr10: null,
      pain: [{ site: where, side: 'right', ...pain }],
      sleepHours: null,
      sleepScore: null,
      soreness: null,
      sorenessOneSided: false,
      stress: null,
      rmssdMs: null,
      restingHeartRateBpm: null,
      redFlags: [],
    },
  ]
}
