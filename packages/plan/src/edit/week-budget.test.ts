import { addDays } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import { sessionsOf } from '../model/with-sessions.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { livedPlan } from '../testing/lived-plan.ts'
import { applyEdit } from './apply-edit.ts'
import { editPlan } from './edit-plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import { budgetOfEdit, weekBudgets } from './week-budget.ts'

const { plan, request } = livedPlan()
const TODAY = plan.startDay
const when = { record: { events: [] }, today: TODAY }
const FAST_WEEK = 11

test('every week of a plan that breaks no rule has room for its fast metres and its calf load', () => {
  expect(checkInvariants(plan, request).filter(({ invariant }) => invariant === FAST_WEEK)).toEqual(
    [],
  )
  const budgets = weekBudgets(plan, request, when)
  expect(budgets.map(({ startDay }) => startDay)).toEqual(
    plan.weeks.map(({ startDay }) => startDay),
  )
  for (const { fastM, fastMostM } of budgets) expect(fastM).toBeLessThanOrEqual(1.03 * fastMostM)
  expect(budgets.some(({ fastM }) => fastM > 0)).toBe(true)
})

test('strides count at half: without an easy run with strides the week counts half of them less', () => {
  const strides = sessionsOf(plan).find(({ role, fastM }) => role === 'easy' && fastM > 0)
  if (strides === undefined) throw new Error('no easy run with strides')
  const without = applyEdit(plan, request, { kind: 'delete', sessionId: strides.id })
  const fastM = (of: typeof plan) =>
    weekBudgets(of, request, when).find(
      ({ startDay }) => startDay <= strides.day && strides.day < addDays(startDay, 7),
    )?.fastM ?? 0
  expect(fastM(plan) - fastM(without)).toBeCloseTo(strides.fastM / 2)
})

const hardest = sessionsOf(plan)
  .filter(({ role }) => role === 'quality')
  .reduce((most, one) => (one.fastM > most.fastM ? one : most))

test('a deleted session gives its room back, in its own week', () => {
  const edit: PlanEdit = { kind: 'delete', sessionId: hardest.id }
  const result = editPlan(plan, request, edit, { ...when, overrule: false, pinnedIds: [] })
  const budget = budgetOfEdit({ plan, request }, { edit, result }, when)
  expect(budget?.before.startDay).toBe(budget?.after.startDay)
  expect(budget?.after.fastM).toBeLessThan(budget?.before.fastM ?? 0)
  expect(budget?.after.calfShare).toBeLessThan(budget?.before.calfShare ?? 0)
})

test('an edit that the rules refuse shows what it would come to', () => {
  const day = addDays(hardest.day, 1)
  const free = !sessionsOf(plan).some((one) => one.day === day)
  const edit: PlanEdit = free
    ? { kind: 'add', sessionId: 'added-1', day, workout: hardest.workout, hard: true }
    : {
        kind: 'change',
        sessionId: sessionsOf(plan).find((one) => one.day === day)?.id ?? '',
        workout: hardest.workout,
        hard: true,
      }
  const result = editPlan(plan, request, edit, { ...when, overrule: false, pinnedIds: [] })
  expect(result.ok).toBe(false)
  const budget = budgetOfEdit({ plan, request }, { edit, result }, when)
  expect(budget?.after.fastM).toBeGreaterThan(budget?.before.fastM ?? Infinity)
})

test('what cannot be done at all has no budget', () => {
  const edit: PlanEdit = { kind: 'delete', sessionId: 'no-such-session' }
  const result = editPlan(plan, request, edit, { ...when, overrule: false, pinnedIds: [] })
  expect(budgetOfEdit({ plan, request }, { edit, result }, when)).toBeNull()
})
