/** A map under the route of a run: only from the source that the runner chose, and plain without it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { ask } from './support/ask.ts'
import { DESKTOP, launchBrowser, type Watched } from './support/browser.ts'
import { gpxOfParts } from './support/gpx.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer, type RunningServer } from './support/server.ts'
import { openSignedIn } from './support/set-up.ts'
import { TODAY } from './support/test-clock.ts'
import { startTileServer, type TileServer } from './support/tile-server.ts'

let server: RunningServer
let tiles: TileServer
let browser: Browser
let watched: Watched
let page: Page
let run: string

beforeAll(async () => {
  server = await startServer()
  tiles = await startTileServer()
  browser = await launchBrowser({ draws3d: true })
  watched = await openSignedIn(browser, server, DESKTOP)
  ;({ page } = watched)
})

afterAll(async () => {
  await browser.close()
  await tiles.stop()
  await server.stop()
})

const policyOf = async () =>
  (await page.request.get(run)).headers()['content-security-policy'] ?? ''
const map = () => page.locator('[data-map] canvas')
const plain = () => page.getByRole('img', { name: 'Route of the run, north up' })

test('without a source the route is drawn plainly, and pages may fetch from here only', async () => {
  await page.goto(`${server.url}/imports`)
  const file = gpxOfParts(addDays(TODAY, -2), [
    [2.9, 600],
    [4.6, 200],
    [2.9, 400],
  ])
  await page.getByLabel('Files to import').setInputFiles(file)
  const runs = async () =>
    (await ask<{ items: { id: string }[] }>(page, 'GET', '/activities?limit=10')).items
  await expect.poll(async () => (await runs()).length).toBe(1)
  run = `${server.url}/runs/${(await runs())[0]?.id}`
  await page.goto(run)
  await plain().waitFor()
  expect(await map().count()).toBe(0)
  expect(await policyOf()).toContain("connect-src 'self';")
  expect(watched.outside).toEqual([])
})

test('an address that is none is refused with what is missing', async () => {
  await page.goto(`${server.url}/settings`)
  await page.getByRole('heading', { name: 'Map', exact: true }).click()
  await page.getByLabel('Show a map under routes').check()
  await page.getByLabel('Address of the map tiles').fill('https://*.example.org/{z}/{x}/{y}.png')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText(/write the address of map tiles with {z}, {x} and {y}/).waitFor()
})

test('a source that is chosen shows the map with its credit, and exactly its origin is allowed', async () => {
  await page.getByLabel('Address of the map tiles').fill(tiles.address)
  await page.getByLabel('Credit').fill('© The tile makers')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Settings saved.').waitFor()
  // Within the app, without loading the page: its policy is older than the source.
  await page.getByRole('link', { name: 'Runs', exact: true }).click()
  await page
    .locator(`a[href="${new URL(run).pathname}"]`)
    .first()
    .click()
  await map().waitFor()
  await expect.poll(() => tiles.asked.length).toBeGreaterThan(3)
  await page.getByText(/© The tile makers/).waitFor()
  expect(await plain().count()).toBe(0)
  expect(await policyOf()).toContain(`connect-src 'self' ${tiles.origin};`)
  expect(tiles.asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true)
  expect([...new Set(watched.outside.map((url) => new URL(url).origin))]).toEqual([tiles.origin])
  await expectGoodLooks(page, 'run-map')
})

test('a source that does not answer leaves the plain route and says what to do', async () => {
  await tiles.stop()
  await page.reload()
  await page.getByText(/The map did not load/).waitFor()
  await plain().waitFor()
  await page.getByRole('link', { name: 'Map settings' }).click()
  await page.getByLabel('Show a map under routes').uncheck()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Settings saved.').waitFor()
  expect(await policyOf()).toContain("connect-src 'self';")
  expect(server.outbound()).toEqual([])
})
