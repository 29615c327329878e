import { addDays } from '@bell-lap/units/calendar-day'
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
  type Watched,
} from './support/browser.ts'
import { gpxOfParts } from './support/gpx.ts'
import { addResult, openSignedIn } from './support/set-up.ts'
import { startServer, type RunningServer } from './support/server.ts'
import { TODAY } from './support/test-clock.ts'
import { takePicture } from './support/looks.ts'

const RACE_DAY = addDays(TODAY, -10)
/** Warm-up, waiting, 1500 m in 5:00, standing, cool-down. */
const RACE = gpxOfParts(RACE_DAY, [
  [3, 700],
  [0, 240],
  [5, 300],
  [0, 180],
  [2.8, 500],
])
const EASY = Array.from({ length: 8 }, (_, i) =>
  gpxOfParts(addDays(TODAY, -40 + 3 * i), [[3 + i / 50, 1500 + 40 * i]]),
)

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

const found = () => watched.page.getByRole('checkbox', { name: /^1500\sm in (4:5\d|5:0\d)/ })
const save = () => watched.page.getByRole('button', { name: /^Save .*race/ })
const mileS = async () =>
  (await ask<{ mile: { timeS: number } }>(watched.page, 'GET', '/estimate')).mile.timeS

test('without runs the page says that there is nothing to confirm', async () => {
  const { page } = watched
  await page.goto(`${server.url}/races/found`)
  await page.getByRole('heading', { level: 1, name: 'No races to confirm' }).waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
})

test('a race inside of a longer recording is a part of Welcome', async () => {
  const { page } = watched
  await addResult(page, { eventId: '5k', timeText: '21:30', day: addDays(TODAY, -60) })
  await page.goto(`${server.url}/imports`)
  await page.getByLabel('Files to import').setInputFiles([...EASY, RACE])
  await page.getByRole('link', { name: 'Show every file' }).first().waitFor()
  const waiting = async () =>
    (await ask<{ waiting: number; items: unknown[] }>(page, 'GET', '/races/suggestions')).items
      .length
  await expect.poll(waiting, { timeout: 60_000 }).toBe(1)
  await page.goto(`${server.url}/welcome`)
  await page.getByRole('button', { name: 'Show where I am now' }).click()
  await page.getByRole('heading', { name: 'We think these were races' }).waitFor()
  await found().waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'About you' }).waitFor()
})

test('the pace of a run is that of the time in motion, and the pauses are told apart', async () => {
  const { page } = watched
  const { items } = await ask<{ items: { id: string; localDay: string }[] }>(
    page,
    'GET',
    '/activities',
  )
  const raced = items.find(({ localDay }) => localDay === RACE_DAY)
  await page.goto(`${server.url}/runs/${raced?.id}`)
  const fact = (name: string) =>
    page.locator('dl > div', { has: page.locator('dt', { hasText: name }) }).locator('dd')
  // 5 km: 25 minutes of running, and 7 on the spot, which would make 6:24 /km.
  await expect.poll(() => fact('Moving time').first().textContent()).toMatch(/^2[45]:\d\d$/)
  expect(await fact('Pace').first().textContent()).toMatch(/^(4:5\d|5:0\d)\s\/km$/)
  expect(await fact('With stops').first().textContent()).toMatch(/^3[12]:\d\d$/)
})

