import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { TEST_STORES } from '../../testing/open-for-test.ts'
import { nameIn, openSignInWorld } from '../../testing/open-sign-in.ts'
import type { SignInWorld } from '../../testing/open-sign-in.ts'
import { makeSoftwarePasskey } from '../../testing/software-passkey.ts'
import { openBrowser } from '../../testing/test-browser.ts'
import type { TestBrowser } from '../../testing/test-browser.ts'
import type { OwnSignInWays } from './own-ways-schema.ts'

// A password is made slow to guess on purpose.
vi.setConfig({ testTimeout: 60_000 })

describe.each(TEST_STORES)('passkeys on $name', ({ url }) => {
  let world: SignInWorld

  beforeAll(async () => {
    world = await openSignInWorld(url)
  })
  afterAll(() => world.close())

  const waysOf = async (browser: TestBrowser) =>
    (await browser.ask('GET', '/sign-in-ways')).json<OwnSignInWays>()

  interface Options {
    readonly options: { readonly challenge: string; readonly userVerification?: string }
  }
  const challengeFor = async (browser: TestBrowser, path: string) =>
    (await browser.ask('POST', `${path}/challenge`)).json<Options>().options

  async function withPasskey() {
    const { browser } = await world.newRunner()
    const device = makeSoftwarePasskey()
    const asked = await challengeFor(browser, '/sign-in-ways/passkeys')
    const added = await browser.ask('POST', '/sign-in-ways/passkeys', {
      name: 'Phone',
      credential: device.register(asked),
    })
    return { browser, device, added }
  }

  test('a passkey is made, named, signs in and is removed', async () => {
    const { browser, device, added } = await withPasskey()
    expect(added.statusCode).toBe(201)
    const [passkey] = added.json<OwnSignInWays>().passkeys
    expect(passkey?.name).toBe('Phone')
    const id = passkey?.id ?? ''
    await browser.ask('PATCH', `/sign-in-ways/passkeys/${id}`, { name: 'Old phone' })
    expect((await waysOf(browser)).passkeys.map(({ name }) => name)).toEqual(['Old phone'])

    const other = openBrowser(world.bellLap)
    const asked = await challengeFor(other, '/session/passkey')
    expect(asked.userVerification).toBe('required')
    const credential = device.authenticate(asked)
    const entered = await other.ask('POST', '/session/passkey', { credential })
    expect(entered.statusCode).toBe(204)
    expect(await nameIn(other)).toBe(await nameIn(browser))
    // A challenge counts once.
    const again = await openBrowser(world.bellLap).ask('POST', '/session/passkey', { credential })
    expect(again.json()).toMatchObject({ code: 'sign-in-again' })

    expect((await browser.ask('DELETE', `/sign-in-ways/passkeys/${id}`)).json()).toMatchObject({
      code: 'last-way',
    })
    await browser.ask('DELETE', `/sign-in-ways/passkeys/${id}?evenIfLast=yes`)
    expect((await waysOf(browser)).passkeys).toEqual([])
  })

  test('a passkey that asked for no finger signs nobody in, and another person cannot remove it', async () => {
    const { browser, device } = await withPasskey()
    const other = openBrowser(world.bellLap)
    const asked = await challengeFor(other, '/session/passkey')
    const entered = await other.ask('POST', '/session/passkey', {
      credential: device.authenticate(asked, false),
    })
    expect(entered.json()).toMatchObject({ code: 'wrong-passkey' })
    const [passkey] = (await waysOf(browser)).passkeys
    const stranger = await world.newRunner()
    const tried = await stranger.browser.ask('DELETE', `/sign-in-ways/passkeys/${passkey?.id}`)
    expect(tried.statusCode).toBe(404)
  })

  test('the page of the sign-in learns which ways are used, and nobody’s name', async () => {
    const ways = await openBrowser(world.bellLap).ask('GET', '/session/ways')
    expect(ways.json()).toEqual({ password: false, passkey: true, login: null })
  })
})
