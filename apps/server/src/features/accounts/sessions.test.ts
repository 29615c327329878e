import { afterEach, describe, expect, test } from 'vitest'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { listeningOf } from '../../open-bell-lap.ts'
import { deviceName } from './device-name.ts'

const PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
const LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

let open: TestBellLap | null = null
const clock = { now: new Date('2026-05-20T10:00:00Z') }

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  clock.now = new Date('2026-05-20T10:00:00Z')
})

interface Listed {
  readonly items: readonly {
    readonly id: string
    readonly device: string | null
    readonly seenAt: string | null
    readonly current: boolean
  }[]
  readonly log: readonly { readonly what: string; readonly device: string | null }[]
}

async function start(url?: string): Promise<TestBellLap> {
  open = await openForTest({ databaseUrl: await freshUrl(url), now: () => clock.now })
  return open
}

async function signedIn(one: TestBellLap, userAgent: string): Promise<Record<string, string>> {
  const link = new URL(await one.signInLink('http://localhost'))
  const token = new URLSearchParams(link.hash.slice(1)).get('token')
  const answer = await one.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'user-agent': userAgent },
    payload: { token },
  })
  expect(answer.statusCode).toBe(204)
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  return { cookie, 'user-agent': userAgent }
}

const ask = (
  one: TestBellLap,
  headers: Record<string, string>,
  method: 'GET' | 'DELETE' | 'POST',
  url: string,
) => one.app.inject({ method, url: `/api/v1${url}`, headers })

