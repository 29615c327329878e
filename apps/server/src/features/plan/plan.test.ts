import type { Message } from '@bell-lap/units/message'
import { say, titleText } from '../../testing/title-text.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { madeKilometres, madeRun } from '../../testing/made-files.ts'
import { openForTest, removeFolder, TEST_NOW, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import { openPrepared } from '../../testing/prepared-folder.ts'
import type { PlanAnswer, PlanSessionView, PlanView, SessionCard } from './plan-schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
const RESULT = {
  day: '2026-05-10',
  eventId: '5k',
  distanceM: null,
  timeText: '21:40',
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: 'Park 5K',
  note: null,
  excludedFromEstimate: false,
}

/** A runner with ten weeks of five runs a week and a recent 5K. */
async function runner(url?: string, now = () => TEST_NOW): Promise<TestBellLap> {
  open = await openPrepared({ name: 'ten weeks and a 5K', now, fill: trainTenWeeks, url })
  return open
}

async function trainTenWeeks(bellLap: TestBellLap): Promise<void> {
  const days = Array.from({ length: 70 }, (_, index) => addDays('2026-03-11', index))
  const files = days
    .filter((_, index) => ![1, 5].includes(index % 7))
    .map((day, index) => ({
      name: `${day}.fit`,
      bytes: madeRun(day, { distanceM: index % 5 === 4 ? 14_000 : 8000, seed: index }),
    }))
  const answer = await bellLap.upload(files)
  await bellLap.finished(answer.json<TestImport>().id)
  await bellLap.ask('POST', '/results', RESULT)
  const settings = (await bellLap.ask('GET', '/settings')).json<Record<string, unknown>>()
  await bellLap.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    healthAnsweredOn: '2026-05-19',
  })
}

async function planned(
  url?: string,
  now?: () => Date,
): Promise<{ bellLap: TestBellLap; plan: PlanView }> {
  const bellLap = await runner(url, now)
  const answer = (await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>()
  if (answer.refused) throw new Error(answer.reasons.map(({ code }) => code).join(' '))
  return { bellLap, plan: answer.plan }
}
const sessionsOf = (plan: PlanView): PlanSessionView[] =>
  plan.weeks.flatMap((week) => [...week.sessions])
const stateOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan')).json<{
    plan: PlanView | null
    revision: number | null
    canUndo: boolean
  }>()

