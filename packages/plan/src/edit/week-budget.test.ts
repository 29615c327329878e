import { addDays } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import { sessionsOf } from '../model/with-sessions.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { livedPlan } from '../testing/lived-plan.ts'
import { applyEdit } from './apply-edit.ts'
import { editPlan } from './edit-plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import { budgetsOfEdit, weekBudgets } from './week-budget.ts'

const { plan, request } = livedPlan()
const TODAY = plan.startDay
const when = { record: { events: [] }, today: TODAY }
const FAST_WEEK = 11
const CALF_RAMP = 35

test('every week of a plan that breaks no rule has room for its fast metres and its calf load', () => {
  expect(checkInvariants(plan, request).filter(({ invariant }) => invariant === FAST_WEEK)).toEqual(
    [],
  )
  const budgets = weekBudgets(plan, request, when)
  expect(budgets.map(({ startDay }) => startDay)).toEqual(
    plan.weeks.map(({ startDay }) => startDay),
  )
  for (const { fastM, fastMostM } of budgets) expect(fastM).toBeLessThanOrEqual(1.03 * fastMostM)
  expect(budgets.some(({ fastIsOver, calfIsOver }) => fastIsOver || calfIsOver)).toBe(false)
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
  const [budget, ...others] = budgetsOfEdit({ plan, request }, { edit, result }, when)
  expect(others).toEqual([])
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
  const [budget] = budgetsOfEdit({ plan, request }, { edit, result }, when)
  expect(budget?.after.fastM).toBeGreaterThan(budget?.before.fastM ?? Infinity)
})

test('what cannot be done at all has no budget', () => {
  const edit: PlanEdit = { kind: 'delete', sessionId: 'no-such-session' }
  const result = editPlan(plan, request, edit, { ...when, overrule: false, pinnedIds: [] })
  expect(budgetsOfEdit({ plan, request }, { edit, result }, when)).toEqual([])
})

test('a session that goes to the next week takes its room from one week and needs it in the other', () => {
  const edit: PlanEdit = { kind: 'move', sessionId: hardest.id, day: addDays(hardest.day, 7) }
  const result = editPlan(plan, request, edit, { ...when, overrule: false, pinnedIds: [] })
  const [from, to] = budgetsOfEdit({ plan, request }, { edit, result }, when)
  expect(to?.before.startDay).toBe(addDays(from?.before.startDay ?? '', 7))
  expect(from?.after.fastM).toBeLessThan(from?.before.fastM ?? 0)
  expect(to?.after.fastM).toBeGreaterThan(to?.before.fastM ?? Infinity)
})

test('inside its week a session takes no room', () => {
  const easy = sessionsOf(plan).find(({ role }) => role === 'easy')
  if (easy === undefined) throw new Error('no easy run')
  const other = sessionsOf(plan).find(({ id, role, day }) => {
    const isSameWeek = plan.weeks.some(({ startDay }) =>
      [day, easy.day].every((one) => one >= startDay && one < addDays(startDay, 7)),
    )
    return isSameWeek && role === 'easy' && id !== easy.id
  })
  const edit: PlanEdit = { kind: 'swap', sessionId: easy.id, otherId: other?.id ?? '' }
  const result = editPlan(plan, request, edit, { ...when, overrule: false, pinnedIds: [] })
  const [budget, ...others] = budgetsOfEdit({ plan, request }, { edit, result }, when)
  expect(others).toEqual([])
  expect(budget?.after).toEqual(budget?.before)
})

test('a week is over its room exactly where the safety rules say so', () => {
  const edit: PlanEdit = {
    kind: 'add',
    sessionId: 'added-1',
    day: addDays(hardest.day, 1),
    workout: hardest.workout,
    hard: true,
  }
  const twice = applyEdit(plan, request, edit)
  const weeks = (invariant: number) =>
    checkInvariants(twice, request)
      .filter((one) => one.invariant === invariant)
      .flatMap(({ offendingIds }) => offendingIds)
  const budgets = weekBudgets(twice, request, when)
  const over = (isOver: (one: (typeof budgets)[number]) => boolean) =>
    twice.weeks.flatMap(({ index, startDay }) =>
      budgets.some((one) => one.startDay === startDay && isOver(one)) ? [`w${index}`] : [],
    )
  expect(weeks(FAST_WEEK).length).toBeGreaterThan(0)
  expect(over(({ fastIsOver }) => fastIsOver)).toEqual(weeks(FAST_WEEK))
  expect(over(({ calfIsOver }) => calfIsOver)).toEqual(weeks(CALF_RAMP))
})
