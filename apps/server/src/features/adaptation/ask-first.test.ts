import { addDays } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { PlanAnswer } from '../plan/plan-schema.ts'
import type { AdaptationView } from './change-schema.ts'

const TODAY = '2026-03-04'
const WISH = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
const RESULT = {
  day: addDays(TODAY, -11),
  eventId: '5k',
  distanceM: null,
  timeText: '20:30',
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: null,
  note: null,
  excludedFromEstimate: false,
}

test('what was accepted counts as planned at once: a busy week asks for nothing after it', async () => {
  const bellLap = await openForTest({ now: () => new Date(`${TODAY}T09:10:00Z`) })
  const settings = (await bellLap.ask('GET', '/settings')).json<object>()
  await bellLap.ask('PUT', '/settings', {
    ...settings,
    birthYear: 1985,
    sex: 'male',
    healthAnsweredOn: TODAY,
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
    planChanges: 'ask',
  })
  await bellLap.ask('POST', '/results', RESULT)
  expect((await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>().refused).toBe(false)
  const busy = { kind: 'busy', day: addDays(TODAY, 6), lastDay: addDays(TODAY, 12) }
  const told = (await bellLap.ask('POST', '/training-events', busy)).json<{
    adaptation: AdaptationView
  }>()
  expect(told.adaptation.proposals.map(({ rule }) => rule)).toEqual(['A20'])
  const [proposal] = told.adaptation.proposals
  const answered = await bellLap.ask('POST', `/plan/proposals/${proposal?.id}/answer`, {
    accept: true,
  })
  const after = answered.json<AdaptationView>()
  expect(after.changes.map(({ rule }) => rule)).toEqual(['A20'])
  expect(after.proposals).toEqual([])
  await bellLap.close()
  removeFolder(bellLap.dataDir)
})
