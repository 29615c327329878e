import { howMany } from '@bell-lap/units/testing/how-many'
import { say } from '@bell-lap/workout/testing/english'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INVARIANTS } from '../invariants/invariants.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { refusalTextFindings } from '../invariants/texts.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import { anyRunner } from '../testing/random-runners.ts'
import { abilityFor, buildRequest, HEALTHY, historyFor } from '../testing/runners.ts'
import type { Overrides } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'

function planOf(request: PlanRequest): Plan {
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan
}

function reasonsOf(overrides: Overrides): readonly string[] {
  const result = buildPlan(buildRequest(overrides))
  return result.refused ? result.reasons.map(({ code }) => code) : []
}

const HARD = new Set(INVARIANTS.filter(({ kind }) => kind === 'hard').map(({ number }) => number))

describe('any runner', () => {
  test('gets a plan that breaks no hard rule, or a refusal in words that refer and do not diagnose', () => {
    const outcomes = { plans: 0, refusals: 0 }
    fc.assert(
      fc.property(anyRunner, (request) => {
        const result = buildPlan(request)
        if (result.refused) {
          outcomes.refusals += 1
          expect(result.reasons.length).toBeGreaterThan(0)
          expect(refusalTextFindings(result)).toEqual([])
          return
        }
        outcomes.plans += 1
        const broken = checkInvariants(result.plan, request).filter(({ invariant }) =>
          HARD.has(invariant),
        )
        expect(broken).toEqual([])
      }),
      { numRuns: howMany(60, 3000) },
    )
    // Most of them are runners a coach would take on.
    expect(outcomes.plans).toBeGreaterThan(4 * outcomes.refusals)
  })

  test('gets the same plan again for the same request', () => {
    fc.assert(
      fc.property(anyRunner, (request) => {
        expect(buildPlan(structuredClone(request))).toEqual(buildPlan(request))
      }),
      { numRuns: howMany(6, 200) },
    )
  })
})

describe('a plan of twelve weeks for a runner with 45 km and five runs', () => {
  const plan = planOf(buildRequest({}))
  const sessions = plan.weeks.flatMap((week) => week.sessions)
  const families = (phase: string) =>
    plan.weeks
      .filter((week) => week.phase === phase)
      .flatMap((week) => week.sessions)
      .filter(({ role }) => role === 'quality')
      .map(({ workout }) => workout.family)

  test('has a phase for every week and a cut-back in every four', () => {
    expect(plan.weeks.map(({ phase }) => phase)).toEqual([
      ...Array.from({ length: 3 }, () => 'base'),
      ...Array.from({ length: 3 }, () => 'hills'),
      ...Array.from({ length: 4 }, () => 'specific'),
      ...Array.from({ length: 2 }, () => 'sharpen'),
    ])
    expect(plan.weeks.filter(({ cutBack }) => cutBack).map(({ index }) => index)).toEqual([3, 7])
  })

  test('keeps the long run: three quarters of the usual one or more until the sharpening', () => {
    const long = plan.weeks
      .filter((week) => week.phase !== 'sharpen' && !week.cutBack)
      .map((week) => week.sessions.find(({ role }) => role === 'long')?.distanceM ?? 0)
    for (const metres of long) expect(metres).toBeGreaterThanOrEqual(0.75 * 13_500)
  })

  test('runs hills in the hill phase, mile pace in the specific one', () => {
    expect(families('hills')).toContain('H')
    expect(families('specific').filter((family) => family === 'R').length).toBeGreaterThanOrEqual(4)
  })

  test('runs 1.2 to 3.6 km at mile pace or faster in a full specific week (science J3)', () => {
    const full = plan.weeks.filter((week) => week.phase === 'specific' && !week.cutBack)
    for (const week of full) {
      expect(week.fastM).toBeGreaterThanOrEqual(1200)
      expect(week.fastM).toBeLessThanOrEqual(3600)
    }
  })

  test('has a tune-up three to four weeks before the end and ends in the time trial', () => {
    const tuneUp = sessions.find(({ id }) => id.endsWith('tune-up'))
    expect(tuneUp?.workout.sessionId).toBe('X9')
    expect(sessions.at(-1)).toMatchObject({ id: 'race', day: plan.raceDay, role: 'test' })
  })

  test('says what the placement of each week gave up', () => {
    const terms = plan.weeks.map((week) => week.terms ?? {})
    expect(terms.every((values) => Object.values(values).every((value) => value > 0))).toBe(true)
    // The week with the tune-up and the one after it have fewer days to choose from.
    expect(terms.some((values) => (values['left-out'] ?? 0) > 0)).toBe(true)
    expect(terms[1]?.['long-run-day']).toBeUndefined()
  })

  test('says why for every session, in sentences without a date', () => {
    for (const session of sessions) {
      const why = say(session.why)
      expect(why.length).toBeGreaterThan(20)
      expect(why).not.toMatch(/\d{4}-\d{2}-\d{2}|NaN|undefined|Infinity/)
    }
  })
})

describe('no plan is made, and the reason is given', () => {
  const health = (values: Partial<typeof HEALTHY>): Overrides => ({
    runner: { health: { ...HEALTHY, ...values } },
  })

  test.each<[string, Overrides]>([
    ['red-flag', health({ redFlag: true })],
    ['needs-clearance', health({ needsClearance: true })],
    ['pregnancy', health({ pregnantOrPostpartum: true })],
    ['pain', health({ painNow: 4 })],
    ['too-young', { runner: { age: 15 } }],
    ['low-volume', { history: historyFor(10, 3) }],
    ['length', { goal: { weeks: 30 } }],
    ['length', { goal: { weeks: 4 } }],
  ])('%s', (code, overrides) => {
    expect(reasonsOf(overrides)).toContain(code)
  })

  test('a plan that is too long comes with the nearest one that can be made', () => {
    const result = buildPlan(buildRequest({ goal: { weeks: 30 } }))
    expect(result).toMatchObject({ refused: true, nearest: { weeks: 24 } })
  })
})

test('a goal more than 3 % faster than today is softened, and the plan says so', () => {
  const plan = planOf(buildRequest({ ability: abilityFor(360), goal: { goalTimeS: 300 } }))
  expect(plan.notes.map(({ code }) => code)).toContain('goal-softened')
})

test('nothing stands on a blocked day', () => {
  const blockedDays = ['2026-01-13', '2026-01-14', '2026-01-15']
  const plan = planOf(buildRequest({ availability: { blockedDays } }))
  const days = plan.weeks.flatMap((week) => week.sessions).map(({ day }) => day)
  expect(days.filter((day) => blockedDays.includes(day))).toEqual([])
})
