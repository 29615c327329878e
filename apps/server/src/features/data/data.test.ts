import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addRuns, originalsIn, testRunners } from '../../testing/filled-runner.ts'
import { TEST_NOW, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { Backup, Restored, RestoreOffer } from './schema.ts'

// Each server starts a thread of its own from the sources, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 })
const runners = testRunners()
const { filled, start } = runners
afterEach(() => runners.closeAll())

/** Everything a runner can see, to compare two stores. */
async function everything(one: TestBellLap): Promise<unknown> {
  const urls = ['/settings', '/activities', '/results', '/estimate', '/weeks', '/today', '/imports']
  const answers = await Promise.all(urls.map((url) => one.ask('GET', url)))
  const { items } = answers[1]?.json<{ items: { id: string }[] }>() ?? { items: [] }
  const streams = await Promise.all(
    items.map(async ({ id }) => [
      (await one.ask('GET', `/activities/${id}/streams`)).json(),
      (await one.ask('GET', `/activities/${id}`)).json(),
    ]),
  )
  return [answers.map((answer) => answer.json()), streams]
}

const backupOf = async (one: TestBellLap) => {
  const { name } = (await one.ask('POST', '/backups')).json<Backup>()
  return { name, bytes: (await one.ask('GET', `/backups/${name}`)).rawPayload }
}
const backupsOf = async (one: TestBellLap) =>
  (await one.ask('GET', '/backups')).json<{ items: Backup[] }>().items

/** Uploads a backup, checks the offer and accepts it. */
async function restore(one: TestBellLap, file: { name: string; bytes: Uint8Array }) {
  const offer = (await one.upload([file], '/restores')).json<RestoreOffer>()
  return (await one.ask('POST', `/restores/${offer.id}`)).json<Restored>()
}

describe.each(TEST_STORES)('a backup of $name', ({ url }) => {
  test('restored into an empty folder, everything is as it was', async () => {
    const before = await filled(url)
    const after = await start(undefined)
    const { restored, safety } = await restore(after, await backupOf(before))
    expect(restored).toMatchObject({ activities: 3, results: 1, originals: 3 })
    expect(safety).toBeNull()
    expect(await everything(after)).toEqual(await everything(before))
    for (const name of originalsIn(after.dataDir)) {
      const bytes = readFileSync(join(after.dataDir, 'originals', name.slice(0, 2), name))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name)
    }
    expect(originalsIn(after.dataDir)).toEqual(originalsIn(before.dataDir))
  })

  test('says what it holds and what is here, and changes nothing before a yes', async () => {
    const one = await filled(url)
    const backup = await backupOf(one)
    await addRuns(one, ['2026-05-07', '2026-05-08'])
    const before = await everything(one)
    const answer = await one.upload([backup], '/restores')
    expect(answer.statusCode).toBe(201)
    const offer = answer.json<RestoreOffer>()
    expect(offer).toMatchObject({
      createdAt: TEST_NOW.toISOString(),
      contents: { runs: 3, results: 1, plan: false, lastDay: '2026-05-05' },
      present: { runs: 5, results: 1, plan: false, lastDay: '2026-05-08' },
      replaces: true,
      missing: [],
    })
    expect(await everything(one)).toEqual(before)
    expect((await one.ask('DELETE', `/restores/${offer.id}`)).statusCode).toBe(204)
    expect((await one.ask('POST', `/restores/${offer.id}`)).statusCode).toBe(404)
    expect(await everything(one)).toEqual(before)
    expect(readdirSync(join(one.dataDir, 'restores'))).toEqual([])
  })

  test('replaces what is here after a safety copy, and the safety copy brings it back', async () => {
    const clock = { now: TEST_NOW }
    const one = await filled(url, { clock })
    const backup = await backupOf(one)
    const early = await everything(one)
    const earlyFiles = originalsIn(one.dataDir)
    await addRuns(one, ['2026-05-07', '2026-05-08'])
    const late = await everything(one)
    const lateFiles = originalsIn(one.dataDir)
    clock.now = new Date('2026-05-20T11:00:00Z')
    const { safety, restored } = await restore(one, backup)
    expect(restored).toMatchObject({ activities: 3 })
    expect(safety).toMatchObject({ kind: 'safety', contents: { runs: 5, results: 1 } })
    expect(await everything(one)).toEqual(early)
    expect(originalsIn(one.dataDir)).toEqual(earlyFiles)
    expect(await backupsOf(one)).toMatchObject([{ kind: 'safety' }, { kind: 'manual' }])

    clock.now = new Date('2026-05-20T12:00:00Z')
    const back = await one.ask('POST', `/backups/${safety?.name}/restores`)
    const { id } = back.json<RestoreOffer>()
    expect((await one.ask('POST', `/restores/${id}`)).statusCode).toBe(200)
    expect(await everything(one)).toEqual(late)
    expect(originalsIn(one.dataDir)).toEqual(lateFiles)
    expect(await backupsOf(one)).toHaveLength(3)
  })

  test('leaves the old state in place when it fails half-way', async () => {
    const one = await filled(url)
    const backup = await backupOf(one)
    await addRuns(one, ['2026-05-07'])
    const before = [await everything(one), originalsIn(one.dataDir), await backupsOf(one)]
    const { id } = (await one.upload([backup], '/restores')).json<RestoreOffer>()
    rmSync(join(one.dataDir, 'restores', id, 'unpacked', 'store', 'bell-lap.sqlite'))
    expect((await one.ask('POST', `/restores/${id}`)).statusCode).toBe(500)
    expect([await everything(one), originalsIn(one.dataDir), await backupsOf(one)]).toEqual(before)
    expect(readdirSync(join(one.dataDir, 'restores'))).toEqual([])
  })

  test('requests are answered while it is written', async () => {
    const one = await filled(url)
    const state = { written: false }
    const writing = one.ask('POST', '/backups').then((answer) => {
      state.written = true
      return answer
    })
    let answered = 0
    while (!state.written) {
      expect((await one.ask('GET', '/results')).statusCode).toBe(200)
      await new Promise((resolve) => setImmediate(resolve))
      if (!state.written) answered += 1
    }
    expect((await writing).statusCode).toBe(201)
    expect(answered).toBeGreaterThan(0)
  })

  test('holds no sign-ins and no jobs of this machine', async () => {
    const one = await filled(url)
    const link = new URL(await one.signInLink('http://127.0.0.1'))
    const token = new URLSearchParams(link.hash.slice(1)).get('token') ?? ''
    expect(token).not.toBe('')
    const hash = createHash('sha256').update(token).digest('hex')
    const tar = gunzipSync((await backupOf(one)).bytes).toString('latin1')
    expect(tar).toContain('Spring mile')
    expect(tar).not.toContain(hash)
    expect(tar).not.toContain('read-hearts')
  })
})

