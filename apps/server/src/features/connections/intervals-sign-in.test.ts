import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { INTERVALS_CLIENT, INTERVALS_KEY, IntervalsServer } from '../../testing/intervals-server.ts'
import { madeRun } from '../../testing/made-files.ts'
import {
  freshUrl,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { IntervalsView } from './schema.ts'

const PATH = '/connections/intervals-icu'
const MINUTE_MS = 60_000

let there: IntervalsServer
let open: TestBellLap | null = null
let now = TEST_NOW

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  there.stop()
})

interface Opened {
  readonly client?: { readonly id: string; readonly secret: string } | null
  readonly url?: string | undefined
  readonly publicUrl?: string
}

async function opened({ client = INTERVALS_CLIENT, url, publicUrl }: Opened = {}) {
  now = TEST_NOW
  there = new IntervalsServer()
  there.activities = [
    {
      id: 'i1',
      source: 'GARMIN_CONNECT',
      start_date_local: '2026-05-01T06:00:00',
      file_type: 'fit',
      bytes: gzipSync(madeRun('2026-05-01')),
    },
  ]
  const intervalsUrl = await there.start()
  open = await openForTest({
    databaseUrl: await freshUrl(url),
    intervalsUrl,
    now: () => now,
    ...(client === null ? {} : { intervalsClient: client }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  })
  return open
}

const view = async (bellLap: TestBellLap) => (await bellLap.ask('GET', PATH)).json<IntervalsView>()
const start = async (bellLap: TestBellLap) =>
  (await bellLap.ask('POST', `${PATH}/sign-in`)).json<{ url: string }>().url
const finish = (bellLap: TestBellLap, code: string, state: string) =>
  bellLap.ask('POST', `${PATH}/sign-in/finish`, { code, state })
const detailOf = (answer: Awaited<ReturnType<TestBellLap['ask']>>) =>
  answer.json<{ detail: string }>().detail

/** The runner agrees at intervals.icu and comes back. */
async function signedIn(bellLap: TestBellLap) {
  const back = there.authorize(await start(bellLap))
  const answer = await finish(bellLap, back.code, back.state)
  expect(answer.statusCode).toBe(200)
  return { ...back, answer }
}

describe.each(TEST_STORES)('signing in at intervals.icu on $name', ({ url }) => {
  test('the runner agrees there and comes back, and new files are fetched without a key', async () => {
    const bellLap = await opened({ url, publicUrl: 'https://example.org/running' })
    expect(await view(bellLap)).toMatchObject({ offersSignIn: true, signedInBy: null })
    const address = new URL(await start(bellLap))
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: INTERVALS_CLIENT.id,
      redirect_uri: 'https://example.org/running/settings',
      scope: 'ACTIVITY:READ,CALENDAR:WRITE',
    })
    const { answer } = await signedIn(bellLap)
    expect(answer.json<IntervalsView>()).toMatchObject({ connected: true, signedInBy: 'oauth' })
    expect(answer.body).not.toContain(there.granted)
    await expect.poll(async () => (await view(bellLap)).message ?? '').toMatch(/^1 new file /)
  })

  test('the word that comes back works once', async () => {
    const bellLap = await opened({ url })
    const { code, state } = await signedIn(bellLap)
    const again = await finish(bellLap, code, state)
    expect(again.statusCode).toBe(400)
    expect(detailOf(again)).toMatch(/was already used/)
  })

  test('disconnecting ends the permission there', async () => {
    const bellLap = await opened({ url })
    await signedIn(bellLap)
    await expect.poll(async () => (await view(bellLap)).message).not.toBeNull()
    expect((await bellLap.ask('DELETE', PATH)).statusCode).toBe(204)
    expect(there.granted).toBeNull()
    expect(await view(bellLap)).toMatchObject({ connected: false, signedInBy: null })
  })
})

test('who comes back with a made-up word, or too late, is not connected', async () => {
  const bellLap = await opened()
  const back = there.authorize(await start(bellLap))
  const made = await finish(bellLap, back.code, 'made-up')
  expect([made.statusCode, detailOf(made)]).toEqual([
    400,
    expect.stringMatching(/not started here/),
  ])
  now = new Date(TEST_NOW.getTime() + 11 * MINUTE_MS)
  expect((await finish(bellLap, back.code, back.state)).statusCode).toBe(400)
  expect((await view(bellLap)).connected).toBe(false)
  expect(there.granted).toBeNull()
})

test('a code or a client that intervals.icu refuses is said, and nothing is kept', async () => {
  const bellLap = await opened({ client: { id: INTERVALS_CLIENT.id, secret: 'wrong' } })
  const back = there.authorize(await start(bellLap))
  const answer = await finish(bellLap, back.code, back.state)
  expect(answer.statusCode).toBe(400)
  expect(detailOf(answer)).toMatch(/refused the sign-in \(404\).*client id and secret/)
  expect((await view(bellLap)).connected).toBe(false)
})

test('without a client of its own the server offers keys alone', async () => {
  const bellLap = await opened({ client: null })
  expect((await view(bellLap)).offersSignIn).toBe(false)
  const answer = await bellLap.ask('POST', `${PATH}/sign-in`)
  expect(answer.statusCode).toBe(404)
  expect(detailOf(answer)).toMatch(/no client at intervals\.icu/)
})

test('a permission that cannot be ended is kept, until the runner leaves it', async () => {
  const bellLap = await opened()
  await signedIn(bellLap)
  await expect.poll(async () => (await view(bellLap)).message).not.toBeNull()
  there.refuses = 500
  const answer = await bellLap.ask('DELETE', PATH)
  expect(answer.statusCode).toBe(503)
  expect(detailOf(answer)).toMatch(/still lets Bell Lap in/)
  expect((await view(bellLap)).connected).toBe(true)
  expect((await bellLap.ask('DELETE', `${PATH}?leave=true`)).statusCode).toBe(204)
  expect((await view(bellLap)).connected).toBe(false)
  expect(there.granted).not.toBeNull()
})

test('deleting everything ends the permission there', async () => {
  const bellLap = await opened()
  await signedIn(bellLap)
  await expect.poll(async () => (await view(bellLap)).message).not.toBeNull()
  const answer = await bellLap.ask('DELETE', '/everything', { confirm: 'delete everything' })
  expect(answer.json()).toEqual({ notEnded: null })
  expect(there.granted).toBeNull()
})

test('a permission that cannot be ended does not stop a deletion, which says what is left to do', async () => {
  const bellLap = await opened()
  await signedIn(bellLap)
  await expect.poll(async () => (await view(bellLap)).message).not.toBeNull()
  there.refuses = 500
  const answer = await bellLap.ask('DELETE', '/everything', { confirm: 'delete everything' })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({ notEnded: expect.stringMatching(/Remove Bell Lap there/) })
  expect(await view(bellLap)).toMatchObject({ connected: false, fetched: 0 })
  expect(there.granted).not.toBeNull()
})

test('one that the runner ended there already is no trouble', async () => {
  const bellLap = await opened()
  await signedIn(bellLap)
  await expect.poll(async () => (await view(bellLap)).message).not.toBeNull()
  there.granted = null
  expect((await bellLap.ask('DELETE', PATH)).statusCode).toBe(204)
})

test('the key of a runner is not ours to end', async () => {
  const bellLap = await opened()
  await bellLap.ask('PUT', PATH, { apiKey: INTERVALS_KEY, athleteId: null })
  there.asked = []
  expect((await bellLap.ask('DELETE', PATH)).statusCode).toBe(204)
  expect(there.asked.filter((one) => one.startsWith('DELETE'))).toEqual([])
})
