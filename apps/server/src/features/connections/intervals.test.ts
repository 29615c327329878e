import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { INTERVALS_KEY, INTERVALS_TOKEN, IntervalsServer } from '../../testing/intervals-server.ts'
import type { MadeActivity } from '../../testing/intervals-server.ts'
import { madeRun } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { IntervalsView } from './schema.ts'

const KEY = INTERVALS_KEY

const fit = (day: string): MadeActivity => ({
  id: `i${day.replaceAll('-', '')}`,
  source: 'GARMIN_CONNECT',
  start_date_local: `${day}T06:00:00`,
  file_type: 'fit',
  bytes: gzipSync(madeRun(day)),
})

let there: IntervalsServer
let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  there.stop()
})

async function opened(url?: string): Promise<TestBellLap> {
  there = new IntervalsServer()
  const intervalsUrl = await there.start()
  open = await openForTest({ databaseUrl: await freshUrl(url), intervalsUrl })
  return open
}

const PATH = '/connections/intervals-icu'
const view = async (bellLap: TestBellLap) => (await bellLap.ask('GET', PATH)).json<IntervalsView>()

/** Waits until a check after the one before has left its message. */
async function checked(bellLap: TestBellLap, message: RegExp): Promise<IntervalsView> {
  await expect
    .poll(async () => (await view(bellLap)).message ?? '', { interval: 20 })
    .toMatch(message)
  return view(bellLap)
}

const runs = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/status')).json<{ runs: number }>().runs

describe.each(TEST_STORES)('intervals.icu on $name', ({ url }) => {
  test('its original files become runs, stubs of Strava are explained, only new ones are fetched', async () => {
    const bellLap = await opened(url)
    const stub = { id: 's1', source: 'STRAVA', start_date_local: '2026-05-03T06:00:00' }
    there.activities = [fit('2026-05-01'), fit('2026-05-02'), stub]
    const answer = await bellLap.ask('PUT', PATH, { apiKey: KEY, athleteId: null })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain(KEY)
    const first = await checked(bellLap, /^2 new files/)
    expect(first.message).toMatch(/1 came from Strava.*Connect your watch/)
    expect(first).toMatchObject({ connected: true, fetched: 2, fromStrava: 1 })
    await expect.poll(() => runs(bellLap)).toBe(2)

    there.activities = [...there.activities, fit('2026-05-19')]
    there.asked = []
    await bellLap.ask('POST', `${PATH}/check`)
    await checked(bellLap, /^1 new file /)
    expect(there.asked.filter((path) => path.endsWith('/file'))).toHaveLength(1)
    await expect.poll(() => runs(bellLap)).toBe(3)
  })

  test('a key that does not work is refused at once and not kept', async () => {
    const bellLap = await opened(url)
    const answer = await bellLap.ask('PUT', PATH, { apiKey: 'wrong-key-here', athleteId: null })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ detail: string }>().detail).toMatch(/does not accept this key/)
    expect((await view(bellLap)).connected).toBe(false)
  })

  test('a token of an application is taken too', async () => {
    const bellLap = await opened(url)
    there.activities = [fit('2026-05-01')]
    const body = { apiKey: INTERVALS_TOKEN, kind: 'token', athleteId: null }
    expect((await bellLap.ask('PUT', PATH, body)).statusCode).toBe(200)
    await checked(bellLap, /^1 new file /)
    const asKey = { apiKey: INTERVALS_TOKEN, kind: 'key', athleteId: null }
    expect((await bellLap.ask('PUT', PATH, asKey)).statusCode).toBe(400)
  })

  test('a busy server is asked again, and a forgotten key is gone while the runs stay', async () => {
    const bellLap = await opened(url)
    there.activities = [fit('2026-05-01')]
    there.busyFor = 2
    await bellLap.ask('PUT', PATH, { apiKey: KEY, athleteId: null })
    await checked(bellLap, /^1 new file /)
    await expect.poll(() => runs(bellLap)).toBe(1)
    expect((await bellLap.ask('DELETE', PATH)).statusCode).toBe(204)
    expect(await view(bellLap)).toMatchObject({ connected: false, message: null })
    expect(await runs(bellLap)).toBe(1)
  })

  test('the key is in no export', async () => {
    const bellLap = await opened(url)
    await bellLap.ask('PUT', PATH, { apiKey: KEY, athleteId: null })
    const zip = await bellLap.ask('GET', '/export')
    expect(zip.statusCode).toBe(200)
    expect(zip.rawPayload.includes('connections.json')).toBe(false)
  })
})
