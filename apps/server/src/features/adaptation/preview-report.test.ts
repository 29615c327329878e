/** What would change is shown before anything is kept, and is what changes then. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, expect, test } from 'vitest'
import { closeAll, planned, TODAY } from '../../testing/told-states.ts'
import type { AdaptationView, ReportPreview } from './change-schema.ts'

afterEach(closeAll)

/** The plan was made a week before. */
const AWAY = { kind: 'away', day: addDays(TODAY, -5), lastDay: addDays(TODAY, 1) }

/** What changed, in an order that does not depend on when it was stored. */
const shown = (changes: AdaptationView['changes']) =>
  changes
    .map(({ rule, sessions }) => ({ rule, sessions }))
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))

test.each(['make', 'ask'])(
  'a preview keeps nothing; with “%s” the report does what it showed',
  async (planChanges) => {
    const one = await planned()
    const settings = (await one.ask('GET', '/settings')).json<object>()
    expect((await one.ask('PUT', '/settings', { ...settings, planChanges })).statusCode).toBe(200)
    const before = (await one.ask('GET', '/plan')).json<object>()
    const answer = await one.ask('POST', '/training-events/preview', AWAY)
    expect(answer.statusCode).toBe(200)
    const { changes } = answer.json<ReportPreview>()
    expect(changes.length).toBeGreaterThan(0)
    expect((await one.ask('GET', '/plan')).json<object>()).toEqual(before)
    expect((await one.ask('GET', '/training-events')).json()).toEqual({ items: [] })
    expect((await one.ask('GET', '/plan/adaptation')).json<AdaptationView>().proposals).toEqual([])

    const told = (await one.ask('POST', '/training-events', AWAY)).json<{
      adaptation: AdaptationView
    }>()
    const { adaptation } = told
    const followed = planChanges === 'make' ? adaptation.changes : adaptation.proposals
    expect(shown(followed)).toEqual(shown(changes))
  },
)

test('a preview refuses what the report refuses', async () => {
  const one = await planned()
  const backwards = { ...AWAY, lastDay: addDays(TODAY, -6) }
  const answer = await one.ask('POST', '/training-events/preview', backwards)
  expect(answer.statusCode).toBe(400)
  expect((await one.ask('POST', '/training-events', backwards)).statusCode).toBe(400)
})