describe('restoring', () => {
  test('keeps the sign-in of who restores', async () => {
    const one = await filled(undefined)
    const link = new URL(await one.signInLink('http://127.0.0.1'))
    const token = new URLSearchParams(link.hash.slice(1)).get('token')
    const signedIn = await one.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { token },
    })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    await restore(one, await backupOf(one))
    const answer = await one.app.inject({ url: '/api/v1/session', headers: { cookie } })
    expect(answer.statusCode).toBe(200)
  })

  test('keeps the calendar address that is subscribed now', async () => {
    const one = await filled(undefined)
    const backup = await backupOf(one)
    const address = (await one.ask('GET', '/calendar-address')).json<{ url: string }>()
    await restore(one, backup)
    expect((await one.ask('GET', '/calendar-address')).json()).toEqual(address)
    const other = await start(undefined)
    await restore(other, await backupOf(one))
    const there = (await other.ask('GET', '/calendar-address')).json<{ url: string }>()
    // The address is a secret, and backups hold none.
    expect(new URL(there.url).pathname).not.toBe(new URL(address.url).pathname)
  })

  test('waits for an import that runs', async () => {
    const one = await filled(undefined)
    const { id } = (await one.upload([await backupOf(one)], '/restores')).json<RestoreOffer>()
    const importing = addRuns(one, ['2026-05-07', '2026-05-08', '2026-05-09'])
    const answer = await one.ask('POST', `/restores/${id}`)
    await importing
    const settled = answer.statusCode === 200 ? 3 : 6
    if (answer.statusCode !== 200) expect(answer.json()).toMatchObject({ code: 'import-running' })
    expect((await one.ask('GET', '/status')).json()).toMatchObject({ runs: settled })
  })

  test('adapts the plan that came in to the day and to what is open', async () => {
    const clock = { now: TEST_NOW }
    const one = await filled(undefined, { clock })
    const settings = (await one.ask('GET', '/settings')).json<object>()
    await one.ask('PUT', '/settings', {
      ...settings,
      timeZone: 'UTC',
      healthAnsweredOn: '2026-05-19',
      usualTraining: { weeklyKm: 40, longestRunKm: 14 },
    })
    const wish = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
    expect((await one.ask('POST', '/plan', wish)).statusCode).toBeLessThan(300)
    const made = (await one.ask('GET', '/plan')).json<{ revision: number }>()
    const backup = await backupOf(one)
    clock.now = new Date('2026-06-10T10:00:00Z')
    await restore(one, backup)
    const plan = (await one.ask('GET', '/plan')).json<{ revision: number }>()
    expect(plan.revision).toBeGreaterThan(made.revision)
  })
})

