import { titleText } from '@bell-lap/workout/testing/english'
import { message } from '@bell-lap/units/message'
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
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  const note = result.plan.notes.find(({ code }) => code === 'race-left-out')
  expect(note?.text).toEqual(
    message('note.race-left-out', {
      race: 'Spring 10K',
      raceDay: '2026-04-26',
      reason: message('left-out.too-long'),
    }),
  )
  const racing = result.plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ role }) => role === 'race')
  expect(racing.map(({ workout }) => titleText(workout))).not.toContain('Race: Spring 10K')
})
