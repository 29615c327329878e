import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays } from '@bell-lap/units/calendar-day'
import { is } from '@bell-lap/workout/classify/classify'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adapt } from '../adapt/adapt.ts'
import { isStoppedOn } from '../adapt/open-states.ts'
import { openViolations } from '../adapt/open-violations.ts'
import { situationOf } from '../adapt/situation.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import { baseRequest } from '../ledger/base-plan.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import type { PlanChange } from '../adapt/plan-change.ts'
import type { TrainingEvent } from '../model/training-event.ts'
import { randomDays, runsOf } from '../testing/random-events.ts'
import { buildRequest, HEALTHY, historyFor } from '../testing/runners.ts'
import { startingRunner } from '../testing/starting-runners.ts'
import { buildPlan } from './build-plan.ts'

const HARD = new Set(INVARIANTS.filter(({ kind }) => kind === 'hard').map(({ number }) => number))

function baseFor(asked: PlanRequest): { readonly plan: Plan; readonly request: PlanRequest } {
  const request = baseRequest(asked)
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return { plan: result.plan, request }
}
const wholeWeeks = (plan: Plan) => plan.weeks.slice(-4)

/** Has run two kilometres twice a week. */
const beginner = buildRequest({
  runner: { yearsRunning: 0.2 },
  history: { ...historyFor(4, 2), longestRun30dKm: 2, strideExposures28d: 0 },
})
/** Runs 30 km a week on four days, and has done so for four months. */
const newcomer = buildRequest({
  runner: { yearsRunning: 0.3 },
  history: historyFor(30, 4),
})
const refusalOf = (request: PlanRequest) => {
  const answer = buildPlan(request)
  if (!answer.refused) throw new Error('a plan')
  return answer
}

describe('a base plan is offered', () => {
  test.each([
    ['low-volume', { history: historyFor(12, 3) }],
    ['few-runs', { history: { ...historyFor(20, 3), runsPerWeek: 2 } }],
    ['new-runner', { runner: { yearsRunning: 0.2 } }],
    ['long-break', { history: { ...historyFor(40, 5), runFreeDays: 30 } }],
  ])('where the reason is %s, and the reason is still said', (code, parts) => {
    const answer = refusalOf(buildRequest(parts))
    expect(answer.reasons.map((reason) => reason.code)).toEqual([code])
    expect(answer.nearest).toMatchObject({ base: true, text: { code: 'nearest.base' } })
  })

  test('not where health, age or a missing day is in the way', () => {
    const history = historyFor(12, 3)
    const ill = { ...HEALTHY, illInLast7Days: true }
    const answers = [
      buildRequest({ history, runner: { health: ill } }),
      buildRequest({ history, runner: { age: 15 } }),
      buildRequest({ history, availability: { days: [1, 4] } }),
      buildRequest({ history, runner: { health: { ...HEALTHY, redFlag: true } } }),
    ].map(refusalOf)
    for (const { nearest } of answers) expect(nearest?.base).toBeUndefined()
    const asked = baseRequest(buildRequest({ history, runner: { health: ill } }))
    expect(refusalOf(asked).reasons.map(({ code }) => code)).toEqual(['ill'])
  })
})

describe('a base plan', () => {
  test('begins with run-walk for a beginner: three runs a week, longer between the walks, no strides', () => {
    const { plan } = baseFor(beginner)
    for (const week of wholeWeeks(plan)) {
      expect(week.sessions).toHaveLength(3)
      expect(week.sessions.every(({ workout }) => is(workout, 'run-walk'))).toBe(true)
    }
    const stretch = wholeWeeks(plan).map(({ sessions: [one] }) =>
      Math.max(
        ...(one === undefined
          ? []
          : sessionFacts(one.workout, beginner.ability).steps.map(({ duration }) =>
              duration.kind === 'time' ? duration.timeS : 0,
            )),
      ),
    )
    expect(stretch).toEqual([120, 180, 180, 240])
  })

  test('has strides after three weeks of running without walks, sooner for who runs enough', () => {
    const some = { ...historyFor(14, 2), longestRun30dKm: 7, strideExposures28d: 0 }
    const withStrides = (asked: PlanRequest) =>
      wholeWeeks(baseFor(asked).plan).map(({ sessions }) =>
        sessions.some(({ workout }) => is(workout, 'strides')),
      )
    expect(withStrides(buildRequest({ history: some }))).toEqual([false, false, false, true])
    expect(withStrides(newcomer)).toEqual([false, true, true, true])
  })

  test('grows within the caps and has a lighter week', () => {
    const weeks = wholeWeeks(baseFor(newcomer).plan)
    const km = weeks.map(({ distanceM }) => distanceM / 1000)
    expect(weeks.filter(({ cutBack }) => cutBack)).toHaveLength(1)
    expect(Math.max(...km)).toBeGreaterThan(31)
    expect(Math.max(...km)).toBeLessThanOrEqual(36)
  })

  test('of any runner is easy, keeps every safety rule and is refused to nobody who can run', () => {
    fc.assert(
      fc.property(startingRunner, (asked) => {
        const { plan, request } = baseFor(asked)
        const broken = checkInvariants(plan, request).filter(({ invariant }) => HARD.has(invariant))
        expect(broken).toEqual([])
        expect(plan.weeks.some(({ sessions }) => sessions.length > 0)).toBe(true)
        for (const { hard, role, workout } of sessionsOf(plan)) {
          expect({ hard, isEasy: role === 'easy' || role === 'long' }).toEqual({
            hard: false,
            isEasy: true,
          })
          expect(sessionFacts(workout, request.ability).repFastM).toBe(0)
        }
      }),
      { numRuns: howMany(25, 5000) },
    )
  })

  test('obeys what comes up, and a moved race moves nothing', () => {
    fc.assert(
      fc.property(startingRunner, randomDays(14), (asked, days) => {
        const first = baseFor(asked)
        let { plan, request } = first
        const events: TrainingEvent[] = []
        const made: PlanChange[] = []
        for (const [i, draw] of days.entries()) {
          const today = addDays(asked.today, i)
          const coming = draw.comes?.(today, plan, `event-${i}`)
          if (coming !== undefined) events.push(coming)
          const result = adapt(plan, request, { events, made }, today)
          ;({ plan, request } = result)
          made.push(...result.changes)
          const broken = openViolations(plan, situationOf(plan, request, { events, made }, today))
          if (!isStoppedOn(events, today)) expect(broken).toEqual([])
          const session = sessionsOf(plan).find(({ day }) => day === today)
          events.push(...runsOf(draw, session, today))
        }
        expect(plan.raceDay).toBe(first.plan.raceDay)
      }),
      { numRuns: howMany(3, 300), endOnFailure: true },
    )
    const { plan, request } = baseFor(newcomer)
    const { today } = newcomer
    const moved = { kind: 'race-moved', id: 'm', day: today, raceDay: addDays(today, 60) } as const
    const result = adapt(plan, request, { events: [moved] }, today)
    expect(result.plan).toEqual(plan)
    expect(result.advice.map(({ text }) => text.code)).toEqual(['told.base-has-no-race'])
  })
})
