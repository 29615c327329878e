/** Signing in at intervals.icu and leaving it again, against a made one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PHONE } from './support/browser.ts'
import { INTERVALS_CLIENT, startIntervals, type Intervals } from './support/intervals.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServerOn } from './support/shifted-server.ts'
import { openSite, type Site } from './support/site.ts'
import { TODAY } from './support/test-clock.ts'

let there: Intervals
let site: Site

beforeAll(async () => {
  there = await startIntervals()
  const options = { intervalsUrl: there.url, intervalsClient: INTERVALS_CLIENT }
  site = await openSite(() => startServerOn(TODAY, options), PHONE)
})
afterAll(async () => {
  await site.close()
  there.stop()
})

async function answerThere(answer: 'Allow' | 'Decline'): Promise<void> {
  const { page } = site
  await page.getByRole('button', { name: 'Sign in at intervals.icu' }).click()
  await page.getByRole('heading', { name: 'Let Bell Lap in?' }).waitFor()
  await page.getByRole('link', { name: answer }).click()
}

test('a runner declines, then lets Bell Lap in, and a deletion that cannot end this says so', async () => {
  const { page, open } = site
  await open('/settings#intervals-icu')
  await answerThere('Decline')
  await page.getByRole('heading', { level: 1, name: 'intervals.icu is not connected' }).waitFor()
  await page.getByText('You did not let Bell Lap in. Nothing has changed.').waitFor()
  await expectGoodLooks(page, 'intervals-declined')

  await page.getByRole('link', { name: 'Open Settings' }).click()
  await answerThere('Allow')
  await page.getByRole('button', { name: 'Disconnect' }).waitFor()
  await page.waitForURL((url) => url.pathname === '/settings' && url.search === '')
  expect(await there.isLetIn()).toBe(true)

  await there.refuse(500)
  await page.getByRole('heading', { name: 'Delete everything', exact: true }).click()
  await page.getByRole('button', { name: 'Delete everything …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete everything for good?' })
  await dialog.getByText('the connection to intervals.icu').waitFor()
  await dialog.getByLabel(/Type “delete everything”/).fill('delete everything')
  await dialog.getByRole('button', { name: 'Delete everything for good' }).click()
  await page.getByText(/Remove Bell Lap there, in your settings/).waitFor()
  await page.waitForURL('**/welcome')
  expect(await there.isLetIn()).toBe(true)
})
