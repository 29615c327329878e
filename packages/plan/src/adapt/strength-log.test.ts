/** Whatever is logged of strength work, jumps and heavy legs keep to their rules. */
import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../draft/build-plan.ts'
import { CONTACTS_START, CONTACTS_STEP } from '../ledger/caps.ts'
import { sessionsOf, strengthOf, withSessions } from '../model/with-sessions.ts'
import type { PlanRequest, StrengthSession } from '../model/plan.ts'
import { eventsOf, PAIN_SITES } from '../model/training-event.ts'
import type { Injury, TrainingEvent } from '../model/training-event.ts'
import { isBounds, isHeavy } from '../session/exercises.ts'
import { dayProgram } from '../strength/day-program.ts'
import { eventsOfStrength } from '../strength/log-events.ts'
import type { LoggedSet, StrengthTest } from '../strength/logged-set.ts'
import { livedPlan } from '../testing/lived-plan.ts'
import { randomDays, runsOf } from '../testing/random-events.ts'
import type { RandomDay } from '../testing/random-events.ts'
import { anyRunner } from '../testing/random-runners.ts'
import { adapt } from './adapt.ts'
import { keepLimit } from './day-limit.ts'
import { openViolations } from './open-violations.ts'
import type { PlanChange } from './plan-change.ts'
import { SPRINT_GATE } from './rules/sprint-gate.ts'
import { situationOf } from './situation.ts'

const WEEKS = howMany(8, 16)
/** Jumps, heavy legs before hard days, one lever, calf ramp, strength with pain, open states. */
const KEPT = new Set([17, 18, 25, 26, 35, 43, 45])

/** What a drawn runner does of a strength session. */
interface RandomLog {
  readonly done: boolean
  /** Repetitions over what was asked. */
  readonly over: number
  readonly sets: number
  readonly pain: { readonly site: (typeof PAIN_SITES)[number]; readonly score: number } | null
}

const randomLog: fc.Arbitrary<RandomLog> = fc.record({
  done: fc.integer({ min: 0, max: 3 }).map((draw) => draw > 0),
  over: fc.integer({ min: -8, max: 30 }),
  sets: fc.integer({ min: 1, max: 4 }),
  pain: fc.option(
    fc.record({ site: fc.constantFrom(...PAIN_SITES), score: fc.integer({ min: 1, max: 10 }) }),
    { freq: 4 },
  ),
})

function logOf(
  session: StrengthSession,
  before: readonly LoggedSet[],
  { over, sets: most, pain }: RandomLog,
): readonly LoggedSet[] {
  const { exercises } = dayProgram(session, before, {
    today: session.day,
    phase: 'base',
    equipment: 'none',
    units: 'metric',
    bodyIsOpen: false,
  })
  return exercises.flatMap(({ exercise, target }, at) =>
    Array.from({ length: Math.min(most, target.sets) }, (_, i): LoggedSet => ({
      id: `${session.id}-${exercise}-${i}`,
      day: session.day,
      sessionId: session.id,
      exercise,
      set: i + 1,
      reps: target.reps === null ? null : Math.max(0, target.reps + over),
      holdS: target.holdS,
      loadKg: target.loadKg ?? 10,
      pain: at === 0 && i === 0 && pain !== null ? { ...pain, side: 'left' } : null,
    })),
  )
}

interface Morning {
  readonly request: PlanRequest
  readonly today: string
  readonly broken: readonly number[]
  readonly session: StrengthSession | undefined
  readonly events: readonly TrainingEvent[]
}

/** Lives the drawn days as a runner who logs strength; every morning the plan follows. */
function live(
  asked: PlanRequest,
  days: readonly RandomDay[],
  logs: readonly RandomLog[],
  look: (morning: Morning) => void,
): void {
  const built = buildPlan(asked)
  fc.pre(!built.refused)
  let { plan } = built
  let request = asked
  let handled: readonly string[] = []
  const told: TrainingEvent[] = []
  const sets: LoggedSet[] = []
  const made: PlanChange[] = []
  for (const [i, draw] of days.entries()) {
    const today = addDays(asked.today, i)
    const events = [...told, ...eventsOfStrength({ sets, tests: [] })]
    const result = adapt(plan, request, { events, handled, made }, today)
    ;({ plan, request, handled } = result)
    made.push(...result.changes)
    const situation = situationOf(plan, request, { events, made }, today)
    const broken = openViolations(plan, situation).map(({ invariant }) => invariant)
    const session = strengthOf(plan).find(({ day }) => day === today)
    look({ request, today, broken, session, events })
    const log = logs[i]
    if (session !== undefined && log?.done) sets.push(...logOf(session, sets, log))
    const run = sessionsOf(plan).find(({ day }) => day === today)
    told.push(...runsOf({ ...draw, comes: null }, run, today))
  }
}

