import { crc16 } from '@bell-lap/fit/crc'
import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { runRecording } from '@bell-lap/synthetic-runner/run-recording'
import { addDays } from '@bell-lap/units/calendar-day'
import { textOf } from '@bell-lap/text/text-of'
import { afterEach, describe, expect, test } from 'vitest'
import { closeStore, openStore } from '../../database/open.ts'
import type { Database } from '../../database/store.ts'
import { runOfSession } from '../../daily/demo-runs.ts'
import { madeRun } from '../../testing/made-files.ts'
import { openForTest, freshUrl, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import { openPrepared } from '../../testing/prepared-folder.ts'
import type { AdaptationView } from '../adaptation/change-schema.ts'
import type { PlanSessionView, PlanView } from '../plan/plan-schema.ts'
import type { BegunWork, FormView, RunFormView } from './schema.ts'

const START = '2026-03-02'
let clock = new Date(`${START}T10:00:00Z`)
let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  clock = new Date(`${START}T10:00:00Z`)
})

const { say } = textOf({ locale: 'en-GB', units: 'metric' })
const formOf = async (one: TestBellLap) => (await one.ask('GET', '/form')).json<FormView>()
const upload = async (one: TestBellLap, files: readonly { name: string; bytes: Uint8Array }[]) =>
  one.finished((await one.upload(files)).json<TestImport>().id)

