import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { DESKTOP, PHONE } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { openSignedIn } from './support/set-up.ts'
import { startServer } from './support/server.ts'
import { openSite, type Site } from './support/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite(startServer, DESKTOP)
})
afterAll(() => site.close())

const card = () => site.page.getByRole('region', { name: 'Signed-in devices' })

test('a lost device is signed out from another one, and its page asks for a sign-in', async () => {
  const { page, browser, server, open } = site
  const { path } = await ask<{ path: string }>(page, 'POST', '/sign-in-links')
  const signInLink = server.url + path
  const { page: lost } = await openSignedIn(browser, { url: server.url, signInLink }, PHONE)
  await open('/settings#devices')
  await card().getByText('This device', { exact: true }).waitFor()
  const devices = card().getByRole('list', { name: 'Signed-in devices' }).getByRole('listitem')
  await expect.poll(() => devices.count()).toBe(2)
  await expectGoodLooks(page, 'devices')

  await card()
    .getByRole('button', { name: /^Sign out (?!all)/ })
    .click()
  await page.getByText('Device signed out.').waitFor()
  await lost.waitForURL(/\/sign-in/)
  await expect.poll(() => devices.count()).toBe(1)
  // The one that asked is still signed in.
  await card().getByText('Recent sign-ins, exports and restores').click()
  await card().getByText('another device signed out').waitFor()
})
