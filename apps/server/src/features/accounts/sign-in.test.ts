import { afterEach, describe, expect, test } from 'vitest'
import { openForTest, removeFolder, TEST_NOW } from '../../testing/open-for-test.ts'
import { listeningOf } from '../../open-bell-lap.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'

let open: TestBellLap | null = null
let now = TEST_NOW

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  now = TEST_NOW
})

async function start(): Promise<TestBellLap> {
  open = await openForTest({ now: () => now })
  return open
}
/** The token is in the fragment, which browsers do not send. */
const tokenOf = (link: string) =>
  new URLSearchParams(new URL(link).hash.slice(1)).get('token') ?? 'none'
const signIn = (bellLap: TestBellLap, token: string) =>
  bellLap.app.inject({ method: 'POST', url: '/api/v1/session', payload: { token } })

describe('signing in', () => {
  test('a link opens one session, and the cookie is out of reach for scripts', async () => {
    const bellLap = await start()
    const link = await bellLap.signInLink('http://localhost:4820')
    expect(new URL(link).search).toBe('')
    const token = tokenOf(link)
    const answer = await signIn(bellLap, token)
    expect(answer.statusCode).toBe(204)
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    const session = await bellLap.app.inject({ url: '/api/v1/session', headers })
    expect(session.json()).toMatchObject({ demo: false, today: '2026-05-20' })
    expect((await signIn(bellLap, token)).statusCode).toBe(401)
  })

  test('a link is too old after an hour', async () => {
    const bellLap = await start()
    const token = tokenOf(await bellLap.signInLink('http://localhost:4820'))
    now = new Date(TEST_NOW.getTime() + 61 * 60_000)
    const answer = await signIn(bellLap, token)
    expect(answer.json()).toMatchObject({ status: 401, code: 'link-used-or-old' })
  })

  test('signing out ends the session', async () => {
    const bellLap = await start()
    const answer = await signIn(bellLap, tokenOf(await bellLap.signInLink('http://x')))
    const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
    await bellLap.app.inject({ method: 'DELETE', url: '/api/v1/session', headers })
    const after = await bellLap.app.inject({ url: '/api/v1/session', headers })
    expect(after.statusCode).toBe(401)
  })

  test('guessing is slowed down', async () => {
    const bellLap = await start()
    const codes: number[] = []
    for (let tries = 0; tries < 12; tries += 1) {
      codes.push((await signIn(bellLap, `wrong-${tries}`)).statusCode)
    }
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401))
    expect(codes.at(-1)).toBe(429)
  })
})

interface MadeLink {
  readonly path: string
  readonly links: readonly { readonly url: string; readonly kind: string }[]
  readonly expiresAt: string
  readonly validForS: number
}

