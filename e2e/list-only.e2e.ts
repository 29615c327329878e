import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  settled,
  sidewaysOverflow,
} from './support/browser.ts'
import type { Watched } from './support/browser.ts'
import { takePicture } from './support/looks.ts'
import { startServer } from './support/server.ts'
import type { RunningServer } from './support/server.ts'
import { openSignedIn } from './support/set-up.ts'
import { TODAY } from './support/test-clock.ts'
import { listOfRuns } from './support/year-of-running.ts'

/** The last run of a history that is stale. */
const STALE_DAYS = 700

/** Four runs a week for 241 weeks: 964 runs without a recording. */
const WEEKS = 241

let server: RunningServer
let browser: Browser
let watched: Watched

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  watched = await openSignedIn(browser, server, PHONE)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const look = async (name: string) => {
  const { page } = watched
  await settled(page)
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, name, { fullPage: true })
}

test('Welcome argues, keeps both ways in on the first screen of a phone, and explains without data', async () => {
  const { page } = watched
  await page.goto(`${server.url}/welcome`)
  await page.getByRole('button', { name: 'Choose files' }).waitFor()
  const tabs = await page.getByRole('navigation', { name: 'Pages' }).boundingBox()
  for (const name of ['Choose files', 'Show where I am now']) {
    const button = await page.getByRole('button', { name }).boundingBox()
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(tabs?.y ?? 0)
  }
  await page.getByText('Nothing leaves this computer.').waitFor()
  await page.getByRole('heading', { name: 'What it finds for one runner' }).waitFor()
  await look('welcome-phone-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(DESKTOP)
  await look('welcome-desktop-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('link', { name: 'threshold pace, with its range' }).click()
  await page.getByRole('heading', { level: 1, name: 'Why the mile' }).waitFor()
  await look('why-the-mile')
  await page.getByRole('link', { name: 'Look at an example runner first' }).click()
  await page.getByRole('heading', { level: 1, name: /level at/ }).waitFor()
  await look('example-runner')
  expect(await ask<{ runs: number }>(page, 'GET', '/status')).toMatchObject({ runs: 0 })
  await page.setViewportSize(PHONE)
  await page.goto(`${server.url}/welcome`)
})

test('964 runs from a list end in a finding, and no screen is empty', async () => {
  const { page } = watched
  const week = [0, 8, 0, 10, 0, 7, 16] as const
  const list = listOfRuns(
    addDays(mondayOf(TODAY), -7 * WEEKS),
    Array.from({ length: WEEKS }, () => week),
  )
  await page.getByLabel('Files to import').setInputFiles(list)
  await page.getByText('964 runs found').waitFor()
  await page.getByRole('button', { name: 'Show where I am now' }).click()
  await page.getByRole('heading', { level: 1, name: '964 runs, and no race result yet' }).waitFor()
  await page
    .getByText(/^From 12 weeks of your runs: 4\sa week, 41\skm, long run 16\skm on Sunday/)
    .waitFor()
  await page.getByRole('row', { name: /^10\skm/ }).waitFor()
  await look('found-in-a-list')
  await page.goto(`${server.url}/`)
  await page.getByRole('link', { name: 'Type a race time' }).waitFor()
  await look('today-after-a-list')
  await page.goto(`${server.url}/progress`)
  await page.getByRole('link', { name: 'Type a race time' }).waitFor()
  await page.getByRole('heading', { name: 'Records by distance and year' }).waitFor()
  await look('progress-after-a-list')
  await page.goto(`${server.url}/runs`)
  await page.getByRole('heading', { level: 1, name: '964 runs' }).waitFor()
  await page
    .getByRole('heading', { name: /^Week of .* 41.*\skm · 4 runs$/ })
    .first()
    .waitFor()
  await look('runs-after-a-list')
  await page.goto(`${server.url}/races`)
  await page
    .getByText(/Two recent times are enough/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Add a result' }).waitFor()
  await look('races-after-a-list')
})

test('the week of the runs is offered in the steps, not asked', async () => {
  const { page } = watched
  await page.goto(`${server.url}/welcome?step=2`)
  await page.getByText(/^From 12 weeks of your runs: 4\sa week/).waitFor()
  expect(await page.getByLabel('Usual week (km)').count()).toBe(0)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Your week' }).waitFor()
  expect(await page.getByLabel('Runs a week').count()).toBe(0)
  await page.getByRole('button', { name: 'Change week' }).click()
  expect(await page.getByLabel('Runs a week').inputValue()).toBe('4')
  await look('week-of-the-runs')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Show plan' }).waitFor()
  const { availability } = await ask<{ availability: object }>(page, 'GET', '/settings')
  expect(availability).toMatchObject({ runsPerWeek: 4, days: [2, 4, 6, 7], longRunDay: 7 })
  expect(watched.errors).toEqual([])
  expect(watched.outside).toEqual([])
})

test('a history that ended two years ago is noticed on every screen, with what to do', async () => {
  const stale = await startServer()
  const { page } = await openSignedIn(browser, stale, PHONE)
  const weeks = Array.from({ length: 60 }, () => [0, 8, 0, 10, 0, 7, 16] as const)
  const monday = addDays(mondayOf(addDays(TODAY, -STALE_DAYS)), -7 * weeks.length)
  await page.goto(`${stale.url}/imports`)
  await page.getByLabel('Files to import').setInputFiles(listOfRuns(monday, weeks))
  await page.getByText('240 runs found').waitFor()
  for (const path of ['/', '/progress']) {
    await page.goto(stale.url + path)
    await page
      .getByText(/Your last run here was on/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Plan the comeback' }).waitFor()
  }
  await page.goto(`${stale.url}/runs`)
  await page.getByRole('heading', { level: 1, name: '240 runs' }).waitFor()
  await page.getByRole('link', { name: 'Import runs' }).waitFor()
  await page.goto(`${stale.url}/races`)
  await page.getByRole('button', { name: 'Add a result' }).waitFor()
  await page.goto(`${stale.url}/plan`)
  await page.getByRole('link', { name: 'Make a plan' }).first().waitFor()
  await page.context().close()
  await stale.stop()
})
