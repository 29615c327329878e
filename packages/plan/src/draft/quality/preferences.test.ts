import { weekdayOf } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import type { Preferences } from '../../model/plan.ts'
import { buildRequest } from '../../testing/runners.ts'
import { buildPlan } from '../build-plan.ts'

const NONE: Preferences = { dislikes: [], prefers: null, strideDays: [] }

function sessionsWith(preferences: Partial<Preferences>) {
  const made = buildPlan({ ...buildRequest(), preferences: { ...NONE, ...preferences } })
  if (made.refused) throw new Error(made.reasons.map(({ code }) => code).join(' '))
  return made.plan.weeks.flatMap((week) => week.sessions)
}
const familiesWith = (preferences: Partial<Preferences>) =>
  sessionsWith(preferences)
    .filter(({ role }) => role === 'quality')
    .map(({ workout }) => workout.family)

test('who does not like hill repeats gets another session where the menu has one', () => {
  expect(familiesWith({})).toContain('H')
  expect(familiesWith({ dislikes: ['H'] })).not.toContain('H')
})

test('what a phase cannot do without stays, whatever is liked', () => {
  expect(familiesWith({ dislikes: ['R'] })).toContain('R')
})

test('one session can be left out by its id', () => {
  const ids = (dislikes: readonly string[]) =>
    sessionsWith({ dislikes }).map(({ workout }) => workout.sessionId)
  expect(ids([])).toContain('N7')
  expect(ids(['N7'])).not.toContain('N7')
})

test('strides go to the days that are liked for them', () => {
  const share = (strideDays: Preferences['strideDays']) => {
    const strides = sessionsWith({ strideDays }).filter((one) => one.workout.sessionId === 'E3')
    return strides.filter(({ day }) => weekdayOf(day) === 3).length / strides.length
  }
  expect(share([3])).toBeGreaterThan(share([]))
})
