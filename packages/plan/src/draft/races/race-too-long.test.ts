import { titleText } from '@bell-lap/workout/testing/english'
import { expect, test } from 'vitest'
import { buildRequest, historyFor } from '../../testing/runners.ts'
import { buildPlan } from '../build-plan.ts'

test('a race beyond the runs that the weekly minutes leave is left out of the plan, which says so', () => {
  const request = buildRequest({
    history: { ...historyFor(75, 5), longestRun30dKm: 24 },
    availability: { minutesPerWeek: 130, runsPerWeek: 4 },
    goal: { weeks: 24 },
    races: [{ day: '2026-04-26', distanceM: 10_000, name: 'Spring 10K', priority: 'B' }],
  })
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ text }) => text).join(' '))
  const note = result.plan.notes.find(({ code }) => code === 'race-left-out')
  expect(note?.text).toContain('Spring 10K')
  expect(note?.text).toContain('longer than your long runs in the plan allow')
  const racing = result.plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ role }) => role === 'race')
  expect(racing.map(({ workout }) => titleText(workout))).not.toContain('Race: Spring 10K')
})
