import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectStore } from '../../database/open.ts'
import { startOidcServer } from '../../testing/oidc-server.ts'
import type { OidcServer } from '../../testing/oidc-server.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { newPerson } from '../../testing/open-people.ts'
import { openBrowser } from '../../testing/test-browser.ts'
import type { TestBrowser } from '../../testing/test-browser.ts'

describe.each(TEST_STORES)('a login at another service on $name', ({ url }) => {
  let service: OidcServer
  let bellLap: TestBellLap

  beforeAll(async () => {
    service = await startOidcServer()
    bellLap = await openForTest({ databaseUrl: await freshUrl(url), oidc: service.provider })
  })
  afterAll(async () => {
    await bellLap.close()
    await service.close()
    removeFolder(bellLap.dataDir)
  })

  const nameIn = async (browser: TestBrowser) =>
    (await browser.ask('GET', '/session')).json<{ athlete?: { name: string } }>().athlete?.name

  /** The way of a browser: to the service, and back with its answer. Gives where it ends. */
  async function roundTrip(browser: TestBrowser, start: string): Promise<string> {
    const begun = await browser.ask('POST', start)
    expect(begun.statusCode).toBe(200)
    const back = await service.visit(begun.json<{ url: string }>().url)
    const ended = await browser.ask('GET', back.pathname + back.search)
    expect(ended.statusCode).toBe(302)
    return String(ended.headers['location'])
  }
  const link = (browser: TestBrowser) => roundTrip(browser, '/sign-in-ways/login')
  const signIn = (browser: TestBrowser) => roundTrip(browser, '/session/login')
  const linked = async (name: string) => {
    const browser = openBrowser(bellLap, (await newPerson(bellLap, name)).cookie)
    service.become({ sub: `sub of ${name}`, email: `${name.toLowerCase()}@club.example` })
    expect(await link(browser)).toBe('/settings#sign-in')
    return browser
  }

  test('a linked login signs in, with the one kind of session there is', async () => {
    await linked('Ada')
    const other = openBrowser(bellLap)
    expect((await other.ask('GET', '/session/ways')).json()).toMatchObject({ login: 'Club login' })
    expect(await signIn(other)).toBe('/')
    expect(await nameIn(other)).toBe('Ada')
    expect([...other.cookies.keys()]).toEqual(['bell_lap_session'])
  })

  test('nobody is let in who is not linked, even with an address that somebody here has', async () => {
    const browser = await linked('Bea')
    const email = 'bea@home.example'
    await browser.ask('PUT', '/sign-in-ways/password', { email, password: 'laps and more laps' })
    service.become({ sub: 'a stranger', email })
    const stranger = openBrowser(bellLap)
    expect(await signIn(stranger)).toBe('/sign-in#login=unknown')
    expect(await nameIn(stranger)).toBeUndefined()
    service.become({ sub: 'another stranger', email: 'new@club.example' })
    expect(await signIn(stranger)).toBe('/sign-in#login=unknown')
    const store = await connectStore(bellLap.dataDir, bellLap.databaseUrl)
    const found = await store.database
      .selectFrom('accounts')
      .select('id')
      .where('email', '=', 'new@club.example')
      .execute()
    await store.database.destroy()
    expect(found).toEqual([])
  })

  test('a login belongs to one account, and no token of it is kept', async () => {
    await linked('Cleo')
    const second = openBrowser(bellLap, (await newPerson(bellLap, 'Dora')).cookie)
    expect(await link(second)).toBe('/sign-in#login=taken')
    const store = await connectStore(bellLap.dataDir, bellLap.databaseUrl)
    const rows = await store.database.selectFrom('sign_in_logins').selectAll().execute()
    await store.database.destroy()
    expect(rows.filter(({ provider_id: id }) => id === 'oidc')).not.toEqual([])
    for (const { access_token: access, refresh_token: refresh, id_token: id } of rows) {
      expect([access, refresh, id]).toEqual([null, null, null])
    }
  })

  test('a forged ID token, a foreign state and an answer from another browser let nobody in', async () => {
    await linked('Eva')
    service.forge(true)
    expect(await signIn(openBrowser(bellLap))).toBe('/sign-in#login=failed')
    service.forge(false)
    const [first, other] = [openBrowser(bellLap), openBrowser(bellLap)]
    const { url: there } = (await first.ask('POST', '/session/login')).json<{ url: string }>()
    const back = await service.visit(there)
    const elsewhere = await other.ask('GET', back.pathname + back.search)
    expect(elsewhere.headers['location']).toBe('/sign-in#login=failed')
    expect(await nameIn(other)).toBeUndefined()
    const made = await other.ask('GET', '/sign-in/callback/oidc?code=1&state=2')
    expect(made.headers['location']).toBe('/sign-in#login=failed')
  })

  test('an unlinked login signs nobody in', async () => {
    const browser = await linked('Fay')
    const unlink = (words: string) => browser.ask('DELETE', `/sign-in-ways/login${words}`)
    expect((await unlink('')).json()).toMatchObject({ code: 'last-way' })
    expect((await unlink('?evenIfLast=yes')).json()).toMatchObject({ linkedLogin: false })
    expect(await signIn(openBrowser(bellLap))).toBe('/sign-in#login=unknown')
  })
})

test('a login service that does not answer is said, and the other ways work', async () => {
  const service = await startOidcServer()
  const bellLap = await openForTest({ oidc: service.provider })
  await service.close()
  const browser = openBrowser(bellLap)
  const silent = await browser.ask('POST', '/session/login')
  expect(silent.json()).toMatchObject({ status: 503, code: 'login-service-silent' })
  const wrong = await browser.ask('POST', '/session/password', {
    email: 'a@b.example',
    password: 'x',
  })
  expect(wrong.json()).toMatchObject({ code: 'wrong-password' })
  await bellLap.close()
  removeFolder(bellLap.dataDir)
})

test('without a login service there is no button for one', async () => {
  const bellLap = await openForTest()
  const browser = openBrowser(bellLap)
  expect((await browser.ask('GET', '/session/ways')).json()).toMatchObject({ login: null })
  expect((await browser.ask('POST', '/session/login')).json()).toMatchObject({
    code: 'no-login-service',
  })
  await bellLap.close()
  removeFolder(bellLap.dataDir)
})