test('a plan goes on from the repetitions that were run before it', async () => {
  const { bellLap, plan } = await planned()
  const { slowMps, fastMps } = plan.paces.T
  const kilometres = await bellLap.upload([
    { name: 'kilometres.fit', bytes: madeKilometres('2026-05-12', (slowMps + fastMps) / 2) },
  ])
  await bellLap.finished(kilometres.json<TestImport>().id)
  const answer = (await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>()
  if (answer.refused) throw new Error('refused')
  const atThreshold = new Set(['T1', 'T2', 'T3', 'T4', 'T10'])
  const first = (of: PlanView) =>
    sessionsOf(of).find(({ workout }) => atThreshold.has(workout.sessionId))
  expect(first(plan)?.progression?.step).toBe('first')
  const before = first(answer.plan)?.progression?.before
  expect(before == null ? null : say(before)).toBe('5 × 1000 m')
})

test('the way back is a plan of its own, forecast over its own distance', async () => {
  const bellLap = await runner()
  const wish = { ...WISH, event: '10k', towards: 'half', weeks: null }
  const answer = (await bellLap.ask('POST', '/plan', wish)).json<PlanAnswer>()
  if (answer.refused) throw new Error(answer.reasons.map(({ code }) => code).join(' '))
  expect(answer.plan.goal).toMatchObject({ event: '10k', towards: 'half' })
  expect(answer.plan.race).toMatchObject({
    name: { code: 'title.time-trial', values: { length: { code: 'event.10k' } } },
    eventId: '10k',
  })
  expect(new Set(answer.plan.weeks.map(({ phase }) => phase))).toEqual(new Set(['transition']))
  const today = (await bellLap.ask('GET', '/today')).json<{
    race: { forecast: { timeS: number } }
  }>()
  // A 5K of 21:40 is about 45 minutes for 10 km.
  expect(today.race.forecast.timeS).toBeGreaterThan(2600)
  expect(today.race.forecast.timeS).toBeLessThan(2900)
  const changes = (await bellLap.ask('GET', '/plan/changes')).json<{
    items: { summary: Message }[]
  }>()
  expect(changes.items[0]?.summary).toMatchObject({
    code: 'plan-change.new-way-back',
    values: { event: { code: 'event.10k' } },
  })
  const long = (
    await bellLap.ask('POST', '/plan/preview', { ...wish, weeks: 9 })
  ).json<PlanAnswer>()
  expect(long).toMatchObject({ refused: true, nearest: { weeks: 6 } })
})

describe('without an estimate', () => {
  test('a plan is refused with what is missing', async () => {
    open = await openForTest()
    const answer = (await open.ask('POST', '/plan', WISH)).json<PlanAnswer>()
    expect(answer).toMatchObject({ refused: true, seeClinician: false })
    expect(JSON.stringify(answer)).toMatch(/estimate\.add-evidence/)
  })
})

describe.each(TEST_STORES)('a plan on $name', ({ url }) => {
  test('is previewed, kept, put away and brought back', async () => {
    const bellLap = await runner(url)
    const preview = (await bellLap.ask('POST', '/plan/preview', WISH)).json<PlanAnswer>()
    expect(preview).toMatchObject({ refused: false, revision: null })
    expect((await stateOf(bellLap)).plan).toBeNull()
    const kept = (await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>()
    expect(kept).toMatchObject({ refused: false, revision: 1 })
    expect(await stateOf(bellLap)).toMatchObject({ revision: 1, canUndo: true })
    expect((await bellLap.ask('DELETE', '/plan')).statusCode).toBe(204)
    expect((await stateOf(bellLap)).plan).toBeNull()
    const back = (await bellLap.ask('POST', '/plan/undo')).json<{ plan: PlanView | null }>()
    expect(back.plan?.weeks.length).toBeGreaterThanOrEqual(10)
  })

  test('has the races on the way by how much they matter, and a goal when ready', async () => {
    const bellLap = await runner(url)
    const races = [
      { day: '2026-06-20', distanceM: 3000, name: 'Club 3000', priority: 'C' },
      { day: '2026-10-20', distanceM: 3000, name: 'Too late', priority: 'B' },
    ]
    const body = { ...WISH, event: 'road-mile', races }
    const answer = (await bellLap.ask('POST', '/plan', body)).json<PlanAnswer>()
    if (answer.refused) throw new Error(answer.reasons.map(({ code }) => code).join(' '))
    expect(sessionsOf(answer.plan).find(({ day }) => day === '2026-06-20')).toMatchObject({
      role: 'race',
      priority: 'C',
      workout: { title: { code: 'title.race', values: { name: 'Club 3000' } } },
    })
    expect(answer.plan.notes.map(({ text }) => say(text)).join(' ')).toContain('Too late')
    expect(answer.plan.race).toMatchObject({
      name: { code: 'title.time-trial', values: { length: { code: 'event.road-mile' } } },
      eventId: 'road-mile',
    })
    const today = (await bellLap.ask('GET', '/today')).json<{ race: { forecast: unknown } }>()
    expect(today.race.forecast).not.toBeNull()
    const ready = { ...WISH, weeks: null, whenReady: true, meets: ['2026-09-05'] }
    const other = (await bellLap.ask('POST', '/plan/preview', ready)).json<{ plan: PlanView }>()
    expect(other.plan.raceDay).toBe('2026-09-05')
    expect(other.plan.notes.map(({ code }) => code)).toContain('when-ready')
  })

  test('says so when the health questions were never answered', async () => {
    const bellLap = await runner(url)
    const codes = async () => {
      const answer = (await bellLap.ask('POST', '/plan/preview', WISH)).json<{ plan: PlanView }>()
      return answer.plan.notes.map(({ code }) => code)
    }
    expect(await codes()).not.toContain('health-not-answered')
    const settings = (await bellLap.ask('GET', '/settings')).json<Record<string, unknown>>()
    await bellLap.ask('PUT', '/settings', { ...settings, healthAnsweredOn: null })
    expect(await codes()).toContain('health-not-answered')
  })

  test('a session is moved, the change can be read and undone', async () => {
    const { bellLap, plan } = await planned(url)
    const easy = sessionsOf(plan).filter(
      (session) => session.role === 'easy' && session.day > '2026-05-20',
    )
    const moves = easy.flatMap((session) =>
      [1, -1, 2].map((days) => ({ session, day: addDays(session.day, days) })),
    )
    let done: (typeof moves)[number] | null = null
    for (const move of moves) {
      const path = `/plan/sessions/${encodeURIComponent(move.session.id)}/move`
      const answer = await bellLap.ask('POST', path, { day: move.day })
      expect([200, 409]).toContain(answer.statusCode)
      if (answer.statusCode !== 200) continue
      done = move
      break
    }
    const after = await stateOf(bellLap)
    const moved = sessionsOf(after.plan as PlanView).find(({ id }) => id === done?.session.id)
    expect(moved).toMatchObject({ day: done?.day, moved: true })
    const changes = (await bellLap.ask('GET', '/plan/changes')).json<{
      items: { summary: Message }[]
    }>()
    expect(changes.items[0]?.summary).toMatchObject({
      code: 'plan-change.moved-from',
      values: { day: done?.day, fromDay: done?.session.day },
    })
    await bellLap.ask('POST', '/plan/undo')
    const undone = await stateOf(bellLap)
    const days = (view: PlanView | null) =>
      sessionsOf(view as PlanView).map(({ id, day }) => [id, day])
    expect(days(undone.plan)).toEqual(days(plan))
  })

  test('a move outside the plan is refused and says why', async () => {
    const { bellLap, plan } = await planned(url)
    const session = sessionsOf(plan).find((one) => one.role === 'easy' && one.day > '2026-05-20')
    const path = `/plan/sessions/${encodeURIComponent(session?.id ?? '')}/move`
    const answer = await bellLap.ask('POST', path, { day: addDays(plan.raceDay, 30) })
    expect(answer.json()).toMatchObject({ status: 409, code: 'breaks-invariant' })
    expect(answer.json<{ errors: unknown[] }>().errors.length).toBeGreaterThan(0)
  })
})

describe('what a plan gives away', () => {
  test('a file for the watch, a text, a card and a calendar', async () => {
    const { bellLap, plan } = await planned()
    const session = sessionsOf(plan).find((one) => one.role === 'quality')
    const path = `/plan/sessions/${encodeURIComponent(session?.id ?? '')}`
    const fit = await bellLap.ask('GET', `${path}/workout.fit`)
    expect(fit.rawPayload.subarray(8, 12).toString('latin1')).toBe('.FIT')
    expect(fit.headers['content-disposition']).toMatch(/attachment; filename="2026-[\w-]+\.fit"/)
    const text = await bellLap.ask('GET', `${path}/workout.txt`)
    expect(text.body).toContain(titleText(session?.workout))
    for (const [file, begins] of [
      ['workout.intervals.txt', /^Warmup\n- Warm-up 1?\dm/],
      ['workout.zwo', /^<\?xml[^]*<sportType>run</],
      ['workout.json', /^{\n {2}"format": "bell-lap-workout",\n {2}"version": 1,/],
      ['apple.workout', /^J\$[0-9a-f]{8}-/],
    ] as const) {
      const answer = await bellLap.ask('GET', `${path}/${file}`)
      expect([file, answer.statusCode]).toEqual([file, 200])
      expect(answer.rawPayload.toString('latin1')).toMatch(begins)
    }
    const card = (await bellLap.ask('GET', `${path}/card`)).json<SessionCard>()
    expect(card.lines.length).toBeGreaterThan(0)
    const { path: feed } = (await bellLap.ask('GET', '/calendar-address')).json<{ path: string }>()
    const calendar = (await bellLap.app.inject({ url: feed })).body
    const running = sessionsOf(plan).filter((one) => one.role !== 'rest')
    const strength = plan.weeks.flatMap((week) => week.strength)
    expect(strength.length).toBeGreaterThan(0)
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBe(running.length + strength.length)
  })

  test('texts, files and the calendar speak the language and the units of the settings', async () => {
    const { bellLap, plan } = await planned()
    const easy = sessionsOf(plan).find((one) => one.workout.sessionId === 'E2')
    const path = `/plan/sessions/${encodeURIComponent(easy?.id ?? '')}/workout.txt`
    const { path: feed } = (await bellLap.ask('GET', '/calendar-address')).json<{ path: string }>()
    const settings = (await bellLap.ask('GET', '/settings')).json<object>()
    const readIn = async (reader: { locale: string; units: string }) => {
      await bellLap.ask('PUT', '/settings', { ...settings, ...reader })
      return (await bellLap.ask('GET', path)).body
    }
    const american = await readIn({ locale: 'en-US', units: 'imperial' })
    expect(american).toMatch(/^Easy run, [\d.]+ mi\n/)
    expect(american).toMatch(/\d \/mi/)
    expect(american).not.toMatch(/km/)
    const german = await readIn({ locale: 'de', units: 'metric' })
    expect(german).toMatch(/^Lockerer Lauf, [\d,]+ km\n/)
    expect(german).toContain('Unterhaltung möglich')
    // Saved settings deliver the plan anew, as a job of their own.
    await expect
      .poll(async () => (await bellLap.app.inject({ url: feed })).body, { timeout: 15_000 })
      .toContain('SUMMARY:Lockerer Lauf')
    const view = (await bellLap.ask('GET', '/plan')).json<{ plan: PlanView }>().plan
    const again = sessionsOf(view).find(({ id }) => id === easy?.id)
    expect(again?.workout.title).toMatchObject({ code: 'title.easy-run' })
  })

  test('a link for the phone gives the file without signing in, for a quarter of an hour', async () => {
    let now = TEST_NOW
    const { bellLap, plan } = await planned(undefined, () => now)
    const session = sessionsOf(plan).find((one) => one.role === 'quality')
    const path = `/plan/sessions/${encodeURIComponent(session?.id ?? '')}/watch-link`
    const link = (await bellLap.ask('POST', path)).json<{ url: string }>()
    const { pathname } = new URL(link.url)
    const take = (url: string) => bellLap.app.inject({ url })
    const file = await take(pathname)
    expect(file.statusCode).toBe(200)
    expect(file.rawPayload.subarray(8, 12).toString('latin1')).toBe('.FIT')
    const forged = pathname.replace(/\d{13}/, '9999999999999')
    expect(forged).not.toBe(pathname)
    expect((await take(forged)).statusCode).toBe(404)
    now = new Date(TEST_NOW.getTime() + 16 * 60_000)
    expect((await take(pathname)).statusCode).toBe(404)
    now = TEST_NOW
    await bellLap.ask('POST', '/calendar-address')
    expect((await take(pathname)).statusCode).toBe(404)
  })

  test('a runner who goes by the heart gets beats in the easy steps, and paces in the reps', async () => {
    const { bellLap, plan } = await planned()
    const settings = (await bellLap.ask('GET', '/settings')).json<object>()
    await bellLap.ask('PUT', '/settings', {
      ...settings,
      maxHeartRateBpm: 190,
      delivery: { steadyBy: 'heart', startTime: null },
    })
    const easy = sessionsOf(plan).find((one) => one.role === 'easy')
    const quality = sessionsOf(plan).find((one) => /mile pace/.test(titleText(one.workout)))
    const textOf = async (id: string | undefined) =>
      (
        await bellLap.ask(
          'GET',
          `/plan/sessions/${encodeURIComponent(id ?? '')}/workout.intervals.txt`,
        )
      ).body
    expect(await textOf(easy?.id)).toMatch(/63-80% HR/)
    expect(await textOf(quality?.id)).toMatch(/Mile pace .*\/km Pace/)
  })

  test('today names the race, the load and the mile', async () => {
    const { bellLap, plan } = await planned()
    const today = (await bellLap.ask('GET', '/today')).json<{
      race: { day: string; daysLeft: number; forecast: { timeS: number } }
    }>()
    expect(today).toMatchObject({ day: TEST_NOW.toISOString().slice(0, 10) })
    expect(today.race.day).toBe(plan.raceDay)
    expect(today.race.daysLeft).toBeGreaterThan(40)
    expect(today.race.forecast.timeS).toBeGreaterThan(300)
    expect(today.race.forecast.timeS).toBeLessThan(450)
  })

  test('red flags stop the plan and send to a clinician', async () => {
    const bellLap = await runner()
    const settings = (await bellLap.ask('GET', '/settings')).json<{ health: object }>()
    await bellLap.ask('PUT', '/settings', {
      ...settings,
      health: { ...settings.health, redFlag: true },
    })
    const answer = (await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>()
    expect(answer).toMatchObject({ refused: true, seeClinician: true })
  })
})