test('it is reached from Races, fits a phone, and its tick and fields work by keyboard', async () => {
  const { page } = watched
  await page.goto(`${server.url}/races`)
  await page.getByRole('link', { name: 'Check this run' }).click()
  await found().waitFor()
  expect(await found().isChecked()).toBe(true)
  await found().focus()
  await page.keyboard.press('Space')
  expect(await found().isChecked()).toBe(false)
  expect(await save().isDisabled()).toBe(true)
  const year = RACE_DAY.slice(0, 4)
  await page.getByRole('button', { name: `Select all of ${year}` }).click()
  expect(await found().isChecked()).toBe(true)
  await page.getByRole('button', { name: /^Correct 1500\sm/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Time', { exact: true }).waitFor()
  for (const [name, viewport] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    await page.setViewportSize(viewport)
    await settled(page)
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await takePicture(page, `races-found-${name}`, { fullPage: true })
  }
})

test('a corrected time is read back, saved, shown on Races, and makes the mile faster', async () => {
  const { page } = watched
  const before = await mileS()
  await page.getByLabel('Time', { exact: true }).fill('')
  await save().click()
  await page.getByText('Type the time').waitFor()
  const field = page.getByLabel('Time', { exact: true })
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  const described = await field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent),
  )
  expect(described.join(' ')).toContain('Type the time')
  await page.getByLabel('Time', { exact: true }).fill('4:58.7')
  await page.getByText('Read as 4 min 58.7 s').waitFor()
  await page.getByRole('button', { name: 'Save 1 race' }).click()
  await page.getByText('1 result saved.').waitFor()
  await page.getByRole('heading', { level: 1, name: 'No races to confirm' }).waitFor()
  expect(await mileS()).toBeLessThan(before)
  await page.goto(`${server.url}/races`)
  await page.getByText('4:58.7').first().waitFor()
  expect(await page.getByText('Were these races?').count()).toBe(0)
})

test('it reads in German and in miles on a phone', async () => {
  const { page } = watched
  const settings = await ask<Record<string, unknown>>(page, 'GET', '/settings')
  const { lastAnswer } = await ask<{ lastAnswer: { id: string } }>(
    page,
    'GET',
    '/races/suggestions',
  )
  await ask(page, 'POST', `/races/suggestions/answers/${lastAnswer.id}/undo`)
  await ask(page, 'PUT', '/settings', { ...settings, locale: 'de', units: 'imperial' })
  await page.setViewportSize(PHONE)
  await page.goto(`${server.url}/races/found`)
  await page.getByRole('heading', { name: 'Das waren wohl Rennen' }).waitFor()
  await found().waitFor()
  await page.getByRole('button', { name: /korrigieren$/ }).click()
  await page.getByRole('button', { name: '1 Rennen speichern' }).waitFor()
  await settled(page)
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'races-found-de', { fullPage: true })
  await ask(page, 'PUT', '/settings', settings)
  await page.setViewportSize(DESKTOP)
  await page.goto(`${server.url}/races/found`)
  await save().click()
  await page.getByText('1 result saved.').waitFor()
})

test('saving is undone, and a run that was no race is not shown again until that is undone', async () => {
  const { page } = watched
  await page.goto(`${server.url}/races/found`)
  await page.getByText('Last time: 1 saved').waitFor()
  await page.getByRole('button', { name: 'Undo last answer' }).click()
  await found().waitFor()
  await page.getByRole('button', { name: 'Mark 1 as not raced' }).click()
  await page.getByText('1 run marked as not raced.').waitFor()
  await found().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await found().waitFor()
})

test('nothing went wrong unseen, and nothing left this machine', () => {
  expect(watched.errors).toEqual([])
  expect(watched.outside).toEqual([])
  expect(server.outbound()).toEqual([])
})

test('an answer that fails is told, with a way to try again', async () => {
  const { page } = watched
  // The page also asks again when the server has news for it, so only a press lets an answer through.
  await page.addInitScript(() => {
    addEventListener('click', () => sessionStorage.setItem('pressed', 'yes'), { capture: true })
  })
  await page.route('**/api/v1/races/suggestions', async (route) => {
    const pressed = await page.evaluate(() => sessionStorage.getItem('pressed')).catch(() => null)
    await (pressed === 'yes' ? route.continue() : route.abort())
  })
  await page.goto(`${server.url}/races/found`)
  await page.getByRole('button', { name: 'Try again' }).click()
  await found().waitFor()
})
