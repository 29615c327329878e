import { howMany } from '@bell-lap/units/testing/how-many'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heldCross } from '../adapt/held-cross.ts'
import { situationOf } from '../adapt/situation.ts'
import { editPlan } from '../edit/edit-plan.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import { crossOf, sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import { anyRunner } from '../testing/random-runners.ts'
import { buildRequest, historyFor } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'

const HARD = new Set(INVARIANTS.filter(({ kind }) => kind === 'hard').map(({ number }) => number))
const runner = (runsPerWeek: number, km = 50, runs: 3 | 4 | 5 | 6 = 5) =>
  buildRequest({
    history: historyFor(km, runs),
    availability: {
      runsPerWeek: runs,
      ...(runsPerWeek === 0 ? {} : { crossTraining: { machines: ['bike', 'pool'], runsPerWeek } }),
    },
  })
function planFor(request: PlanRequest): Plan {
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan
}

describe('cross-training', () => {
  test('takes the place of easy runs alone, in most weeks, with minutes and without metres', () => {
    const [plain, plan] = [planFor(runner(0)), planFor(runner(1))]
    const cross = crossOf(plan)
    expect(cross.length).toBeGreaterThan(6)
    expect(new Set(cross.map(({ machine }) => machine))).toEqual(new Set(['bike', 'pool']))
    for (const { distanceM, fastM, durationS, instead, workout } of cross) {
      expect([distanceM, fastM, instead.role, workout.sport === undefined]).toEqual([
        0,
        0,
        'easy',
        false,
      ])
      expect(durationS).toBeGreaterThanOrEqual(30 * 60)
      expect(durationS).toBeLessThanOrEqual(45 * 60)
    }
    plan.weeks.forEach((week, i) => {
      expect(week.cross?.length ?? 0).toBeLessThanOrEqual(1)
      const kept = plain.weeks[i]?.sessions.filter(({ role }) => role !== 'easy' && role !== 'long')
      expect(week.sessions.filter(({ role }) => role !== 'easy' && role !== 'long')).toEqual(kept)
      const runM = week.sessions.reduce((sum, { distanceM }) => sum + distanceM, 0)
      expect(week.distanceM).toBeCloseTo(runM, 6)
    })
  })

  test('is none for who has three runs a week, in race week, and for who did not choose it', () => {
    expect(crossOf(planFor(runner(2, 25, 3)))).toEqual([])
    expect(planFor(runner(1)).weeks.at(-1)?.cross).toBeUndefined()
    expect(crossOf(planFor(runner(0)))).toEqual([])
  })

  test('of any runner leaves a plan that keeps every hard rule', () => {
    let replaced = 0
    fc.assert(
      fc.property(anyRunner, fc.integer({ min: 1, max: 3 }), (asked, runsPerWeek) => {
        const crossTraining = { machines: ['elliptical'] as const, runsPerWeek }
        const request = { ...asked, availability: { ...asked.availability, crossTraining } }
        const result = buildPlan(request)
        if (result.refused) return
        replaced += crossOf(result.plan).length
        const broken = checkInvariants(result.plan, request).filter(({ invariant }) =>
          HARD.has(invariant),
        )
        expect(broken).toEqual([])
      }),
      { numRuns: howMany(12, 2000) },
    )
    expect(replaced).toBeGreaterThan(howMany(0, 500))
  })
})

describe('an easy run', () => {
  const request = runner(0)
  const plan = planFor(request)
  const setting = { record: { events: [] }, today: request.today, overrule: false, pinnedIds: [] }
  const [easy] = sessionsOf(plan).filter(({ role, fastM }) => role === 'easy' && fastM === 0)
  const [hard] = sessionsOf(plan).filter(({ role }) => role === 'quality')
  if (easy === undefined || hard === undefined) throw new Error('no such session')

  test('becomes minutes on the bike by hand, and a run again, exactly', () => {
    const cross = { kind: 'cross-train', sessionId: easy.id, machine: 'bike' } as const
    const done = editPlan(plan, request, cross, setting)
    if (!done.ok) throw new Error('refused')
    expect(sessionsOf(done.plan).some(({ id }) => id === easy.id)).toBe(false)
    expect(crossOf(done.plan)).toMatchObject([{ id: easy.id, day: easy.day, machine: 'bike' }])
    const back = editPlan(done.plan, request, { kind: 'run-instead', sessionId: easy.id }, setting)
    expect(back.ok && sessionsOf(back.plan).find(({ id }) => id === easy.id)).toEqual(easy)
    expect(back.ok && crossOf(back.plan)).toEqual([])
    const again = editPlan(plan, request, { ...cross, sessionId: hard.id }, setting)
    expect(again.ok).toBe(false)
  })

  test('on a machine is held while the runner is ill or away, and comes back after it', () => {
    const cross = { kind: 'cross-train', sessionId: easy.id, machine: 'pool' } as const
    const done = editPlan(plan, request, cross, setting)
    if (!done.ok) throw new Error('refused')
    const days = { day: request.today, lastDay: easy.day }
    const held = (event: object) => {
      const events = [{ id: 'e', ...days, ...event }] as never
      const situation = situationOf(done.plan, request, { events }, request.today)
      return crossOf(heldCross(done.plan, situation)).length
    }
    expect(held({ kind: 'away' })).toBe(0)
    expect(held({ kind: 'illness', symptoms: 'fever' })).toBe(0)
    expect(held({ kind: 'busy' })).toBe(1)
  })
})
