import { message } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import type { PlanRequest } from '../model/plan.ts'
import { buildRequest } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'
import { nearestPossible } from './nearest-possible.ts'

const races = [{ day: '2026-03-01', distanceM: 3000, name: 'Club 3K', priority: 'B' as const }]

test('a length out of range is answered with the nearest length that a plan was really made for', () => {
  const request = buildRequest({ goal: { weeks: 40 } })
  const answer = buildPlan(request)
  expect(answer).toMatchObject({ refused: true, nearest: { weeks: 24 } })
  expect(buildPlan({ ...request, goal: { ...request.goal, weeks: 24 } }).refused).toBe(false)
})

test('the smallest change that works is named: races before runs, runs before length', () => {
  const request = buildRequest({ races })
  const first = (works: (one: PlanRequest) => boolean) => nearestPossible(request, works)
  expect(first(() => true).text).toEqual(message('nearest.no-races'))
  expect(first((one) => one.races.length > 0)).toMatchObject({ runsPerWeek: 4 })
  const only = (weeks: number) => (one: PlanRequest) => one.goal.weeks === weeks
  expect(first(only(14))).toMatchObject({ weeks: 14 })
})

test('what was not found possible is not claimed', () => {
  const { text } = nearestPossible(buildRequest({ races }), () => false)
  expect(text).toEqual(message('nearest.none'))
})

test('a refusal for health has no other plan to offer', () => {
  const sick = buildRequest()
  const health = { ...sick.runner.health, redFlag: true }
  const answer = buildPlan({ ...sick, runner: { ...sick.runner, health } })
  expect(answer).toMatchObject({ refused: true, nearest: null })
})
