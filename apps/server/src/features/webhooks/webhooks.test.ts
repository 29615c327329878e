import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import {
  freshUrl,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { isPrivateAddress } from './private-address.ts'
import { signatureOf } from './sign.ts'
import type { Webhook } from './schema.ts'

const RESULT = {
  day: '2026-05-10',
  eventId: '5k',
  distanceM: null,
  timeText: '21:40',
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: null,
  note: null,
  excludedFromEstimate: false,
}

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const servers: Server[] = []
let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  for (const one of servers.splice(0)) one.close()
})

/** A program that is told of changes; answers with the statuses in turn, the last one again and again. */
async function receiver(statuses: readonly number[] = [204]) {
  const received: Received[] = []
  const server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      answer.statusCode = statuses[received.length - 1] ?? statuses.at(-1) ?? 204
      answer.setHeader('location', '/elsewhere')
      answer.end()
    })
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { received, url: `http://127.0.0.1:${port}/hook` }
}

async function opened(databaseUrl?: string, now = () => TEST_NOW): Promise<TestBellLap> {
  open = await openForTest({ now, databaseUrl })
  return open
}

const add = async (one: TestBellLap, body: object) =>
  (await one.ask('POST', '/webhooks', body)).json<{ id: string; secret: string }>()
const listed = async (one: TestBellLap) =>
  (await one.ask('GET', '/webhooks')).json<{ items: Webhook[] }>().items

describe.each(TEST_STORES)('on $name', ({ url: store }) => {
  test('a new result is told, signed with the secret that was shown once', async () => {
    const one = await opened(await freshUrl(store))
    const { received, url } = await receiver()
    const events = ['result.added']
    const { id, secret } = await add(one, { url, events, allowPrivate: true })
    await one.ask('POST', '/results', RESULT)
    await expect.poll(() => received.length).toBe(1)
    const [{ headers, body } = { headers: {}, body: '' }] = received
    const told = JSON.parse(body) as { id: string; type: string; data: object }
    expect(told).toMatchObject({
      type: 'result.added',
      timestamp: TEST_NOW.toISOString(),
      data: { day: RESULT.day, eventId: '5k', timeText: '21:40' },
    })
    expect(headers['webhook-id']).toBe(told.id)
    const timestampS = Number(headers['webhook-timestamp'])
    expect(timestampS).toBe(TEST_NOW.getTime() / 1000)
    expect(headers['webhook-signature']).toBe(
      signatureOf(secret, { id: told.id, timestampS, body }),
    )
    await expect.poll(async () => (await listed(one))[0]?.deliveries[0]?.state).toBe('sent')
    const [webhook] = await listed(one)
    expect(webhook).toMatchObject({ id, url, events, deliveries: [{ tries: 1, status: 204 }] })
    expect(JSON.stringify(webhook)).not.toContain(secret)
    const rows = await one.ask('DELETE', `/webhooks/${id}`)
    expect(rows.statusCode).toBe(204)
    expect(await listed(one)).toEqual([])
    await one.ask('POST', '/results', { ...RESULT, day: '2026-05-11' })
    expect(received).toHaveLength(1)
  })
})

test('the secret is sealed in the store', async () => {
  const one = await opened()
  const { url } = await receiver()
  const { secret } = await add(one, { url, events: ['plan.changed'], allowPrivate: true })
  const bytes = readFileSync(join(one.dataDir, 'bell-lap.sqlite'), 'latin1')
  expect(bytes).not.toContain(secret)
})

test('what was refused waits for its next try, and a redirect is refused, too', async () => {
  const one = await opened()
  const { received, url } = await receiver([302])
  await add(one, { url, events: ['result.added'], allowPrivate: true })
  await one.ask('POST', '/results', RESULT)
  await expect.poll(async () => (await listed(one))[0]?.deliveries[0]?.tries).toBe(1)
  expect((await listed(one))[0]?.deliveries).toMatchObject([
    { state: 'waiting', status: 302, trouble: 'refused' },
  ])
  expect(received).toHaveLength(1)
})

test('a private address gets nothing unless it was allowed', async () => {
  const one = await opened()
  const { received, url } = await receiver()
  const named = url.replace('127.0.0.1', 'localhost')
  for (const address of [url, named]) {
    const { id } = await add(one, { url: address, events: ['plan.changed'], allowPrivate: false })
    expect((await one.ask('POST', `/webhooks/${id}/test`)).statusCode).toBe(202)
    const mine = async () => (await listed(one)).find((webhook) => webhook.id === id)
    await expect
      .poll(async () => (await mine())?.deliveries[0])
      .toMatchObject({ event: 'test', state: 'failed', tries: 1, trouble: 'private-address' })
  }
  expect(received).toEqual([])
})

test('an address that is none, and an eleventh, are refused with a sentence', async () => {
  const one = await opened()
  const hook = { url: 'ftp://example.org', events: ['plan.changed'], allowPrivate: false }
  const refused = await one.ask('POST', '/webhooks', hook)
  expect(refused.json()).toMatchObject({ code: 'not-valid' })
  expect(refused.body).toContain('https://example.org/hook')
  for (let times = 0; times < 10; times++) {
    await add(one, { ...hook, url: `https://example.org/${times}` })
  }
  const more = await one.ask('POST', '/webhooks', { ...hook, url: 'https://example.org/more' })
  expect(more.json()).toMatchObject({ code: 'not-valid' })
  expect((await one.ask('DELETE', '/webhooks/none')).statusCode).toBe(404)
  expect((await one.ask('POST', '/webhooks/none/test')).statusCode).toBe(404)
})

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.20.0.1', true],
  ['192.168.1.20', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['::1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:192.168.1.20', true],
  ['93.184.216.34', false],
  ['2606:2800:220:1:248:1893:25c8:1946', false],
])('%s is private: %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate)
})

test('the signature is the one of the published example of Standard Webhooks', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestampS: 1_614_265_330,
    body: '{"test": 2432232314}',
  }
  expect(signatureOf(secret, message)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})
