import { afterEach, expect, test, vi } from 'vitest'
import { closeAll, openOne, planned, WISH } from '../../testing/told-states.ts'
import type { PlanAnswer, PlanSessionView, PlanView, SessionCard } from './plan-schema.ts'

afterEach(closeAll)
vi.setConfig({ testTimeout: 120_000 })

type One = Awaited<ReturnType<typeof planned>>
const KMH = 1 / 3.6

/** A runner whose home is a belt of 14 km/h and 8 %, and the plan that is made for it. */
async function atHome(change: object = {}): Promise<{ one: One; sessions: PlanSessionView[] }> {
  const one = await planned()
  const settings = (await one.ask('GET', '/settings')).json<{ places: object }>()
  const treadmill = { maximumKmh: 14, maximumGradePct: 8, home: true }
  const places = { ...settings.places, treadmill }
  const saved = await one.ask('PUT', '/settings', { ...settings, places, ...change })
  expect(saved.statusCode).toBe(200)
  const answer = (await one.ask('POST', '/plan', WISH)).json<PlanAnswer>()
  expect(answer.refused).toBe(false)
  const { plan } = (await one.ask('GET', '/plan')).json<{ plan: PlanView }>()
  const sessions = plan.weeks.flatMap((week) => [...week.sessions])
  return { one, sessions: sessions.filter(({ role }) => role !== 'rest') }
}

test('a treadmill as home: from the settings through the plan to the card, the text and the watch', async () => {
  const { one, sessions } = await atHome()
  const inside = sessions.filter(({ role }) => role !== 'race' && role !== 'test')
  expect(new Set(inside.map(({ workout }) => workout.place))).toEqual(new Set(['treadmill']))
  const speeds = JSON.stringify(inside.map(({ workout }) => workout.elements)).matchAll(
    /"fastMps":([\d.]+)/g,
  )
  for (const [, mps] of speeds) expect(Number(mps)).toBeLessThanOrEqual(14 * KMH + 1e-9)

  const hard = inside.filter(({ role }) => role === 'quality')
  const steep = hard.find(({ workout }) => JSON.stringify(workout).includes('cue.steeper-belt'))
  const path = `/plan/sessions/${steep?.id}`
  const text = (await one.ask('GET', `${path}/workout.txt`)).body
  expect(text).toMatch(/steeper instead of faster, 1\d\.\d–1\d\.\d km\/h, \d % grade/)
  const card = (await one.ask('GET', `${path}/card`)).json<SessionCard>()
  expect(card.lines.flatMap(({ settings }) => settings).map(({ code }) => code)).toContain(
    'target.belt',
  )
  const fit = (await one.ask('GET', `${path}/workout.fit`)).rawPayload.toString('latin1')
  expect(fit).toMatch(/steeper instead of faster, 1\d\.\d-1\d\.\d km\/h, \d % grade/)
  const calendar = (await one.ask('GET', '/plan/calendar.ics')).body.replaceAll('\r\n ', '')
  expect(calendar).toMatch(/km\/h/)
})

test('in miles, the belt is in mph', async () => {
  const { one, sessions } = await atHome({ units: 'imperial' })
  const [easy] = sessions.filter(({ role }) => role === 'easy')
  const text = (await one.ask('GET', `/plan/sessions/${easy?.id}/workout.txt`)).body
  expect(text).toMatch(/\d\.\d–\d\.\d mph, 1% grade|\d\.\d–\d\.\d mph, 1 % grade/)
  expect(text).not.toMatch(/km\/h/)
})

test('settings of earlier versions get the usual limits and no home on the belt', async () => {
  const one = await openOne()
  const settings = (await one.ask('GET', '/settings')).json<{ places: object }>()
  const places = { ...settings.places, treadmill: { maximumKmh: 16 } }
  await one.ask('PUT', '/settings', { ...settings, places })
  const read = (await one.ask('GET', '/settings')).json<{ places: { treadmill: object } }>()
  expect(read.places.treadmill).toEqual({ maximumKmh: 16, maximumGradePct: 10, home: false })
})
