import { flattenSteps, stepDurationS } from '@bell-lap/workout/totals'
import { midMps } from '@bell-lap/workout/step-size'
import { describe, expect, test } from 'vitest'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import type { Plan, PlanRequest, Treadmill } from '../model/plan.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import { easyRunOf, easierOf } from '../session/easier-version.ts'
import { abilityFor, buildRequest } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'

const KMH = 1 / 3.6
const HARD = new Set(INVARIANTS.filter(({ kind }) => kind === 'hard').map(({ number }) => number))

function planOn(request: PlanRequest): Plan {
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan
}

const requestOn = (mileTimeS: number, treadmill: Treadmill) =>
  buildRequest({ ability: abilityFor(mileTimeS), availability: { treadmill } })

describe.each([
  [280, 20, 10],
  [330, 16, 10],
  [330, 20, 0],
  [330, 16, 3],
  [420, 12, 12],
])('a mile in %d s on a belt of %d km/h and %d %%', (mileTimeS, kmh, maximumGradePct) => {
  const treadmill = { maximumMps: kmh * KMH, maximumGradePct, home: true }
  const request = requestOn(mileTimeS, treadmill)
  const sessions = sessionsOf(planOn(request)).filter(({ role }) => role !== 'rest')
  const outside = (role: string) => ['race', 'test', 'tune-up'].includes(role)
  const inside = sessions.filter(({ role }) => !outside(role))

  test('has every session but races and tests on the belt, easier versions too', () => {
    expect(new Set(inside.map(({ workout }) => workout.place))).toEqual(new Set(['treadmill']))
    expect(new Set(inside.map(({ easier }) => easier.place))).toEqual(new Set(['treadmill']))
    for (const session of inside) {
      expect(easyRunOf(session, request, { strides: true }).workout.place).toBe('treadmill')
      expect(easierOf(session, request).workout.place).toBe('treadmill')
    }
  })

  test('never asks for more speed or grade than the belt has, nor for bursts that it cannot follow', () => {
    for (const { workout, easier } of inside) {
      for (const step of [...flattenSteps(workout), ...flattenSteps(easier)]) {
        const { target, intent, gradePct } = step
        if (target.kind === 'none') continue
        expect(target.band.fastMps).toBeLessThanOrEqual(treadmill.maximumMps + 1e-9)
        expect(gradePct ?? 0).toBeLessThanOrEqual(maximumGradePct)
        if (intent === 'work' || intent === 'strides')
          expect([workout.sessionId, stepDurationS(step) >= 29.5]).toEqual([
            workout.sessionId,
            true,
          ])
      }
    }
  })

  test('keeps every hard rule, and has quality work', () => {
    const broken = checkInvariants(planOn(request), request)
    expect(broken.filter(({ invariant }) => HARD.has(invariant))).toEqual([])
    expect(inside.filter(({ role }) => role === 'quality').length).toBeGreaterThan(8)
  })
})

test('a belt too slow for mile pace is set steeper, by effort, and the step says so', () => {
  const treadmill = { maximumMps: 16 * KMH, maximumGradePct: 10, home: true }
  const plan = planOn(requestOn(330, treadmill))
  const mile = sessionsOf(plan)
    .filter(({ role }) => role === 'quality')
    .flatMap(({ workout }) => flattenSteps(workout))
    .filter(({ intent, target }) => intent === 'work' && target.kind !== 'none')
    .filter(({ target }) => target.kind !== 'none' && target.symbol === 'MI')
  expect(mile.length).toBeGreaterThan(0)
  for (const { target, gradePct } of mile) {
    if (target.kind === 'none') continue
    expect(target.kind).toBe('effort')
    expect(gradePct).toBeGreaterThan(1)
    expect(midMps(target.band)).toBeLessThan(1609.344 / 330)
  }
  expect(mile.some(({ cue }) => cue?.code === 'cue.steeper-belt')).toBe(true)
})

test('without a home on the treadmill nothing changes', () => {
  const without = sessionsOf(planOn(buildRequest()))
  const treadmill = { maximumMps: 16 * KMH, maximumGradePct: 10 }
  const beside = sessionsOf(planOn(buildRequest({ availability: { treadmill } })))
  expect(beside.map(({ workout }) => workout)).toEqual(without.map(({ workout }) => workout))
})