describe('any sequence of logged sets and pains', () => {
  const length = 7 * WEEKS
  const logs = fc.array(randomLog, { minLength: length, maxLength: length })

  test('keeps every rule of jumps and heavy legs, on the plan and on the day', () => {
    const seen = { sessions: 0, heavy: 0, sore: 0 }
    fc.assert(
      fc.property(anyRunner, randomDays(length), logs, (runner, days, drawn) => {
        live(runner, days, drawn, ({ broken, session, events, today }) => {
          expect(broken.filter((invariant) => KEPT.has(invariant))).toEqual([])
          if (session === undefined) return
          const done = eventsOf(events, 'strength-done')
          const recent = done.filter(({ day }) => daysBetween(day, today) <= 28)
          const most = Math.max(0, ...recent.map(({ contacts }) => contacts))
          if (done.length > 0) {
            expect(session.plyometricContacts).toBeLessThanOrEqual(
              Math.max(CONTACTS_START, most + CONTACTS_STEP),
            )
          }
          const earned = done.filter((one) => one.exercises >= 2 && one.worstPain < 3).length
          if (done.length > 0 && earned < 4) expect(session.exercises.some(isHeavy)).toBe(false)
          // Nothing was tested, so nothing bounds.
          expect(session.exercises.some(isBounds)).toBe(false)
          const sore = eventsOf(events, 'check-in').some(
            ({ day, pain }) =>
              daysBetween(day, today) <= 3 &&
              day < today &&
              pain.some(({ during }) => (during ?? 0) >= 3),
          )
          if (sore) expect([session.plyometricContacts, session.heavyLegs]).toEqual([0, false])
          seen.sessions += 1
          seen.heavy += session.heavyLegs ? 1 : 0
          seen.sore += sore ? 1 : 0
        })
      }),
      { numRuns: howMany(3, 200), endOnFailure: true },
    )
    expect(seen.sessions).toBeGreaterThan(0)
    expect(seen.sore).toBeGreaterThan(0)
  })
})

describe('the gate', () => {
  const { plan, request, runUntil } = livedPlan()
  const power = strengthOf(plan).find(({ exercises }) => exercises.some(isBounds))
  const today = power?.day ?? ''
  const passed = (day: string): StrengthTest => ({
    id: day,
    day,
    calfLeft: 22,
    calfRight: 20,
    hops: 10,
    hopPain: 0,
    bridgeS: 45,
    plankS: null,
  })
  const bounding = (tests: readonly StrengthTest[]) => {
    const events = [...runUntil(today), ...eventsOfStrength({ sets: [], tests })]
    return strengthOf(adapt(plan, request, { events, handled: [] }, today).plan).some(
      ({ day, exercises }) => day >= today && exercises.some(isBounds),
    )
  }

  test('without tests nothing bounds; with all parts passed bounds stay', () => {
    expect(power).toBeDefined()
    expect(bounding([])).toBe(false)
    expect(bounding([passed(today)])).toBe(true)
  })

  test.each([
    ['too few calf raises', { calfRight: 19, calfLeft: 19 }],
    ['a weaker side', { calfLeft: 30, calfRight: 20 }],
    ['pain in the hops', { hopPain: 1 }],
    ['a short bridge', { bridgeS: 44 }],
    ['no hop test', { hops: null }],
  ])('stays closed with %s', (_, part) => {
    expect(bounding([{ ...passed(today), ...part }])).toBe(false)
  })

  test('after an injury sprints wait until the tests are passed after it', () => {
    const day = addDays(request.today, 40)
    const quality = sessionsOf(plan).find((one) => one.role === 'quality' && one.day >= day)
    const sprinting = withSessions(
      plan,
      sessionsOf(plan).map((one) => (one === quality ? { ...one, maximalM: 120 } : one)),
    )
    const injury: Injury = {
      kind: 'injury',
      id: 'calf',
      day: addDays(day, -30),
      site: 'calf',
      side: 'left',
      runFreeDays: 5,
      knownAndStable: false,
      morningStiffnessMin: null,
    }
    const sprints = (tests: readonly StrengthTest[], site: Injury['site'] = 'calf') => {
      const events = [{ ...injury, site }, ...eventsOfStrength({ sets: [], tests })]
      const situation = situationOf(sprinting, request, { events }, day)
      const held = SPRINT_GATE.find(situation)
        .flatMap(({ action }) => (action?.kind === 'limit' ? action.limits : []))
        .reduce((now, limit) => keepLimit(now, limit, situation), sprinting)
      return sessionsOf(held).find(({ id }) => id === quality?.id)?.maximalM
    }
    expect(sprints([])).toBe(0)
    // Tests of before the injury say nothing of the leg now.
    expect(sprints([passed(addDays(injury.day, -3))])).toBe(0)
    expect(sprints([{ ...passed(day), calfLeft: null }])).toBe(0)
    expect(sprints([passed(addDays(day, -1))])).toBe(120)
    expect(sprints([], 'knee')).toBe(120)
  })
})
