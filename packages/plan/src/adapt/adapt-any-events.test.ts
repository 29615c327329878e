import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../draft/build-plan.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import { randomDays, raceMoves, runsOf } from '../testing/random-events.ts'
import type { RandomDay } from '../testing/random-events.ts'
import { anyRunner } from '../testing/random-runners.ts'
import { saidToThree } from '../testing/three-readers.ts'
import { adapt } from './adapt.ts'
import { isStoppedOn } from './open-states.ts'
import { openViolations } from './open-violations.ts'
import { revertChanges } from './plan-change.ts'
import type { Advice, PlanChange } from './plan-change.ts'
import { situationOf } from './situation.ts'
import type { TrainingEvent } from '../model/training-event.ts'

/** How long each drawn runner is followed. */
const DAYS = howMany(20, 40)
/** What is open in the body is obeyed on every morning. */
const OBEYS_STATES = 45
const NEVER = /tendinopath|fracture|fasciitis|ibuprofen|weight loss|diagnos/i

interface Morning {
  readonly before: Plan
  readonly standing: readonly Advice[]
  /** The advice of a second look that may change nothing more. */
  readonly lookedAgain: readonly Advice[]
  readonly after: Plan
  readonly request: PlanRequest
  readonly today: string
  readonly events: readonly TrainingEvent[]
  readonly changes: readonly PlanChange[]
  /** Every change so far, of this morning too. */
  readonly made: readonly PlanChange[]
}

/** Lives the drawn days: every morning the plan adapts, then something is run and something comes up. */
function live(
  start: Plan,
  asked: PlanRequest,
  days: readonly RandomDay[],
  look: (morning: Morning) => void,
): Plan {
  let plan = start
  let request = asked
  let handled: readonly string[] = []
  const events: TrainingEvent[] = []
  const made: PlanChange[] = []
  for (const [i, draw] of days.entries()) {
    const today = addDays(asked.today, i)
    const coming = draw.comes?.(today, plan, `event-${i}`)
    if (coming !== undefined) events.push(coming)
    const before = plan
    const result = adapt(plan, request, { events, handled, made }, today)
    ;({ plan, request, handled } = result)
    made.push(...result.changes)
    const { changes, standing } = result
    const lookedAgain = adapt(plan, request, { events, handled, made, only: [] }, today).advice
    look({ before, after: plan, request, today, events, changes, made, standing, lookedAgain })
    const session = sessionsOf(plan).find(({ day }) => day === today)
    events.push(...runsOf(draw, session, today))
  }
  return plan
}

function planFor(request: PlanRequest): Plan {
  const result = buildPlan(request)
  fc.pre(!result.refused)
  return result.plan
}

const sum = (plan: Plan, from: string) =>
  sessionsOf(plan)
    .filter(({ day }) => day >= from)
    .reduce((total, { distanceM }) => total + distanceM, 0)
const hardDays = (plan: Plan, from: string) =>
  sessionsOf(plan).filter(({ day, hard }) => day >= from && hard).length

/** What comes back is what the plan asked for when it was made, session by session. */
function expectNoMoreThan(made: Plan, now: Plan, from: string): void {
  const was = new Map(sessionsOf(made).map((session) => [session.id, session]))
  for (const session of sessionsOf(now).filter(({ day }) => day >= from)) {
    const planned = was.get(session.id)
    if (planned !== undefined) {
      expect(session.distanceM).toBeLessThanOrEqual(1.001 * planned.distanceM)
    }
  }
}

