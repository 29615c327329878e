import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import { asDone, livedPlan } from '../testing/lived-plan.ts'
import { adapt } from './adapt.ts'
import { openViolations } from './open-violations.ts'
import type { PlanChange } from './plan-change.ts'
import { situationOf } from './situation.ts'
import type { SessionDone } from '../model/training-event.ts'

interface Life {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly changes: readonly PlanChange[]
  readonly events: readonly SessionDone[]
}

/** Lives the plan morning by morning; sessions are run when `runs` says so. */
function liveOn(
  lived: ReturnType<typeof livedPlan>,
  days: number,
  runs: (day: string, index: number) => boolean,
): Life {
  let { plan, request } = lived
  const changes: PlanChange[] = []
  let events: SessionDone[] = []
  let handled: readonly string[] = []
  let index = 0
  for (let i = 0; i < days; i++) {
    const today = addDays(lived.plan.startDay, i)
    if (today < lived.request.today) continue
    const result = adapt(plan, request, { events, handled }, today)
    ;({ plan, request, handled } = result)
    changes.push(...result.changes)
    const due = sessionsOf(plan).filter(({ day }) => day === today)
    events = [...events, ...due.filter(() => runs(today, index++)).map((one) => asDone(one))]
  }
  return { plan, request, changes, events }
}

const kmFrom = (plan: Plan, from: string) =>
  sessionsOf(plan).reduce((sum, { day, distanceM }) => (day >= from ? sum + distanceM : sum), 0)

describe('runs missed here and there', () => {
  test('every fifth run missed for six weeks takes nothing from the weeks to come', () => {
    const lived = livedPlan()
    const { plan, changes } = liveOn(lived, 42, (_, index) => index % 5 !== 4)
    const from = addDays(lived.plan.startDay, 49)
    expect(changes.filter(({ rule }) => rule === 'safety')).toEqual([])
    expect(kmFrom(plan, from)).toBeGreaterThan(0.97 * kmFrom(lived.plan, from))
  })
})

describe('after a break the weeks left do not stay small', () => {
  const lived = livedPlan({ goal: { weeks: 20 } })
  const breakOf = (days: number) => {
    const [from, to] = [28, 28 + days].map((at) => addDays(lived.plan.startDay, at))
    return liveOn(lived, 63 + days, (day) => day < (from ?? '') || day >= (to ?? ''))
  }
  const km = ({ plan }: Life, week: number) => (plan.weeks[week]?.distanceM ?? 0) / 1000

  test('twelve days off: a small week, then nearly the plan as it was', () => {
    const life = breakOf(12)
    expect(km(life, 5)).toBeLessThan(0.75 * km({ ...life, plan: lived.plan }, 5))
    const from = addDays(lived.plan.startDay, 49)
    expect(kmFrom(life.plan, from)).toBeGreaterThan(0.9 * kmFrom(lived.plan, from))
  })

  test('three weeks off: half a week first, then growing, never again as small', () => {
    const life = breakOf(21)
    const back = km(life, 7)
    expect(back).toBeLessThan(25)
    expect(km(life, 9)).toBeGreaterThan(1.25 * back)
    expect(km(life, 12)).toBeGreaterThan(1.45 * back)
    const today = addDays(lived.plan.startDay, 84)
    const situation = situationOf(life.plan, life.request, { events: life.events }, today)
    expect(openViolations(life.plan, situation)).toEqual([])
  })
})
