import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { madeRun } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { IntervalsView } from './schema.ts'

const KEY = 'a-key-of-the-runner'

interface Item {
  readonly id: string
  readonly source: string
  readonly start_date_local: string
  readonly file_type?: string
  readonly bytes?: Uint8Array
}

/** Answers as the API description of intervals.icu says: list by days, file by id, basic auth. */
class FakeIntervals {
  items: Item[] = []
  asked: string[] = []
  busyFor = 0
  #server: Server

  constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(request.url ?? '')
      const url = new URL(request.url ?? '', 'http://localhost')
      const login = Buffer.from(`API_KEY:${KEY}`).toString('base64')
      if (request.headers.authorization !== `Basic ${login}`) return response.writeHead(401).end()
      if (this.busyFor > 0) {
        this.busyFor -= 1
        return response.writeHead(429, { 'retry-after': '0.01' }).end()
      }
      const file = /^\/api\/v1\/activity\/([^/]+)\/file$/.exec(url.pathname)
      if (file !== null) {
        const bytes = this.items.find(({ id }) => id === file[1])?.bytes
        return bytes === undefined ? response.writeHead(404).end() : response.end(bytes)
      }
      if (url.pathname !== '/api/v1/athlete/0/activities') return response.writeHead(404).end()
      const oldest = url.searchParams.get('oldest') ?? ''
      const newest = url.searchParams.get('newest') ?? '9'
      const listed = this.items.filter(({ start_date_local: start }) => {
        return start.slice(0, 10) >= oldest && start.slice(0, 10) <= newest
      })
      response.setHeader('content-type', 'application/json')
      return response.end(
        JSON.stringify(listed, (key, value: unknown) => (key === 'bytes' ? undefined : value)),
      )
    })
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}

const fit = (day: string): Item => ({
  id: `i${day.replaceAll('-', '')}`,
  source: 'GARMIN_CONNECT',
  start_date_local: `${day}T06:00:00`,
  file_type: 'fit',
  bytes: gzipSync(madeRun(day)),
})

let there: FakeIntervals
let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  there.stop()
})

async function opened(url?: string): Promise<TestBellLap> {
  there = new FakeIntervals()
  const intervalsUrl = await there.start()
  open = await openForTest({ databaseUrl: await freshUrl(url), intervalsUrl })
  return open
}

const PATH = '/connections/intervals-icu'
const view = async (bellLap: TestBellLap) => (await bellLap.ask('GET', PATH)).json<IntervalsView>()

/** Waits until a check after the one before has left its message. */
async function checked(bellLap: TestBellLap, message: RegExp): Promise<IntervalsView> {
  await expect
    .poll(async () => (await view(bellLap)).message ?? '', { timeout: 10_000, interval: 20 })
    .toMatch(message)
  return view(bellLap)
}

const runs = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/status')).json<{ runs: number }>().runs

describe.each(TEST_STORES)('intervals.icu on $name', ({ url }) => {
  test('its original files become runs, stubs of Strava are explained, only new ones are fetched', async () => {
    const bellLap = await opened(url)
    const stub = { id: 's1', source: 'STRAVA', start_date_local: '2026-05-03T06:00:00' }
    there.items = [fit('2026-05-01'), fit('2026-05-02'), stub]
    const answer = await bellLap.ask('PUT', PATH, { apiKey: KEY, athleteId: null })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain(KEY)
    const first = await checked(bellLap, /^2 new files/)
    expect(first.message).toMatch(/1 came there from Strava.*connect your watch/)
    expect(first).toMatchObject({ connected: true, fetched: 2, fromStrava: 1 })
    await expect.poll(() => runs(bellLap), { timeout: 10_000 }).toBe(2)

    there.items = [...there.items, fit('2026-05-19')]
    there.asked = []
    await bellLap.ask('POST', `${PATH}/check`)
    await checked(bellLap, /^1 new files/)
    expect(there.asked.filter((path) => path.endsWith('/file'))).toHaveLength(1)
    await expect.poll(() => runs(bellLap), { timeout: 10_000 }).toBe(3)
  })

  test('a key that does not work is refused at once and not kept', async () => {
    const bellLap = await opened(url)
    const answer = await bellLap.ask('PUT', PATH, { apiKey: 'wrong-key-here', athleteId: null })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ detail: string }>().detail).toMatch(/does not accept this key/)
    expect((await view(bellLap)).connected).toBe(false)
  })

  test('a busy server is asked again, and a forgotten key is gone while the runs stay', async () => {
    const bellLap = await opened(url)
    there.items = [fit('2026-05-01')]
    there.busyFor = 2
    await bellLap.ask('PUT', PATH, { apiKey: KEY, athleteId: null })
    await checked(bellLap, /^1 new files/)
    await expect.poll(() => runs(bellLap), { timeout: 10_000 }).toBe(1)
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
