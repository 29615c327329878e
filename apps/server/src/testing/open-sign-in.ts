import { freshUrl, openForTest, removeFolder, TEST_NOW } from './open-for-test.ts'
import { newPerson } from './open-people.ts'
import { openBrowser } from './test-browser.ts'
import type { TestBrowser } from './test-browser.ts'

export const PASSWORD = 'four laps of the track'
const MINUTE_MS = 60_000

/** A server whose people sign in by passwords, codes and passkeys. */
export type SignInWorld = Awaited<ReturnType<typeof openSignInWorld>>

/** Opens a server on a store, with a clock that a test moves. */
export async function openSignInWorld(url: string | undefined) {
  let now = TEST_NOW
  let names = 0
  const bellLap = await openForTest({ databaseUrl: await freshUrl(url), now: () => now })
  return {
    bellLap,
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * MINUTE_MS)
    },
    /** Somebody invited, in a browser of the own, with an address that nobody else has. */
    newRunner: async () => {
      names += 1
      const person = await newPerson(bellLap, `Runner ${names}`)
      return { browser: openBrowser(bellLap, person.cookie), email: `runner${names}@example.org` }
    },
    close: async () => {
      await bellLap.close()
      removeFolder(bellLap.dataDir)
    },
  }
}

export const setPassword = (browser: TestBrowser, email: string, more: object = {}) =>
  browser.ask('PUT', '/sign-in-ways/password', { email, password: PASSWORD, ...more })

export const signIn = (browser: TestBrowser, email: string, password = PASSWORD) =>
  browser.ask('POST', '/session/password', { email, password })

/** Who is signed in; `undefined` for nobody. */
export async function nameIn(browser: TestBrowser): Promise<string | undefined> {
  const session = await browser.ask('GET', '/session')
  return session.json<{ athlete?: { name: string } }>().athlete?.name
}

/** What the list of sign-ins says happened. */
export async function logOf(browser: TestBrowser): Promise<readonly string[]> {
  const answer = await browser.ask('GET', '/sessions')
  return answer.json<{ log: readonly { what: string }[] }>().log.map(({ what }) => what)
}