describe('a backup that is not as it was written', () => {
  test('is refused, nothing is restored and nothing is left behind', async () => {
    const before = await filled(undefined)
    const { name, bytes } = await backupOf(before)
    const tar = gunzipSync(bytes)
    const place = tar.indexOf('.FIT') + 200
    tar[place] = (tar[place] ?? 0) ^ 0xff
    const after = await start(undefined)
    const answer = await after.upload([{ name, bytes: gzipSync(tar) }], '/restores')
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad-backup' })
    const cut = await after.upload([{ name, bytes: bytes.subarray(0, 500) }], '/restores')
    expect(cut.json()).toMatchObject({ status: 400, code: 'bad-backup' })
    const status = (await after.ask('GET', '/status')).json()
    expect(status).toMatchObject({ activities: 0, results: 0 })
    expect(readdirSync(join(after.dataDir, 'restores'))).toEqual([])
  })

  test('a damaged file among the backups is listed without its contents and does no harm', async () => {
    const one = await filled(undefined)
    const { name } = await backupOf(one)
    const path = join(one.dataDir, 'backups', name)
    writeFileSync(path, 'no archive')
    expect(await backupsOf(one)).toMatchObject([{ name, contents: null, version: null }])
    const answer = await one.ask('POST', `/backups/${name}/restores`)
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad-backup' })
    expect(existsSync(path)).toBe(true)
  })
})

describe('what belongs to the runner', () => {
  test('leaves as one zip', async () => {
    const one = await filled(undefined)
    const answer = await one.ask('GET', '/export')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['x-missing-originals']).toBe('0')
    const text = answer.rawPayload.toString('latin1')
    for (const name of [
      'activities.json',
      'activities.csv',
      'results.csv',
      'strength_sets.json',
      'strength_tests.json',
      'plan.ics',
      'originals/',
    ]) {
      expect(text).toContain(name)
    }
  })

  test('is listed before it is deleted', async () => {
    const one = await filled(undefined)
    await one.ask('POST', '/backups')
    await one.ask('GET', '/calendar-address')
    expect((await one.ask('GET', '/everything')).json()).toMatchObject({
      contents: { runs: 3, results: 1, plan: false },
      originals: { count: 3, missing: [] },
      backups: { count: 1, last: { kind: 'manual', contents: { runs: 3 } } },
      connections: [],
      calendarAddress: true,
      importRunning: false,
    })
  })

  test('is deleted for good, after the exact words', async () => {
    const one = await filled(undefined)
    await one.ask('POST', '/backups')
    expect((await one.ask('DELETE', '/everything', { confirm: 'yes' })).statusCode).toBe(400)
    const answer = await one.ask('DELETE', '/everything', { confirm: 'delete everything' })
    expect(answer.statusCode).toBe(200)
    expect((await one.ask('GET', '/status')).json()).toMatchObject({ activities: 0, results: 0 })
    expect(originalsIn(one.dataDir)).toEqual([])
    expect(await backupsOf(one)).toEqual([])
    const store = readFileSync(join(one.dataDir, 'bell-lap.sqlite')).toString('latin1')
    expect(store).not.toContain('Spring mile')
  })
})
