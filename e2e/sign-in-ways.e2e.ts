/** Sign in with a password, a code after it, and a passkey. */
import type { Page } from 'playwright-core'
import { codeOfApp } from '../apps/server/src/testing/authenticator-app.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer } from './support/server.ts'
import { openSite, type Site } from './support/site.ts'
import { testNow } from './support/test-clock.ts'

const EMAIL = 'runner@example.org'
const PASSWORD = 'four laps of the track'

let site: Site
beforeAll(async () => {
  site = await openSite(startServer, DESKTOP)
})
afterAll(() => site.close())

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const code = (secret: string) => codeOfApp(secret, testNow().getTime())

async function signOut(page: Page): Promise<void> {
  await page.goto(`${site.server.url}/sign-in`)
  await page.getByRole('heading', { name: /You are signed in as/ }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor()
}

async function typePassword(page: Page): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a runner signs in with a password, then with a code after it, then with a passkey', async () => {
  const { page, open } = site
  await open('/settings#sign-in')
  const password = () => region(page, 'E-mail and password')
  await password().getByRole('button', { name: 'Set password' }).click()
  await password().getByLabel('E-mail', { exact: true }).fill(EMAIL)
  await password().getByLabel('New password').fill(PASSWORD)
  await password().getByRole('button', { name: 'Save password' }).click()
  await password().getByText(`You sign in as ${EMAIL}.`).waitFor()

  await signOut(page)
  await typePassword(page)
  await page.waitForURL(/welcome/)

  await open('/settings#sign-in')
  const second = () => region(page, 'Second step')
  await second().getByRole('button', { name: 'Set up second step' }).click()
  await second().getByLabel('Current password').fill(PASSWORD)
  await second().getByRole('button', { name: 'Show QR code' }).click()
  await second().getByRole('img', { name: 'QR code for your authenticator app' }).waitFor()
  const secret = await second().getByLabel('Secret').inputValue()
  await expectGoodLooks(page, 'second-step')
  await second().getByLabel('Code from the app').fill(code(secret))
  await second().getByRole('button', { name: 'Turn on second step' }).click()
  await second().getByRole('button', { name: 'Turn off second step' }).waitFor()

  await signOut(page)
  await typePassword(page)
  const asked = page.getByLabel('Code from your authenticator app')
  await asked.fill('000000')
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await page.getByText(/This code is wrong or has expired/).waitFor()
  await asked.fill(code(secret))
  await page.getByRole('button', { name: 'Confirm code' }).click()
  await page.waitForURL(/welcome/)

  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await open('/settings#sign-in')
  const passkeys = () => region(page, 'Passkeys')
  await passkeys().getByLabel('Name of the passkey').fill('Phone')
  await passkeys().getByRole('button', { name: 'Add passkey' }).click()
  await passkeys().getByRole('button', { name: 'Remove Phone' }).waitFor()
  await expectGoodLooks(page, 'sign-in-settings')

  await signOut(page)
  await expectGoodLooks(page, 'sign-in-page')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(/welcome/)

  await open('/settings#sign-in')
  await passkeys().getByRole('button', { name: 'Remove Phone' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click()
  await passkeys().getByText('No passkey yet.').waitFor()
})

test('a key of a program is shown once, listed and ended', async () => {
  const { page, open, server } = site
  await open('/settings#keys')
  const keys = () => region(page, 'API keys')
  await keys().getByText('No key yet.').waitFor()
  await keys().getByLabel('Name of the program').fill('Garden display')
  await keys().getByLabel('What it may do').selectOption({ label: 'Read only some fields' })
  await expectGoodLooks(page, 'keys')
  await keys().getByRole('button', { name: 'Make key' }).click()
  const key = await keys().getByLabel('Your new key').inputValue()
  const headers = { authorization: `Bearer ${key}` }
  const status = async (path: string) =>
    (await fetch(`${server.url}/api/v1${path}`, { headers })).status
  expect(await status('/activities')).toBe(200)
  expect(await status('/results')).toBe(403)
  await keys().getByRole('button', { name: 'Done' }).click()
  await keys().getByLabel('Your new key').waitFor({ state: 'detached' })
  await keys().getByRole('button', { name: 'End key Garden display' }).click()
  await keys().getByText('No key yet.').waitFor()
  expect(await status('/activities')).toBe(401)
})