describe('whatever happens', () => {
  test('every safety rule that can hold does, and undo gives the plan back byte for byte', () => {
    const seen = { changes: 0, mornings: 0 }
    fc.assert(
      fc.property(anyRunner, randomDays(DAYS), (request, days) => {
        live(planFor(request), request, days, (morning) => {
          const { before, after, changes, events, made, today } = morning
          const situation = situationOf(after, morning.request, { events, made }, today)
          // While running is stopped and nobody knows until when, the days after are judged on the return.
          const broken = openViolations(after, situation)
          if (!isStoppedOn(events, today)) expect(broken).toEqual([])
          expect(broken.filter(({ invariant }) => invariant === OBEYS_STATES)).toEqual([])
          expect(JSON.stringify(revertChanges(after, changes))).toBe(JSON.stringify(before))
          seen.changes += changes.length
          seen.mornings += 1
        })
      }),
      { numRuns: howMany(2, 200), endOnFailure: true },
    )
    expect(seen.changes).toBeGreaterThan(seen.mornings / 20)
  })

  test('one look says what a second one would say', () => {
    const seen = { advice: 0 }
    fc.assert(
      fc.property(anyRunner, randomDays(DAYS), (request, days) => {
        live(planFor(request), request, days, ({ standing, lookedAgain }) => {
          expect(standing).toEqual(lookedAgain)
          seen.advice += standing.length
        })
      }),
      { numRuns: howMany(2, 200), endOnFailure: true },
    )
    expect(seen.advice).toBeGreaterThan(0)
  })

  test('nothing grows but what comes back: no more kilometres and no more hard days than were planned', () => {
    fc.assert(
      fc.property(anyRunner, randomDays(DAYS), (request, days) => {
        const { plan, anew } = { plan: planFor(request), anew: { seen: false } }
        live(plan, request, days, ({ before, after, changes, today }) => {
          if (changes.some(({ rule }) => rule === 'A25' || rule === 'A9' || rule === 'A5')) {
            anew.seen = true
            return
          }
          if (changes.some(({ key }) => key.endsWith(':back'))) {
            if (!anew.seen) expectNoMoreThan(plan, after, today)
            return
          }
          const moved = changes
            .filter(({ rule }) => rule === 'A2')
            .flatMap(({ sessions }) => sessions)
            .filter(({ before: was }) => was !== null && was.day < today)
          const metres = moved.reduce((total, one) => total + (one.before?.distanceM ?? 0), 0)
          expect(sum(after, today)).toBeLessThanOrEqual(1.001 * (sum(before, today) + metres))
          expect(hardDays(after, today)).toBeLessThanOrEqual(hardDays(before, today) + moved.length)
        })
      }),
      { numRuns: howMany(2, 200), endOnFailure: true },
    )
  })

  test('the past never changes, and the words of a change refer and do not diagnose', () => {
    fc.assert(
      fc.property(anyRunner, randomDays(DAYS), (request, days) => {
        live(planFor(request), request, days, ({ before, after, changes, today }) => {
          const past = (plan: Plan) => sessionsOf(plan).filter(({ day }) => day < today)
          const moved = new Set(
            changes.flatMap(({ sessions }) =>
              sessions.filter((one) => one.after !== null).map(({ id }) => id),
            ),
          )
          expect(past(after)).toEqual(past(before).filter(({ id }) => !moved.has(id)))
          for (const change of changes) {
            // The details of safety rules are still plain English.
            const isWhole = change.rule !== 'safety'
            const { british } = saidToThree(change.reason, { isWhole })
            expect(british.length).toBeGreaterThan(20)
            expect(british).not.toMatch(NEVER)
          }
        })
      }),
      { numRuns: howMany(2, 200), endOnFailure: true },
    )
  })

  test('a moved race keeps what was run, ends on its day and keeps every rule', () => {
    fc.assert(
      fc.property(anyRunner, randomDays(howMany(12, 24), raceMoves), (request, days) => {
        live(planFor(request), request, days, ({ after, request: now, events, made, today }) => {
          const situation = situationOf(after, now, { events, made }, today)
          expect(openViolations(after, situation)).toEqual([])
          expect(new Set(sessionsOf(after).map(({ id }) => id)).size).toBe(sessionsOf(after).length)
          expect(after.weeks.map(({ index }) => index)).toEqual(after.weeks.map((_, i) => i))
        })
      }),
      { numRuns: howMany(2, 100), endOnFailure: true },
    )
  })

  test('the same events give the same plan', () => {
    fc.assert(
      fc.property(anyRunner, randomDays(howMany(12, 20)), (request, days) => {
        const plan = planFor(request)
        const twice = structuredClone({ plan, request })
        const once = live(plan, request, days, () => {})
        expect(live(twice.plan, twice.request, days, () => {})).toEqual(once)
      }),
      { numRuns: howMany(2, 100), endOnFailure: true },
    )
  })
})
