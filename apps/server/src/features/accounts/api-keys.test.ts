import { afterEach, describe, expect, test } from 'vitest'
import { connectStore } from '../../database/open.ts'
import {
  freshUrl,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'

interface ShownKey {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly scope: string
  readonly fields: readonly string[]
  readonly expiresAt: string | null
  readonly usedAt: string | null
}

let open: TestBellLap | null = null
let now = TEST_NOW

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  now = TEST_NOW
})

describe.each(TEST_STORES)('keys of programs on $name', ({ url }) => {
  async function start(): Promise<TestBellLap> {
    open = await openForTest({ databaseUrl: await freshUrl(url), now: () => now })
    return open
  }
  const make = async (bellLap: TestBellLap, wish: object = {}) => {
    const body = { name: 'Garden display', scope: 'read', days: 30, ...wish }
    const answer = await bellLap.ask('POST', '/api-keys', body)
    expect(answer.statusCode).toBe(201)
    return answer.json<{ key: string; items: readonly ShownKey[] }>()
  }
  const askBy = (bellLap: TestBellLap, key: string, path = '/settings') =>
    bellLap.app.inject({
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${key}` },
    })
  const listed = async (bellLap: TestBellLap) =>
    (await bellLap.ask('GET', '/api-keys')).json<{ items: readonly ShownKey[] }>().items

  test('a key is shown once, kept as a hash, and its use is listed', async () => {
    const bellLap = await start()
    const { key, items } = await make(bellLap)
    expect(key).toMatch(/^blk_[\w-]{43}$/)
    expect(items).toMatchObject([{ name: 'Garden display', scope: 'read', usedAt: null }])
    expect(key.startsWith(items[0]?.start ?? 'none')).toBe(true)
    const store = await connectStore(bellLap.dataDir, bellLap.databaseUrl)
    const rows = await store.database.selectFrom('api_keys').selectAll().execute()
    await store.database.destroy()
    expect(JSON.stringify(rows)).not.toContain(key)
    expect((await askBy(bellLap, key)).statusCode).toBe(200)
    expect(await listed(bellLap)).toMatchObject([{ usedAt: now.toISOString() }])
  })

  test('a key works until it expires or is ended', async () => {
    const bellLap = await start()
    const { key } = await make(bellLap, { days: 30 })
    now = new Date(TEST_NOW.getTime() + 30 * 86_400_000 - 1000)
    expect((await askBy(bellLap, key)).statusCode).toBe(200)
    now = new Date(TEST_NOW.getTime() + 30 * 86_400_000)
    expect((await askBy(bellLap, key)).json()).toMatchObject({ code: 'not-signed-in' })
    const { key: other } = await make(bellLap, { days: null })
    expect((await askBy(bellLap, other)).statusCode).toBe(200)
    for (const { id } of await listed(bellLap)) {
      expect((await bellLap.ask('DELETE', `/api-keys/${id}`)).statusCode).toBe(204)
    }
    expect((await askBy(bellLap, other)).statusCode).toBe(401)
    expect((await bellLap.ask('DELETE', '/api-keys/1')).statusCode).toBe(404)
  })

  test('a key for some fields says which, and what it lacks', async () => {
    const bellLap = await start()
    const { key } = await make(bellLap, { scope: 'fields', fields: ['workouts', 'health'] })
    expect((await askBy(bellLap, key, '/calendar.ics')).statusCode).not.toBe(403)
    const refused = await askBy(bellLap, key, '/results')
    expect(refused.json()).toMatchObject({ status: 403, code: 'key-not-enough' })
    expect(refused.json<{ detail: string }>().detail).toMatch(/Plan and runs/)
    const none = await bellLap.ask('POST', '/api-keys', {
      name: 'Nothing',
      scope: 'fields',
      days: null,
    })
    expect(none.json<{ detail: string }>().detail).toMatch(/choose at least one field/)
  })

  test('a cookie beside a key does not widen the key', async () => {
    const bellLap = await start()
    const { key } = await make(bellLap)
    const token = new URL(await bellLap.signInLink('http://localhost')).hash.slice(7)
    const signedIn = await bellLap.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { token },
    })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    const answer = await bellLap.app.inject({
      url: '/api/v1/api-keys',
      headers: { cookie, authorization: `Bearer ${key}` },
    })
    expect(answer.json()).toMatchObject({ code: 'key-not-enough' })
  })
})
