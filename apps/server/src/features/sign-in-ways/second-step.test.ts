import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connectStore } from '../../database/open.ts'
import { codeOfApp } from '../../testing/authenticator-app.ts'
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

// A password is made slow to guess on purpose.
vi.setConfig({ testTimeout: 60_000 })

describe.each(TEST_STORES)('the second step on $name', ({ url }) => {
  let world: SignInWorld

  beforeAll(async () => {
    world = await openSignInWorld(url)
  })
  afterAll(() => world.close())

  interface Secret {
    readonly secret: string
    readonly recoveryCodes: readonly string[]
  }

  async function withSecondStep() {
    const { browser, email } = await world.newRunner()
    await setPassword(browser, email)
    const begun = await browser.ask('POST', '/sign-in-ways/second-step', { password: PASSWORD })
    const made = begun.json<Secret>()
    return { browser, email, made }
  }
  const confirm = (browser: TestBrowser, code: string) =>
    browser.ask('PUT', '/sign-in-ways/second-step', { code })

  test('a second step asks for the code of the app, once it was confirmed', async () => {
    const { browser, email, made } = await withSecondStep()
    expect(made.recoveryCodes.length).toBeGreaterThanOrEqual(8)
    expect((await confirm(browser, '000000')).json()).toMatchObject({ code: 'wrong-code' })
    // Not confirmed: the password is enough.
    expect((await signIn(openBrowser(world.bellLap), email)).json()).toEqual({ next: 'signed-in' })
    expect((await confirm(browser, codeOfApp(made.secret))).json()).toMatchObject({
      secondStep: true,
    })
    const other = openBrowser(world.bellLap)
    expect((await signIn(other, email)).json()).toEqual({ next: 'code' })
    expect(await nameIn(other)).toBeUndefined()
    const answer = (code: string) => other.ask('POST', '/session/code', { code })
    expect((await answer('000000')).json()).toMatchObject({ code: 'wrong-code' })
    const code = codeOfApp(made.secret)
    expect((await answer(`${code.slice(0, 3)} ${code.slice(3)}`)).statusCode).toBe(204)
    expect(await nameIn(other)).toBe(await nameIn(browser))
  })

  test('a recovery code works once, and the log says so', async () => {
    const { browser, email, made } = await withSecondStep()
    await confirm(browser, codeOfApp(made.secret))
    const [first = ''] = made.recoveryCodes
    const enter = async (code: string) => {
      const other = openBrowser(world.bellLap)
      await signIn(other, email)
      return (await other.ask('POST', '/session/code', { code })).statusCode
    }
    expect(await enter(first)).toBe(204)
    expect(await enter(first)).toBe(401)
    expect(await logOf(browser)).toContain('recovery-code-used')
  })

  test('the second step goes with the password or a code, and not without', async () => {
    const { browser, email, made } = await withSecondStep()
    await confirm(browser, codeOfApp(made.secret))
    const off = (body: object) => browser.ask('POST', '/sign-in-ways/second-step/removal', body)
    expect((await off({})).json()).toMatchObject({ code: 'confirm-yourself' })
    expect((await off({ password: 'not this one' })).json()).toMatchObject({
      code: 'wrong-password',
    })
    expect((await off({ code: codeOfApp(made.secret) })).json()).toMatchObject({
      secondStep: false,
    })
    expect((await signIn(openBrowser(world.bellLap), email)).json()).toEqual({ next: 'signed-in' })
  })

  test('secrets of the second step and passwords lie in the database sealed or hashed', async () => {
    const { browser, made } = await withSecondStep()
    await confirm(browser, codeOfApp(made.secret))
    const store = await connectStore(world.bellLap.dataDir, world.bellLap.databaseUrl)
    const { database } = store
    const steps = await database.selectFrom('second_steps').selectAll().execute()
    const logins = await database.selectFrom('sign_in_logins').selectAll().execute()
    await store.database.destroy()
    const stored = JSON.stringify([steps, logins])
    expect(stored).not.toContain(PASSWORD)
    expect(stored).not.toContain(made.secret)
    for (const code of made.recoveryCodes) expect(stored).not.toContain(code)
  })
})