/** Waits until every recording was read and put together. */
async function readForms(one: TestBellLap): Promise<FormView> {
  for (;;) {
    const found = await formOf(one)
    if (found.waiting === 0 && !found.pending) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const RESULT = {
  day: addDays(START, -8),
  eventId: '5k',
  distanceM: null,
  timeText: '20:40',
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: 'Park 5K',
  note: null,
  excludedFromEstimate: false,
}
const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }

/** Ten weeks of easy runs with running dynamics, a result, and a plan of ten weeks. */
async function fill(one: TestBellLap): Promise<void> {
  const days = Array.from({ length: 70 }, (_, i) => addDays(START, i - 70))
  const files = days
    .filter((_, i) => ![1, 5].includes(i % 7))
    .map((day, i) => ({
      name: `${day}.fit`,
      bytes: madeRun(day, {
        distanceM: i % 5 === 4 ? 13_000 : 8000,
        speedMps: i % 2 === 0 ? 3 : 3.4,
        seed: i,
        watch: 'with-dynamics',
      }),
    }))
  await upload(one, files)
  await one.ask('POST', '/results', RESULT)
  const settings = (await one.ask('GET', '/settings')).json<object>()
  const health = { timeZone: 'UTC', sex: 'female', birthYear: 1990, healthAnsweredOn: START }
  await one.ask('PUT', '/settings', { ...settings, ...health })
  expect((await one.ask('POST', '/plan', WISH)).json<{ refused: boolean }>().refused).toBe(false)
  await readForms(one)
}

const planned = async () => {
  open = await openPrepared({ name: 'ten weeks with dynamics', now: () => clock, fill })
  return open
}

async function sessionsNow(one: TestBellLap): Promise<readonly PlanSessionView[]> {
  const { plan } = (await one.ask('GET', '/plan')).json<{ plan: PlanView }>()
  return plan.weeks.flatMap((week) => week.sessions)
}

/** Runs the plan day by day up to another one, hard sessions with a contact that grows by a share. */
async function runPlan(one: TestBellLap, until: string, lateContact: number): Promise<FormView> {
  const runner = { thresholdMps: 4, watch: 'with-dynamics', brokeDownOn: null } as const
  for (let day = START; day < until; day = addDays(day, 1)) {
    clock = new Date(`${day}T21:00:00Z`)
    const sessions = (await sessionsNow(one)).filter(
      (session) => session.day === day && session.role !== 'rest' && session.cross === undefined,
    )
    if (sessions.length === 0) continue
    await upload(
      one,
      sessions.map((session) => {
        const run = runOfSession(session as PlannedSession, runner)
        const tired = session.role === 'quality' ? { ...run, lateContact } : run
        return { name: `${session.id}.fit`, bytes: runRecording(tired) }
      }),
    )
  }
  clock = new Date(`${until}T05:00:00Z`)
  return readForms(one)
}

/** The same recording of a watch that was connected to a strap with running dynamics, software 66.00. */
function withStrap(fit: Uint8Array): Uint8Array {
  const data = Buffer.from(fit.subarray(14, fit.length - 2))
  const fields = [0, 1, 2, 1, 1, 2, 2, 2, 0x84, 4, 2, 0x84, 5, 2, 0x84, 25, 1, 0]
  const [index, radio, maker, product, software, source] = [3, 30, 1, 1752, 6600, 1]
  const strap = Buffer.alloc(10)
  strap.writeUInt8(0x0f, 0)
  strap.writeUInt8(index, 1)
  strap.writeUInt8(radio, 2)
  strap.writeUInt16LE(maker, 3)
  strap.writeUInt16LE(product, 5)
  strap.writeUInt16LE(software, 7)
  strap.writeUInt8(source, 9)
  const definition = Buffer.from([0x4f, 0, 0, 23, 0, 6, ...fields])
  const whole = Buffer.concat([fit.subarray(0, 14), data, definition, strap])
  whole.writeUInt32LE(whole.length - 14, 4)
  whole.writeUInt16LE(crc16(whole, 0, 12), 12)
  const check = Buffer.alloc(2)
  check.writeUInt16LE(crc16(whole, 0, whole.length))
  return Buffer.concat([whole, check])
}

/** After three repetitions of 300 m at mile pace, which are enough to compare. */
const AFTER_REPS = addDays(START, 16)

describe.each(TEST_STORES)('the form on $name', ({ url }) => {
  test('nothing without dynamics, a model with them, and a run on its own', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url), now: () => clock })
    const nothing = await formOf(open)
    expect(nothing).toMatchObject({ state: 'none', findings: [], latest: null })
    expect(nothing.stiffness.map((one) => one.state === 'not-measurable' && one.why)).toEqual([
      'no-contact-time',
      'no-contact-time',
    ])
    await upload(open, [{ name: 'plain.fit', bytes: madeRun(addDays(START, -1)) }])
    expect((await readForms(open)).state).toBe('none')
    const one = { name: 'one.fit', bytes: madeRun(addDays(START, -3), { watch: 'with-dynamics' }) }
    await upload(open, [one])
    const little = await readForms(open)
    expect(little.sensors).toEqual([expect.objectContaining({ place: 'wrist', runs: 1 })])
    expect(little.missing.map(({ code }) => code)).toEqual(['form.missing.minutes'])
    const { items } = (await open.ask('GET', '/activities')).json<{ items: { id: string }[] }>()
    const forms = await Promise.all(
      items.map(async ({ id }) => {
        const answer = await open?.ask('GET', `/activities/${id}/form`)
        return answer?.json<{ form: RunFormView | null }>().form
      }),
    )
    expect(forms.filter((form) => form === null)).toHaveLength(1)
    expect((await open.ask('GET', '/activities/nothing/form')).statusCode).toBe(404)
  })

  test('a run that an older version imported gets its strap from the file as it came', async () => {
    const { one, detailOf, forget } = await withOldStrap(url, { isGone: false })
    open = one
    const [imported] = (await readForms(one)).sensors
    expect(imported).toMatchObject({ place: 'trunk', firmware: '66.00' })
    const before = await detailOf()
    await forget()
    expect(await detailOf()).not.toHaveProperty('sensors')
    await expect.poll(async () => (await readForms(one)).sensors).toEqual([imported])
    expect(await detailOf()).toEqual(before)
  })

  test('a run whose file is gone is read without its strap, once', async () => {
    const { one, detailOf, forget } = await withOldStrap(url, { isGone: true })
    open = one
    await readForms(one)
    await forget()
    await expect
      .poll(async () => (await readForms(one)).sensors)
      .toEqual([expect.objectContaining({ unit: null, firmware: null })])
    expect(await detailOf()).toMatchObject({ sensors: [], firmware: null })
  })
})

