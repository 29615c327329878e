import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { TEST_STORES } from '../../testing/open-for-test.ts'
import { openSignInWorld, PASSWORD, setPassword, signIn } from '../../testing/open-sign-in.ts'
import type { SignInWorld } from '../../testing/open-sign-in.ts'
import { openBrowser } from '../../testing/test-browser.ts'
import type { TestBrowser } from '../../testing/test-browser.ts'
import type { OwnSignInWays } from './own-ways-schema.ts'

// A password is made slow to guess on purpose.
vi.setConfig({ testTimeout: 60_000 })

describe.each(TEST_STORES)('what is kept of ways to sign in on $name', ({ url }) => {
  let world: SignInWorld

  beforeAll(async () => {
    world = await openSignInWorld(url)
  })
  afterAll(() => world.close())

  const waysOf = async (browser: TestBrowser) =>
    (await browser.ask('GET', '/sign-in-ways')).json<OwnSignInWays>()

  test('a backup of who has everything holds none of it, and a restore changes none of it', async () => {
    const { bellLap } = world
    const email = 'owner@example.org'
    // Who runs the server, by the token of the command line.
    const set = await bellLap.ask('PUT', '/sign-in-ways/password', { email, password: PASSWORD })
    expect(set.statusCode).toBe(200)
    const wish = { name: 'Garden display', scope: 'read', days: null }
    const { key } = (await bellLap.ask('POST', '/api-keys', wish)).json<{ key: string }>()
    const { name } = (await bellLap.ask('POST', '/backups')).json<{ name: string }>()
    const bytes = (await bellLap.ask('GET', `/backups/${name}`)).rawPayload
    const inside = gunzipSync(bytes).toString('latin1')
    expect(inside).toContain('bell-lap-backup')
    for (const words of [email, 'Garden display', key.slice(0, 8)]) {
      expect([words, inside.includes(words)]).toEqual([words, false])
    }
    const offer = await bellLap.upload([{ name, bytes }], '/restores')
    const { id } = offer.json<{ id: string }>()
    expect((await bellLap.ask('POST', `/restores/${id}`)).statusCode).toBe(200)
    expect((await signIn(openBrowser(bellLap), email)).statusCode).toBe(200)
    const headers = { authorization: `Bearer ${key}` }
    expect((await bellLap.app.inject({ url: '/api/v1/settings', headers })).statusCode).toBe(200)
  })

  test('a deletion of everything takes every way and every key', async () => {
    const { browser, email } = await world.newRunner()
    await setPassword(browser, email)
    await browser.ask('POST', '/api-keys', { name: 'Script', scope: 'read', days: null })
    const gone = await browser.ask('DELETE', '/everything', { confirm: 'delete everything' })
    expect(gone.statusCode).toBe(200)
    expect(await waysOf(browser)).toMatchObject({ email: null, hasPassword: false })
    expect((await browser.ask('GET', '/api-keys')).json()).toEqual({ items: [] })
  })
})
