import { afterEach, describe, expect, test } from 'vitest'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const ask = (bellLap: TestBellLap, headers: Readonly<Record<string, string>>, from = '127.0.0.1') =>
  bellLap.app.inject({ url: '/metrics', headers, remoteAddress: from })

describe.each(TEST_STORES)('figures for the administrator on $name', ({ url }) => {
  test('requests by route, jobs, the event loop and the store, and nothing of a runner', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await open.ask('PUT', '/settings', { name: 'nobody reads this' })
    await open.ask('GET', '/activities/a-run-of-mine')
    await open.ask('GET', '/activities?q=secret-word')
    const { body, statusCode, headers } = await ask(open, { host: 'localhost' })
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toMatch(
      /bell_lap_request_duration_seconds_count\{method="GET",route="\/api\/v1\/activities\/:id",status="4xx"\} 1/,
    )
    expect(body).toContain('nodejs_eventloop_lag_seconds')
    expect(body).toMatch(/# TYPE bell_lap_jobs gauge/)
    const bytes = /^bell_lap_store_bytes\{store="\w+"\} (\d+)$/m.exec(body)?.[1]
    expect(Number(bytes)).toBeGreaterThan(10_000)
    for (const word of ['a-run-of-mine', 'secret-word']) expect(body).not.toContain(word)
  })

  test('ready is who has a store with the schema of this version', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const ready = await open.app.inject({ url: '/readyz', headers: { host: 'localhost' } })
    expect(ready.json()).toMatchObject({ ok: true, readOnly: false })
    const live = await open.app.inject({ url: '/healthz', headers: { host: 'localhost' } })
    expect(live.json()).toEqual({ ok: true })
  })
})

describe('who may read the figures', () => {
  test('without a token, only this machine, and no proxy on it', async () => {
    open = await openForTest({ publicUrl: 'https://mile.example.org' })
    const statusOf = async (headers: Readonly<Record<string, string>>, from?: string) =>
      (await ask(open as TestBellLap, headers, from)).statusCode
    expect(await statusOf({ host: 'localhost' })).toBe(200)
    expect(await statusOf({ host: '127.0.0.1:4820' }, '::ffff:127.0.0.1')).toBe(200)
    expect(await statusOf({ host: 'localhost' }, '::1')).toBe(200)
    expect(await statusOf({ host: 'localhost' }, '203.0.113.7')).toBe(404)
    expect(await statusOf({ host: 'mile.example.org' })).toBe(404)
    expect(await statusOf({ host: 'localhost', 'x-forwarded-for': '203.0.113.7' })).toBe(404)
  })

  test('with a token, who has it, from anywhere', async () => {
    open = await openForTest({ metricsToken: 'a-long-token' })
    const statusOf = async (headers: Readonly<Record<string, string>>, from = '203.0.113.7') =>
      (await ask(open as TestBellLap, { host: 'localhost', ...headers }, from)).statusCode
    expect(await statusOf({ authorization: 'Bearer a-long-token' })).toBe(200)
    expect(await statusOf({ authorization: 'Bearer a-long-tokem' })).toBe(404)
    expect(await statusOf({ authorization: 'Bearer a' })).toBe(404)
    expect(await statusOf({}, '127.0.0.1')).toBe(404)
  })
})

test('uploads of one account are limited, and the answer says so', async () => {
  open = await openForTest()
  const statuses: number[] = []
  for (let count = 0; count < 241; count += 1) {
    statuses.push((await open.upload([])).statusCode)
  }
  expect(new Set(statuses.slice(0, 240))).toEqual(new Set([400]))
  expect(statuses[240]).toBe(429)
  expect((await open.ask('GET', '/imports')).statusCode).toBe(200)
})

test('pages may use the camera and keep the screen on, and nothing else of the device', async () => {
  open = await openForTest()
  const { headers } = await open.app.inject({ url: '/healthz', headers: { host: 'localhost' } })
  expect(headers['permissions-policy']).toContain('camera=(self)')
  expect(headers['permissions-policy']).toContain('geolocation=()')
})