describe('signing another device in', () => {
  const makeLink = (bellLap: TestBellLap, headers: Record<string, string>) =>
    bellLap.app.inject({ method: 'POST', url: '/api/v1/sign-in-links', headers })

  async function signedIn(bellLap: TestBellLap): Promise<Record<string, string>> {
    const answer = await signIn(bellLap, tokenOf(await bellLap.signInLink('http://x')))
    return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
  }

  test('a device that is signed in makes a link that works once, for 15 minutes', async () => {
    const bellLap = await start()
    const cookie = await signedIn(bellLap)
    const made = (await makeLink(bellLap, cookie)).json<MadeLink>()
    expect(made).toMatchObject({ expiresAt: '2026-05-20T10:15:00.000Z', validForS: 900 })
    const token = tokenOf(`http://x${made.path}`)
    expect((await signIn(bellLap, token)).statusCode).toBe(204)
    expect((await signIn(bellLap, token)).statusCode).toBe(401)
    const late = (await makeLink(bellLap, cookie)).json<MadeLink>()
    now = new Date(TEST_NOW.getTime() + 15 * 60_000)
    expect((await signIn(bellLap, tokenOf(`http://x${late.path}`))).statusCode).toBe(401)
  })

  test('nobody else does: no sign-in, another site’s page, a foreign name', async () => {
    const bellLap = await start()
    const cookie = await signedIn(bellLap)
    expect((await makeLink(bellLap, {})).statusCode).toBe(401)
    const crossSite = { ...cookie, 'sec-fetch-site': 'cross-site' }
    expect((await makeLink(bellLap, crossSite)).statusCode).toBe(403)
    const origin = 'https://evil.example'
    expect((await makeLink(bellLap, { ...cookie, origin })).statusCode).toBe(403)
    expect((await makeLink(bellLap, { ...cookie, host: 'rebound.example' })).statusCode).toBe(403)
  })

  test('on the network the links name an address that a phone can reach', async () => {
    const address = '192.168.1.20'
    const interfaces = () => ({ wlan0: [{ address, family: 'IPv4', internal: false } as const] })
    open = await openForTest({ machine: { hostname: () => 'x', interfaces } })
    await open.app.listen({ host: '0.0.0.0', port: 0 })
    const port = listeningOf(open.app)?.port
    const asked = await open.ask('GET', '/addresses')
    expect(asked.json()).toEqual({
      items: [
        { url: `http://localhost:${port}`, kind: 'this-computer' },
        { url: `http://192.168.1.20:${port}`, kind: 'network' },
      ],
    })
    const { links, path } = (await open.ask('POST', '/sign-in-links')).json<MadeLink>()
    expect(links.map(({ url }) => url)).toEqual([
      `http://localhost:${port}${path}`,
      `http://192.168.1.20:${port}${path}`,
    ])
  })

  test('behind TLS the cookie is for TLS only', async () => {
    open = await openForTest({ publicUrl: 'https://mile.example.org' })
    const secureFor = async (headers: Record<string, string>) => {
      const token = tokenOf(await open!.signInLink('http://x'))
      const url = '/api/v1/session'
      const answer = await open!.app.inject({ method: 'POST', url, headers, payload: { token } })
      expect(answer.statusCode).toBe(204)
      return /; Secure/.test(String(answer.headers['set-cookie']))
    }
    const host = 'mile.example.org'
    expect(await secureFor({ host, origin: 'https://mile.example.org' })).toBe(true)
    expect(await secureFor({ origin: 'http://localhost:80' })).toBe(false)
  })
})

describe('who may ask', () => {
  test('nobody without a sign-in, except for health and the calendar', async () => {
    const bellLap = await start()
    for (const url of ['/status', '/settings', '/activities', '/plan', '/today', '/export']) {
      const answer = await bellLap.app.inject({ url: `/api/v1${url}` })
      expect([url, answer.statusCode]).toEqual([url, 401])
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    }
    expect((await bellLap.app.inject({ url: '/healthz' })).statusCode).toBe(200)
    expect((await bellLap.app.inject({ url: '/readyz' })).statusCode).toBe(200)
  })

  test('no other name and no other site’s page', async () => {
    const bellLap = await start()
    const headers = { authorization: `Bearer ${bellLap.localToken}` }
    const ask = (more: Record<string, string>) =>
      bellLap.app.inject({ url: '/api/v1/status', headers: { ...headers, ...more } })
    expect((await ask({})).statusCode).toBe(200)
    expect((await ask({ host: 'rebound.example' })).json()).toMatchObject({ code: 'foreign-host' })
    const foreign = await ask({ origin: 'https://evil.example' })
    expect(foreign.json()).toMatchObject({ status: 403, code: 'foreign-origin' })
    expect(
      (await ask({ host: 'localhost:4820', origin: 'http://localhost:4820' })).statusCode,
    ).toBe(200)
  })

  test('pages may load nothing from elsewhere', async () => {
    const bellLap = await start()
    const { headers } = await bellLap.app.inject({ url: '/healthz' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/https?:/)
  })
})