describe.each(TEST_STORES)('signed-in devices on $name', ({ url }) => {
  test('are listed by name, and each can be signed out from another one', async () => {
    const one = await start(url)
    const phone = await signedIn(one, PHONE)
    clock.now = new Date('2026-05-20T12:00:00Z')
    const laptop = await signedIn(one, LAPTOP)
    const listed = (await ask(one, laptop, 'GET', '/sessions')).json<Listed>()
    expect(listed.items).toMatchObject([
      { device: 'Firefox, Linux', current: true, seenAt: '2026-05-20T12:00:00.000Z' },
      { device: 'Chrome, Android', current: false, seenAt: '2026-05-20T10:00:00.000Z' },
    ])
    const id = listed.items[1]?.id ?? ''
    expect((await ask(one, laptop, 'DELETE', `/sessions/${id}`)).statusCode).toBe(204)
    expect((await ask(one, phone, 'GET', '/session')).statusCode).toBe(401)
    expect((await ask(one, laptop, 'GET', '/session')).statusCode).toBe(200)
    const again = await ask(one, laptop, 'DELETE', `/sessions/${id}`)
    expect(again.json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('all but the one that asks are signed out together, and unused links stop working', async () => {
    const one = await start(url)
    const [phone, laptop, other] = [
      await signedIn(one, PHONE),
      await signedIn(one, LAPTOP),
      await signedIn(one, 'x'),
    ]
    const { path } = (await ask(one, phone, 'POST', '/sign-in-links')).json<{ path: string }>()
    expect((await ask(one, laptop, 'DELETE', '/sessions')).json()).toEqual({ ended: 2 })
    for (const gone of [phone, other]) {
      expect((await ask(one, gone, 'GET', '/session')).statusCode).toBe(401)
    }
    const token = path.split('token=')[1]
    const late = await one.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { token },
    })
    expect(late.statusCode).toBe(401)
    // The command line has no sign-in of its own: it signs everybody out.
    expect((await one.ask('DELETE', '/sessions')).json()).toEqual({ ended: 1 })
  })

  test('the last use is noted, at most once an hour', async () => {
    const one = await start(url)
    const phone = await signedIn(one, PHONE)
    const seenAt = async () =>
      (await ask(one, phone, 'GET', '/sessions')).json<Listed>().items[0]?.seenAt
    clock.now = new Date('2026-05-20T10:59:00Z')
    expect(await seenAt()).toBe('2026-05-20T10:00:00.000Z')
    clock.now = new Date('2026-05-20T11:00:00Z')
    expect(await seenAt()).toBe('2026-05-20T11:00:00.000Z')
  })

  test('what concerns safety is written down, with the device', async () => {
    const one = await start(url)
    const phone = await signedIn(one, PHONE)
    await ask(one, phone, 'GET', '/export')
    clock.now = new Date('2026-05-20T10:01:00Z')
    const { name } = (await one.ask('POST', '/backups')).json<{ name: string }>()
    await ask(one, phone, 'GET', `/backups/${name}`)
    clock.now = new Date('2026-05-20T10:02:00Z')
    const { id } = (await one.ask('POST', `/backups/${name}/restores`)).json<{ id: string }>()
    await ask(one, phone, 'POST', `/restores/${id}`)
    clock.now = new Date('2026-05-20T10:03:00Z')
    await ask(one, phone, 'DELETE', '/session')
    const { log } = (await one.ask('GET', '/sessions')).json<Listed>()
    expect(log.map(({ what }) => what).toSorted()).toEqual([
      'backup-downloaded',
      'exported',
      'restored',
      'signed-in',
      'signed-out',
    ])
    expect(new Set(log.map(({ device }) => device))).toEqual(new Set(['Chrome, Android']))
    await one.ask('DELETE', '/everything', { confirm: 'delete everything' })
    const after = (await one.ask('GET', '/sessions')).json<Listed>()
    expect(after.log).toMatchObject([{ what: 'deleted', device: 'bell-lap' }])
  })

  test('a link that is used again is refused and noted', async () => {
    const one = await start(url)
    const link = new URL(await one.signInLink('http://localhost'))
    const token = new URLSearchParams(link.hash.slice(1)).get('token')
    const use = (given: string | null) =>
      one.app.inject({ method: 'POST', url: '/api/v1/session', payload: { token: given } })
    await use(token)
    expect((await use(token)).statusCode).toBe(401)
    expect((await use('never made')).statusCode).toBe(401)
    const { log } = (await one.ask('GET', '/sessions')).json<Listed>()
    expect(log.map(({ what }) => what).toSorted()).toEqual(['link-refused', 'signed-in'])
  })
})

describe('streams of events', () => {
  async function follow(one: TestBellLap, headers: Record<string, string>) {
    await one.app.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${listeningOf(one.app)?.port}/api/v1/events`
    const answer = await fetch(url, { headers })
    expect(answer.status).toBe(200)
    return { toldToTheEnd: answer.text() }
  }

  test('end at the sign-out of their device', async () => {
    const one = await start()
    const phone = await signedIn(one, PHONE)
    const { toldToTheEnd } = await follow(one, phone)
    expect((await ask(one, phone, 'DELETE', '/session')).statusCode).toBe(204)
    expect(await toldToTheEnd).toContain(': open')
  })

  test('end when another device signs theirs out', async () => {
    const one = await start()
    const phone = await signedIn(one, PHONE)
    const laptop = await signedIn(one, LAPTOP)
    const { toldToTheEnd } = await follow(one, phone)
    expect((await ask(one, laptop, 'DELETE', '/sessions')).json()).toEqual({ ended: 1 })
    expect(await toldToTheEnd).toContain(': open')
  })
})

describe('behind a proxy', () => {
  const startBehind = async (options: object) => {
    open = await openForTest(options)
    return open
  }
  const viaProxy = {
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.9',
    host: 'mile.example.org',
  }

  test('the word of a trusted one counts: the cookie is for TLS, the limit is for the caller', async () => {
    const one = await startBehind({
      trustedProxies: ['127.0.0.1'],
      publicUrl: 'https://mile.example.org',
    })
    const link = new URL(await one.signInLink('http://x'))
    const token = new URLSearchParams(link.hash.slice(1)).get('token')
    const signIn = (headers: Record<string, string>, given: unknown) =>
      one.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload: { token: given } })
    expect(String((await signIn(viaProxy, token)).headers['set-cookie'])).toContain('Secure')
    for (let tries = 0; tries < 11; tries++) await signIn(viaProxy, 'wrong')
    expect((await signIn(viaProxy, 'wrong')).statusCode).toBe(429)
    const other = { ...viaProxy, 'x-forwarded-for': '203.0.113.10' }
    expect((await signIn(other, 'wrong')).statusCode).toBe(401)
  })

  test('nobody else is believed', async () => {
    const one = await startBehind({ publicUrl: 'https://mile.example.org' })
    const link = new URL(await one.signInLink('http://x'))
    const token = new URLSearchParams(link.hash.slice(1)).get('token')
    const answer = await one.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: viaProxy,
      payload: { token },
    })
    expect(String(answer.headers['set-cookie'])).not.toContain('Secure')
  })

  test('a public address over TLS asks browsers to stay with TLS; this computer does not', async () => {
    const one = await startBehind({ publicUrl: 'https://mile.example.org' })
    const hsts = async (host: string) =>
      (await one.app.inject({ url: '/healthz', headers: { host } })).headers[
        'strict-transport-security'
      ]
    expect(await hsts('mile.example.org')).toBe('max-age=15552000')
    expect(await hsts('localhost:4820')).toBeUndefined()
  })
})

test.each([
  [PHONE, 'Chrome, Android'],
  [LAPTOP, 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge, Windows',
  ],
  ['node', 'bell-lap'],
  ['Garmin Connect <b>1</b>', 'Garmin Connect b1/b'],
  ['', null],
  [undefined, null],
])('%s is %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name)
})