/** A run with a strap, and a way to make of it what an older version stored. */
async function withOldStrap(url: string | undefined, { isGone }: { readonly isGone: boolean }) {
  const databaseUrl = await freshUrl(url)
  const one = await openForTest({ databaseUrl, now: () => clock })
  const bytes = withStrap(madeRun(addDays(START, -3), { watch: 'with-dynamics' }))
  await upload(one, [{ name: 'strap.fit', bytes }])
  const inStore = async <T>(ask: (database: Database) => Promise<T>): Promise<T> => {
    const store = await openStore(one.dataDir, databaseUrl, () => clock)
    try {
      return await ask(store.database)
    } finally {
      await closeStore(store)
    }
  }
  const detailOf = () =>
    inStore(async (database) => {
      const { detail } = await database
        .selectFrom('activities')
        .select('detail')
        .executeTakeFirstOrThrow()
      return JSON.parse(detail) as Record<string, unknown>
    })
  const forget = async () => {
    const { sensors: _, firmware: __, ...older } = await detailOf()
    await inStore(async (database) => {
      await database
        .updateTable('activities')
        .set({ detail: JSON.stringify(older), ...(isGone ? { sha256: null } : {}) })
        .execute()
      await database.deleteFrom('run_forms').execute()
      await database.deleteFrom('form_summaries').execute()
    })
  }
  return { one, detailOf, forget }
}

describe('leg stiffness', () => {
  const whyOf = ({ stiffness }: FormView) =>
    stiffness.map((one) => (one.state === 'measured' ? 'measured' : one.why))

  test('takes the height, which is said once and can be taken back', async () => {
    open = await openForTest({ now: () => clock })
    const speeds = [2.8, 3.4, 4.2, 2.8, 3.4, 4.2, 2.8, 3.4, 4.2]
    const files = speeds.map((speedMps, i) => ({
      name: `${i}.fit`,
      bytes: madeRun(addDays(START, i - 10), { distanceM: 8000, speedMps, watch: 'with-dynamics' }),
    }))
    await upload(open, files)
    expect(whyOf(await readForms(open))).toEqual(['no-height', 'measured'])

    const settings = (await open.ask('GET', '/settings')).json<object>()
    const saved = await open.ask('PUT', '/settings', { ...settings, heightM: 1.7 })
    expect(saved.json<{ heightM: number }>().heightM).toBe(1.7)
    const found = await readForms(open)
    expect(whyOf(found)).toEqual(['measured', 'measured'])
    const [leg] = found.stiffness
    if (leg?.state !== 'measured') throw new Error('expected a number')
    expect(leg.at.length).toBeGreaterThan(1)
    for (const { value, low, high } of leg.at) {
      // Runners of average build have 100 to 170 N/m per kg (Morin 2005).
      expect(value).toBeGreaterThan(100)
      expect(value).toBeLessThan(170)
      expect(low).toBeLessThan(0.95 * value)
      expect(high).toBeGreaterThan(1.069 * value)
    }
    expect(found.trends.some(({ metric }) => metric === 'legStiffness')).toBe(true)

    await open.ask('PUT', '/settings', { ...settings, heightM: null })
    expect(whyOf(await readForms(open))).toEqual(['no-height', 'measured'])
  })

  test('refuses a height that nobody has, and keeps the one before', async () => {
    open = await openForTest({ now: () => clock })
    const settings = (await open.ask('GET', '/settings')).json<object>()
    await open.ask('PUT', '/settings', { ...settings, heightM: 1.7 })
    const refused = await open.ask('PUT', '/settings', { ...settings, heightM: 17 })
    expect(refused.statusCode).toBe(400)
    expect(refused.body).toContain('Height: type a height between 1 m')
    expect((await open.ask('GET', '/settings')).json<{ heightM: number }>().heightM).toBe(1.7)
  })
})

