import type { Step, WorkoutElement } from '@bell-lap/workout/workout'
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../draft/build-plan.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Ability, Plan } from '../model/plan.ts'
import { abilityFor, buildRequest } from '../testing/runners.ts'
import { withNewPaces } from './new-paces.ts'

const UNSURE = abilityFor(340, 0.06)
const request = buildRequest({ ability: UNSURE })

const planOf = (ability: Ability): Plan => {
  const answer = buildPlan({ ...request, ability })
  if (answer.refused) throw new Error('no plan')
  return answer.plan
}
const stepsOf = (element: WorkoutElement): readonly Step[] =>
  element.kind === 'step' ? [element] : element.steps.flatMap(stepsOf)
const mileTargets = (plan: Plan) =>
  sessionsOf(plan)
    .flatMap(({ workout }) => workout.elements.flatMap(stepsOf))
    .flatMap(({ target }) => (target.kind !== 'none' && target.symbol === 'MI' ? [target] : []))
const waiting = (plan: Plan) =>
  mileTargets(plan).filter((target) => target.kind === 'effort' && target.untilKnown === true)

const repaced = (plan: Plan, ability: Ability): Plan => {
  const next = withNewPaces(plan, request, ability, { from: request.today, isOpen: () => true })
  if (next === null) throw new Error('nothing changed')
  return next.plan
}

describe('a plan made before the mile was known', () => {
  const plan = planOf(UNSURE)

  test('its mile pace is by effort', () => {
    expect(waiting(plan).length).toBeGreaterThan(5)
    expect(mileTargets(plan).filter(({ kind }) => kind === 'pace')).toEqual([])
  })

  test('a result that makes the mile known gives it paces, as a new plan would have', () => {
    const known = abilityFor(330, 0.012)
    const next = repaced(plan, known)
    expect(waiting(next)).toEqual([])
    const paced = mileTargets(next).filter(({ kind }) => kind === 'pace')
    expect(paced).toHaveLength(waiting(plan).length)
    // "Mile to 800 m pace" begins at mile pace and ends at that of 800 m.
    const { MI, '8H': twoLaps } = known.paces
    const ends = paced.map(({ band }) =>
      [band.slowMps.toFixed(6), band.fastMps.toFixed(6)].join(' '),
    )
    const allowed = [MI.fastMps, twoLaps.fastMps].map((fast) =>
      [MI.slowMps.toFixed(6), fast.toFixed(6)].join(' '),
    )
    expect(ends.filter((one) => !allowed.includes(one))).toEqual([])
  })

  test('a result that confirms the estimate gives it paces, too', () => {
    expect(waiting(repaced(plan, { ...UNSURE, mileLogSd: 0.012 }))).toEqual([])
  })

  test('a result that leaves the mile unknown leaves it by effort', () => {
    const next = repaced(plan, abilityFor(330, 0.05))
    expect(waiting(next)).toHaveLength(waiting(plan).length)
  })
})
