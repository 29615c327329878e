/** Bike, pool and elliptical in place of easy runs, from the settings to the calendar, the watch and the week. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, expect, test } from 'vitest'
import {
  at,
  calendarDays,
  closeAll,
  planned,
  served,
  STATES,
  tell,
  TODAY,
  WISH,
} from '../../testing/told-states.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { PlanAnswer, PlanView } from '../plan/index.ts'
import type { Today } from '../today/schema.ts'

afterEach(closeAll)

const planOf = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan')).json<{ plan: PlanView }>().plan
const sessionsOf = ({ weeks }: PlanView) => weeks.flatMap(({ sessions }) => [...sessions])
const crossOf = (plan: PlanView) => sessionsOf(plan).filter(({ cross }) => cross !== undefined)
const edit = async (one: TestBellLap, body: object) =>
  (await one.ask('POST', '/plan/edits', { edit: body, overrule: false, onlyCheck: false })).json<{
    ok: boolean
  }>()

/** A ride as a TCX file, which names its sport. */
function rideOn(day: string): { readonly name: string; readonly bytes: Uint8Array } {
  const points = Array.from({ length: 41 }, (_, minute) => {
    const time = new Date(Date.parse(`${day}T08:00:00Z`) + 60_000 * minute).toISOString()
    return `<Trackpoint><Time>${time}</Time><DistanceMeters>${400 * minute}</DistanceMeters></Trackpoint>`
  })
  const xml = `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Biking"><Id>${day}T08:00:00Z</Id><Lap StartTime="${day}T08:00:00Z"><TotalTimeSeconds>2400</TotalTimeSeconds><DistanceMeters>16000</DistanceMeters><Track>${points.join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`
  return { name: `${day}.tcx`, bytes: new TextEncoder().encode(xml) }
}

test('who chose it gets minutes in place of easy runs: in the plan, the calendar, the watch file and the week', async () => {
  const one = await planned()
  const settings = (await one.ask('GET', '/settings')).json<object>()
  const crossTraining = { machines: ['bike'], runsPerWeek: 1 }
  await one.ask('PUT', '/settings', { ...settings, crossTraining })
  const made = (await one.ask('POST', '/plan', WISH)).json<PlanAnswer>()
  if (made.refused) throw new Error('refused')
  const cross = crossOf(made.plan)
  expect(cross.length).toBeGreaterThan(3)
  for (const week of made.plan.weeks) {
    const runM = week.sessions.reduce((sum, { distanceM }) => sum + distanceM, 0)
    expect(week.distanceM).toBeCloseTo(runM, 3)
  }
  const first = cross[0]
  if (first === undefined) throw new Error('none')
  at(first.day)
  const today = (await one.ask('GET', '/today')).json<Today>()
  expect(today.session).toMatchObject({ id: first.id, cross: 'bike', state: 'today' })
  expect(await calendarDays(one)).toContain(cross.find(({ day }) => day >= TODAY)?.day)

  const path = `/plan/sessions/${first.id}`
  const fit = await one.ask('GET', `${path}/workout.fit`)
  expect(fit.statusCode).toBe(200)
  expect((await one.ask('GET', `${path}/workout.zwo`)).statusCode).not.toBe(200)
  expect((await one.ask('GET', `${path}/workout.txt`)).body).toContain('on the bike')
  const formats = (await one.ask('GET', `${path}/formats`)).json<{
    items: { format: string; fits: string }[]
  }>()
  expect(Object.fromEntries(formats.items.map(({ format, fits }) => [format, fits]))).toEqual({
    fit: 'exact',
    intervals: 'unsupported',
    apple: 'unsupported',
    zwo: 'unsupported',
    text: 'exact',
  })

  const ranBefore = (await planOf(one)).weeks.map(({ ran }) => ran)
  const upload = await one.upload([rideOn(first.day)])
  await one.finished(upload.json<TestImport>().id)
  const after = await planOf(one)
  expect(crossOf(after).find(({ id }) => id === first.id)).toMatchObject({ state: 'done' })
  expect(after.weeks.map(({ ran }) => ran)).toEqual(ranBefore)
  const { load } = (await one.ask('GET', '/today')).json<Today>()
  expect(load.last7).toBeGreaterThan(today.load.last7)
})

test('an easy run becomes 30 to 45 minutes at one press, can be undone, and obeys what is open', async () => {
  const one = await planned()
  at(TODAY)
  const easy = (await served(one)).find(({ role, second }) => role === 'easy' && second !== true)
  const hard = (await served(one)).find(({ role }) => role === 'quality')
  if (easy === undefined || hard === undefined) throw new Error('none')
  const change = { kind: 'cross-train', sessionId: easy.id, machine: 'pool' }
  expect(await edit(one, { ...change, sessionId: hard.id })).toMatchObject({ ok: false })
  expect(await edit(one, change)).toMatchObject({ ok: true })
  expect(crossOf(await planOf(one))).toMatchObject([{ id: easy.id, cross: 'pool', distanceM: 0 }])
  expect((await one.ask('POST', '/plan/undo')).statusCode).toBe(200)
  expect(sessionsOf(await planOf(one)).find(({ id }) => id === easy.id)).toEqual(easy)
  await edit(one, change)
  expect(await edit(one, { kind: 'run-instead', sessionId: easy.id })).toMatchObject({ ok: true })
  expect(sessionsOf(await planOf(one)).find(({ id }) => id === easy.id)).toEqual(easy)

  await edit(one, change)
  const [chestPain] = STATES
  if (chestPain === undefined) throw new Error('none')
  await tell(one, chestPain)
  expect(crossOf(await planOf(one))).toEqual([])
  expect(
    (await calendarDays(one)).filter((day) => day >= TODAY && day < addDays(TODAY, 14)),
  ).toEqual([])
  expect((await one.ask('GET', `/plan/sessions/${easy.id}/workout.fit`)).statusCode).toBe(409)
})
