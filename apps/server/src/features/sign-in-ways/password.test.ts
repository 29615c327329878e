import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { TEST_STORES } from '../../testing/open-for-test.ts'
import {
  logOf,
  nameIn,
  openSignInWorld,
  PASSWORD,
  setPassword,
  signIn,
} from '../../testing/open-sign-in.ts'
import type { SignInWorld } from '../../testing/open-sign-in.ts'
import { openBrowser } from '../../testing/test-browser.ts'
import type { TestBrowser } from '../../testing/test-browser.ts'
import type { OwnSignInWays } from './own-ways-schema.ts'

// A password is made slow to guess on purpose.
vi.setConfig({ testTimeout: 60_000 })

describe.each(TEST_STORES)('passwords on $name', ({ url }) => {
  let world: SignInWorld

  beforeAll(async () => {
    world = await openSignInWorld(url)
  })
  afterAll(() => world.close())

  const waysOf = async (browser: TestBrowser) =>
    (await browser.ask('GET', '/sign-in-ways')).json<OwnSignInWays>()

  test('a password signs in with the one kind of session there is', async () => {
    const { browser, email } = await world.newRunner()
    expect(await waysOf(browser)).toMatchObject({ email: null, hasPassword: false })
    expect((await setPassword(browser, email.toUpperCase())).json()).toMatchObject({
      email,
      hasPassword: true,
      secondStep: false,
    })
    const other = openBrowser(world.bellLap)
    expect((await signIn(other, email)).json()).toEqual({ next: 'signed-in' })
    expect(await nameIn(other)).toBe(await nameIn(browser))
    expect([...other.cookies.keys()]).toEqual(['bell_lap_session'])
    const { items } = (await browser.ask('GET', '/sessions')).json<{ items: readonly object[] }>()
    expect(items).toHaveLength(2)
    expect(await logOf(browser)).toContain('password-set')
  })

  test('a wrong password and an unknown address get the same answer', async () => {
    const { browser, email } = await world.newRunner()
    await setPassword(browser, email)
    const stranger = openBrowser(world.bellLap)
    const wrong = await signIn(stranger, email, 'three laps of the track')
    const unknown = await signIn(stranger, 'nobody@example.org')
    expect(wrong.statusCode).toBe(401)
    expect(wrong.json()).toEqual(unknown.json())
    expect(wrong.json()).toMatchObject({ code: 'wrong-password' })
    expect(await nameIn(stranger)).toBeUndefined()
    expect(await logOf(browser)).toContain('password-refused')
  })

  test('nobody makes an account by a password, and nobody takes an address', async () => {
    const first = await world.newRunner()
    await setPassword(first.browser, first.email)
    const second = await world.newRunner()
    expect((await setPassword(second.browser, first.email)).json()).toMatchObject({
      code: 'email-taken',
    })
    const routes = ['/sign-in/sign-up/email', '/sign-in/email', '/sign-in/get-session']
    for (const route of routes) {
      expect((await openBrowser(world.bellLap).ask('POST', route, {})).statusCode).toBe(404)
    }
  })

  test('a change needs the old password, unless the sign-in is recent', async () => {
    const { browser, email } = await world.newRunner()
    await setPassword(browser, email)
    world.pass(16)
    expect(await waysOf(browser)).toMatchObject({ needsCurrentPassword: true })
    expect((await setPassword(browser, email)).json()).toMatchObject({ code: 'confirm-yourself' })
    const wrong = await setPassword(browser, email, { current: 'not this one' })
    expect(wrong.json()).toMatchObject({ code: 'wrong-password' })
    const password = 'five laps of the track'
    const changed = await setPassword(browser, email, { current: PASSWORD, password })
    expect(changed.statusCode).toBe(200)
    expect((await signIn(openBrowser(world.bellLap), email)).statusCode).toBe(401)
    const recent = openBrowser(world.bellLap)
    expect((await signIn(recent, email, password)).statusCode).toBe(200)
    expect(await waysOf(recent)).toMatchObject({ needsCurrentPassword: false })
  })

  test('a change can sign every other device out', async () => {
    const { browser, email } = await world.newRunner()
    await setPassword(browser, email)
    const [kept, ended] = [openBrowser(world.bellLap), openBrowser(world.bellLap)]
    await signIn(kept, email)
    await signIn(ended, email)
    await setPassword(kept, email, { endOthers: false })
    expect(await nameIn(ended)).toBeDefined()
    await setPassword(kept, email, { endOthers: true })
    expect(await nameIn(kept)).toBeDefined()
    expect(await nameIn(ended)).toBeUndefined()
  })

  test('the last way goes only when the person was told', async () => {
    const { browser, email } = await world.newRunner()
    await setPassword(browser, email)
    const remove = (words: string) => browser.ask('DELETE', `/sign-in-ways/password${words}`)
    expect((await remove('')).json()).toMatchObject({ code: 'last-way' })
    expect((await remove('?evenIfLast=yes')).json()).toMatchObject({
      email: null,
      hasPassword: false,
    })
    expect((await signIn(openBrowser(world.bellLap), email)).statusCode).toBe(401)
    expect((await remove('')).json()).toMatchObject({ code: 'no-password' })
  })

  test('who forgot a password gets a link from the person who runs the server, and the log says so', async () => {
    const { browser, email } = await world.newRunner()
    await setPassword(browser, email)
    world.pass(60)
    const name = await nameIn(browser)
    const { items } = (await world.bellLap.ask('GET', '/accounts')).json<{
      items: readonly { id: string; name: string }[]
    }>()
    const id = items.find((one) => one.name === name)?.id
    const made = await world.bellLap.ask('POST', `/accounts/${id}/sign-in-links`)
    expect(made.statusCode).toBe(201)
    const { path } = made.json<{ path: string }>()
    const token = new URLSearchParams(new URL(path, 'http://localhost').hash.slice(1)).get('token')
    const other = openBrowser(world.bellLap)
    expect((await other.ask('POST', '/session', { token })).statusCode).toBe(204)
    expect(await nameIn(other)).toBe(name)
    expect((await setPassword(other, email)).statusCode).toBe(200)
    expect(await logOf(other)).toContain('link-made-for')
    expect((await browser.ask('POST', `/accounts/${id}/sign-in-links`)).statusCode).toBe(401)
    expect((await world.bellLap.ask('POST', '/accounts/nobody/sign-in-links')).statusCode).toBe(404)
  })

  test('a short password and an address that is none are refused with the reason', async () => {
    const { browser, email } = await world.newRunner()
    const short = await setPassword(browser, email, { password: 'short' })
    expect(short.statusCode).toBe(400)
    const none = await setPassword(browser, 'runner')
    expect(none.json<{ detail: string }>().detail).toMatch(/runner@example\.org/)
  })

  test('guessing a password is slowed down', async () => {
    const { browser, email } = await world.newRunner()
    await setPassword(browser, email)
    const guesser = openBrowser(world.bellLap)
    const codes: number[] = []
    for (let tries = 0; tries < 12; tries += 1) {
      codes.push((await signIn(guesser, email, `guess ${tries}`)).statusCode)
    }
    expect(codes.at(-1)).toBe(429)
  })
})
