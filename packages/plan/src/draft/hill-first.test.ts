import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { is } from '@bell-lap/workout/classify/classify'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearanceOn } from '../adapt/clearance.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { clearedRequest, FLAT_SPEED_AFTER_DAYS, SPRINTS_AFTER_DAYS } from '../ledger/hill-first.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import { sessionsOf, strengthOf, withSessions } from '../model/with-sessions.ts'
import type { HealthGates, Plan, PlanRequest } from '../model/plan.ts'
import type { TrainingEvent } from '../model/training-event.ts'
import { anyRunner } from '../testing/random-runners.ts'
import { buildRequest, HEALTHY } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'

const TODAY = buildRequest().today
const asks = (health: Partial<HealthGates>) =>
  buildRequest({ runner: { health: { ...HEALTHY, ...health } } })
const INJURED = { injuredInLast12Weeks: true, calfAchillesHamstring12Weeks: true }
const codesOf = (request: PlanRequest) => {
  const answer = buildPlan(request)
  return answer.refused ? answer.reasons.map(({ code }) => code) : []
}

describe('a clearance', () => {
  test.each([INJURED, { needsClearance: true }])(
    'opens the gate of %o, which offers it',
    (health) => {
      const request = asks(health)
      const answer = buildPlan(request)
      expect(answer).toMatchObject({
        refused: true,
        seeClinician: true,
        nearest: { clearance: true },
      })
      expect(codesOf(clearedRequest(request, TODAY))).toEqual([])
    },
  )

  test.each([
    ['red-flag', { redFlag: true }],
    ['pain', { painNow: 4 }],
    ['pregnancy', { pregnantOrPostpartum: true }],
    ['ill', { illInLast7Days: true }],
  ])('never opens %s, and is not offered there', (code, health) => {
    const request = asks({ ...INJURED, ...health })
    const answer = buildPlan(request)
    expect(answer.refused && answer.nearest?.clearance).not.toBe(true)
    expect(codesOf(clearedRequest(request, TODAY))).toEqual([code])
  })

  test('changes nothing for who needs none', () => {
    const request = buildRequest()
    expect(clearedRequest(request, TODAY)).toBe(request)
  })

  test('ends when it is withdrawn, and with a new injury or warning sign', () => {
    const stated = { kind: 'clearance', id: 'c', day: TODAY } as const
    const injury: TrainingEvent = {
      kind: 'injury',
      id: 'i',
      day: addDays(TODAY, 7),
      site: 'calf',
      side: 'left',
      runFreeDays: 14,
      knownAndStable: false,
      morningStiffnessMin: null,
    }
    const withdrawn = { kind: 'cleared', id: 'w', day: TODAY, about: 'c' } as const
    expect(clearanceOn([injury, stated], TODAY)).toBe(stated)
    expect(clearanceOn([stated, injury], TODAY)).toBeNull()
    expect(clearanceOn([stated, withdrawn], TODAY)).toBeNull()
    expect(clearanceOn([{ ...stated, day: addDays(TODAY, 1) }], TODAY)).toBeNull()
  })
})

function planOf(request: PlanRequest): Plan {
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan
}

function expectHillsFirst(plan: Plan, request: PlanRequest): void {
  for (const { day, workout, role } of sessionsOf(plan)) {
    const days = daysBetween(request.today, day)
    if (role === 'race' || role === 'test') continue
    const { flatFastM, maximalM } = sessionFacts(workout, request.ability)
    if (days < FLAT_SPEED_AFTER_DAYS) expect(flatFastM).toBe(0)
    if (days >= SPRINTS_AFTER_DAYS) continue
    const bursts = (['speed-endurance', 'sprint', 'hill-sprint'] as const).some((one) =>
      is(workout, one),
    )
    expect([maximalM, bursts]).toEqual([0, false])
  }
  for (const { day, plyometricContacts } of strengthOf(plan))
    if (daysBetween(request.today, day) < SPRINTS_AFTER_DAYS) expect(plyometricContacts).toBe(0)
}

describe('the plan after a clearance', () => {
  const request = clearedRequest(asks(INJURED), TODAY)

  test('has hills in its first weeks, mile pace later, and says so', () => {
    const plan = planOf(request)
    expectHillsFirst(plan, request)
    const early = sessionsOf(plan).filter(
      ({ day, role }) => role === 'quality' && daysBetween(TODAY, day) < FLAT_SPEED_AFTER_DAYS,
    )
    expect(early.filter(({ workout }) => is(workout, 'uphill')).length).toBeGreaterThanOrEqual(2)
    const mile = sessionsOf(plan).filter(
      ({ workout }) => sessionFacts(workout, request.ability).mile,
    )
    expect(mile.length).toBeGreaterThan(5)
    expect(plan.notes.map(({ code }) => code)).toContain('hill-first')
  })

  test('is refused fast running on the flat by an invariant', () => {
    const plan = planOf(request)
    const mile = sessionsOf(plan).find(
      ({ workout, role }) =>
        role === 'quality' && sessionFacts(workout, request.ability).flatFastM > 0,
    )
    const early = sessionsOf(plan).find(({ role }) => role === 'quality')
    if (mile === undefined || early === undefined) throw new Error('no such session')
    const broken = withSessions(
      plan,
      sessionsOf(plan).map((one) =>
        one === early ? { ...mile, id: early.id, day: early.day } : one,
      ),
    )
    expect(checkInvariants(broken, request).map(({ detail }) => detail.code)).toContain(
      'broken.flat-before-hills',
    )
  })

  test('of any runner keeps every rule', () => {
    let made = 0
    fc.assert(
      fc.property(anyRunner, (asked) => {
        const { runner } = asked
        const injured = {
          ...asked,
          runner: { ...runner, health: { ...runner.health, ...INJURED } },
        }
        const cleared = clearedRequest(injured, asked.today)
        const result = buildPlan(cleared)
        if (result.refused) return
        made += 1
        expectHillsFirst(result.plan, cleared)
      }),
      { numRuns: howMany(12, 2000) },
    )
    expect(made).toBeGreaterThan(howMany(5, 1000))
  })
})
