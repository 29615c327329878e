import { message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import { buildPlan } from '../draft/build-plan.ts'
import type { Plan } from '../model/plan.ts'
import { buildRequest } from '../testing/runners.ts'
import { moveSession } from './move-session.ts'

const request = buildRequest({})

function twelveWeeks(): Plan {
  const result = buildPlan(request)
  if (result.refused) throw new Error('refused')
  return result.plan
}

function dayOf(plan: Plan, id: string): string | undefined {
  return plan.weeks.flatMap((week) => week.sessions).find((session) => session.id === id)?.day
}

const plan = twelveWeeks()

test('a session goes to a free day and keeps its id', () => {
  const from = dayOf(plan, 'w1-easy-1') ?? ''
  const free = addDays(plan.weeks[1]?.startDay ?? '', 0)
  const result = moveSession(plan, request, 'w1-easy-1', free)
  expect(result.ok && dayOf(result.plan, 'w1-easy-1')).toBe(free)
  expect(from).not.toBe(free)
})

test('a session of that day changes places with it', () => {
  const easy = dayOf(plan, 'w1-easy-1') ?? ''
  const other = dayOf(plan, 'w1-easy-2') ?? ''
  const result = moveSession(plan, request, 'w1-easy-1', other)
  if (!result.ok) throw new Error('not moved')
  expect(dayOf(result.plan, 'w1-easy-1')).toBe(other)
  expect(dayOf(result.plan, 'w1-easy-2')).toBe(easy)
})

test('a hard session beside another is refused, with the rule and the sessions', () => {
  const second = dayOf(plan, 'w4-quality-2') ?? ''
  const result = moveSession(plan, request, 'w4-quality-1', addDays(second, -1))
  expect(result).toMatchObject({ ok: false })
  if (result.ok) return
  expect(result.violations.map(({ invariant }) => invariant)).toContain(6)
  expect(result.violations.flatMap(({ offendingIds }) => offendingIds)).toContain('w4-quality-1')
})

test('the race keeps its day, and nothing takes its place', () => {
  expect(moveSession(plan, request, 'race', addDays(plan.raceDay, -1)).ok).toBe(false)
  expect(moveSession(plan, request, 'w11-easy-1', plan.raceDay).ok).toBe(false)
})

test('a day outside the plan and a session it does not have are refused with the reason', () => {
  const outside = moveSession(plan, request, 'w1-easy-1', addDays(plan.startDay, -1))
  expect(outside).toMatchObject({
    ok: false,
    violations: [{ detail: message('edit.day-outside') }],
  })
  const unknown = moveSession(plan, request, 'w1-nothing', plan.startDay)
  expect(unknown).toMatchObject({
    ok: false,
    violations: [{ detail: message('edit.no-session') }],
  })
})

test('the kilometres of the weeks follow a session into another week', () => {
  // From after the cut-back week into it: only the soft rule of lighter weeks minds.
  const friday = addDays(plan.weeks[3]?.startDay ?? '', 4)
  const moved = moveSession(plan, request, 'w4-easy-1', friday)
  if (!moved.ok) throw new Error(moved.violations.map(({ invariant }) => invariant).join(' '))
  const metres = (of: Plan, week: number) => of.weeks[week]?.distanceM ?? 0
  const run = plan.weeks[4]?.sessions.find(({ id }) => id === 'w4-easy-1')?.distanceM ?? 0
  expect(metres(moved.plan, 3)).toBeCloseTo(metres(plan, 3) + run)
  expect(metres(moved.plan, 4)).toBeCloseTo(metres(plan, 4) - run)
})
