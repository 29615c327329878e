import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  settled,
  sidewaysOverflow,
  type Watched,
} from './support/browser.ts'
import { gpxOf } from './support/gpx.ts'
import { openSignedIn } from './support/set-up.ts'
import { startServer, type RunningServer } from './support/server.ts'
import { takePicture } from './support/looks.ts'

let server: RunningServer
let browser: Browser
let watched: Watched

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  watched = await openSignedIn(browser, server, DESKTOP)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const FILES = ['2026-02-02', '2026-02-04', '2026-02-06'].map((day) =>
  gpxOf(day, { minutes: 30, sport: null }),
)

const runs = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/activities')
    return ((await answer.json()) as { total: number }).total
  })

const ask = () => watched.page.getByRole('group', { name: 'What were they?' })

test('the report of an import asks once what its activities were', async () => {
  const { page } = watched
  await page.goto(`${server.url}/imports`)
  await page.getByLabel('Files to import').setInputFiles(FILES)
  await page.getByRole('link', { name: 'Show every file' }).first().click()
  await page.getByText('3 activities have no sport').waitFor()
  await page
    .getByText(/The file does not say which sport it was/)
    .first()
    .waitFor()
  expect(await runs(page)).toBe(0)
  for (const [name, viewport] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    await page.setViewportSize(viewport)
    await settled(page)
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await takePicture(page, `sport-question-${name}`, { fullPage: true })
  }
  await ask().getByRole('button', { name: 'Runs' }).click()
  await page.getByText('They count as 3 runs now.').waitFor()
  await ask().waitFor({ state: 'detached' })
  expect(await runs(page)).toBe(3)
})

test('the answer is taken back at one press', async () => {
  const { page } = watched
  await page.getByRole('button', { name: 'Undo' }).click()
  await ask().waitFor()
  expect(await runs(page)).toBe(0)
})

test('Runs marks what has no sport, and one can be decided on its own page', async () => {
  const { page } = watched
  await page.goto(`${server.url}/runs`)
  await page.getByRole('heading', { name: '0 runs' }).waitFor()
  expect(await page.getByText('Sport not known, not counted').count()).toBe(3)
  await page.setViewportSize(PHONE)
  expect(await sidewaysOverflow(page)).toBe(0)
  await takePicture(page, 'runs-unknown-phone', { fullPage: true })
  await page.setViewportSize(DESKTOP)
  await takePicture(page, 'runs-unknown-desktop', { fullPage: true })
  await page.locator('main a[href^="/runs/"]').last().click()
  await page.getByLabel('Activity', { exact: true }).waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'run-unknown-desktop', { fullPage: true })
  await page.getByLabel('Activity', { exact: true }).selectOption('run')
  await page.getByText('It counts as a run now.').waitFor()
  await page.getByText('Best efforts').first().waitFor()
  expect(await runs(page)).toBe(1)
  await page.goto(`${server.url}/runs`)
  await page.getByText('2 activities have no sport').waitFor()
})

test('nothing went wrong unseen, and nothing left this machine', () => {
  expect(watched.errors).toEqual([])
  expect(watched.outside).toEqual([])
  expect(server.outbound()).toEqual([])
})