describe('a session in which the form breaks down', () => {
  test('is the finding, with its error; its drill goes into the plan and its re-test into the calendar', async () => {
    const one = await planned()
    const found = await runPlan(one, AFTER_REPS, 0.2)
    expect(found.state).toBe('ready')
    const [finding] = found.findings
    expect(finding).toMatchObject({ fault: 'late-contact', source: 'session' })
    expect(finding?.excess).toBeGreaterThanOrEqual(finding?.leastChange ?? Infinity)
    expect(say(found.headline)).toBe('Spring, don’t reach')
    expect(say(finding?.says ?? found.headline)).toMatch(/ms longer than/)
    expect(found.latest?.breakdown.state).toBe('clearly-changed')
    const ask = (onlyCheck: boolean) =>
      one.ask('POST', '/form/work', { fault: 'late-contact', onlyCheck })
    const would = (await ask(true)).json<BegunWork>()
    expect(would.sessions.length).toBeGreaterThan(2)
    expect((await formOf(one)).work).toEqual([])
    const begun = (await ask(false)).json<BegunWork>()
    expect(begun.sessions).toEqual(would.sessions)
    expect(begun.retestOn).toBe(addDays(AFTER_REPS, 28))
    const drilled = (await sessionsNow(one)).filter(({ workout }) =>
      workout.elements.some(
        (step) =>
          step.kind === 'step' && step.intent === 'drill' && step.cue?.code === 'dose.twice-metres',
      ),
    )
    const ids = new Set(drilled.map(({ id }) => id))
    expect(begun.sessions.every(({ id }) => ids.has(id))).toBe(true)
    const { path } = (await one.ask('GET', '/calendar-address')).json<{ path: string }>()
    const feed = await one.app.inject({ method: 'GET', url: path })
    expect(feed.body).toContain('Form re-test: Spring')
    const [work] = (await formOf(one)).work
    expect(work).toMatchObject({ state: 'working', fault: 'late-contact' })
    expect((await one.ask('DELETE', `/form/work/${work?.id}`)).statusCode).toBe(204)
    expect((await formOf(one)).work).toEqual([])
    const left = (await sessionsNow(one)).filter(({ id }) =>
      begun.sessions.some((s) => s.id === id),
    )
    expect(JSON.stringify(left.map(({ workout }) => workout))).not.toContain('drill.ankling')
    expect((await one.ask('DELETE', `/form/work/${work?.id}`)).statusCode).toBe(404)
  })

  test('no drill while something hurts, and none without a finding', async () => {
    const one = await planned()
    const refused = await one.ask('POST', '/form/work', { fault: 'overstride' })
    expect(refused.statusCode).toBe(400)
    await runPlan(one, AFTER_REPS, 0.2)
    const pain = {
      site: 'achilles',
      side: 'left',
      during: 6,
      after: 4,
      nextMorning: null,
      morningStiffnessMin: null,
      focalBone: false,
      limping: false,
      swelling: false,
      worseDuringRun: false,
    }
    const checkIn = {
      day: AFTER_REPS,
      effortCr10: null,
      pain: [pain],
      sleepHours: null,
      sleepScore: null,
      soreness: null,
      sorenessOneSided: false,
      stress: null,
      rmssdMs: null,
      restingHeartRateBpm: null,
      redFlags: [],
    }
    expect((await one.ask('POST', '/check-ins', checkIn)).statusCode).toBe(200)
    const asked = await one.ask('POST', '/form/work', { fault: 'late-contact', onlyCheck: true })
    expect(asked.json<BegunWork>().refused).not.toBeNull()
    const answer = await one.ask('POST', '/form/work', { fault: 'late-contact' })
    expect(answer.statusCode).toBe(409)
    expect((await formOf(one)).work).toEqual([])
  })

  test('twice in mile sessions it shortens the next one, with the reason (rule A16); held, it does not', async () => {
    const changedBy = async (lateContact: number) => {
      const one = await planned()
      await runPlan(one, await afterMileSessions(one), lateContact)
      await one.morning()
      const { changes } = (await one.ask('GET', '/plan/adaptation')).json<AdaptationView>()
      await one.close()
      removeFolder(one.dataDir)
      open = null
      clock = new Date(`${START}T10:00:00Z`)
      return changes.filter(({ rule }) => rule === 'A16')
    }
    const [change] = await changedBy(0.2)
    expect(change).toBeDefined()
    if (change === undefined) return
    expect(say(change.reason)).toMatch(/form/i)
    const [session] = change.sessions
    expect(session?.after?.durationS ?? Infinity).toBeLessThan(session?.before?.durationS ?? 0)
    expect(await changedBy(0)).toEqual([])
  })
})

/** The day after the fourth mile session: the first ones are relaxed and too short to compare. */
async function afterMileSessions(one: TestBellLap): Promise<string> {
  const mile = (await sessionsNow(one)).filter(
    ({ role, workout }) =>
      role === 'quality' && /"symbol":"(MI|GMI)"/.test(JSON.stringify(workout.elements)),
  )
  const fourth = mile[3]
  if (fourth === undefined) throw new Error('the plan has fewer than four mile sessions')
  return addDays(fourth.day, 1)
}
