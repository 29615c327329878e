import { addDays } from '@bell-lap/units/calendar-day'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  sidewaysOverflow,
  type Watched,
} from './support/browser.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import { startServerOn, type ShiftedServer } from './support/shifted-server.ts'
import { TODAY } from './support/test-clock.ts'
import { takePicture } from './support/looks.ts'

let browser: Browser
let server: ShiftedServer
let watched: Watched
let raceDay = ''

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServerOn(TODAY)
  watched = await openSignedIn(browser, server, DESKTOP)
  await describeRunner(watched.page, { weeklyKm: 55, longestRunKm: 16 })
  raceDay = await makeMilePlan(watched.page, 8)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('before the mile nothing speaks of what comes after', async () => {
  const { page } = watched
  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { name: 'Mile time trial' }).waitFor()
  expect(await page.getByText('is over').count()).toBe(0)
})

test('Plan and Progress forecast race day from today, as two bands', async () => {
  const { page } = watched
  for (const path of ['/plan', '/progress']) {
    await page.goto(`${server.url}${path}`)
    const forecast = page.getByText(
      /^\d:\d\d today, \d:\d\d–\d:\d\d\son .+\sif you run four sessions in five\.$/,
    )
    await forecast.waitFor()
    const card = page.locator('section', { has: forecast })
    expect(await card.getByRole('row').count()).toBe(2)
    await card.getByText(/grade C/).waitFor()
  }
  // The number on top of Progress is the one of the card.
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const range = /\((\d:\d\d–\d:\d\d)\)/.exec(heading)?.[1] ?? ''
  expect(range).not.toBe('')
  await page.getByRole('row', { name: new RegExp(`^Today .*${range}`) }).waitFor()
  await page.setViewportSize(PHONE)
  await expect.poll(() => sidewaysOverflow(page)).toBe(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'forecast-phone', { fullPage: true })
  await page.setViewportSize(DESKTOP)
})

test('after the mile Today leads to the way back, and the form is set for it', async () => {
  const { page } = watched
  server.goTo(addDays(raceDay, 1))
  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { name: 'Your race is over' }).waitFor()
  await page.getByRole('heading', { name: 'Mile time trial is over' }).waitFor()
  await page.getByText(/Race forecast for a mile when you made this plan: \d:\d\d/).waitFor()
  await takePicture(page, 'after-the-mile', { fullPage: true })
  await page.goto(`${server.url}/plan`)
  await page.getByText(/Bell Lap expected \d:\d\d–\d:\d\d\. Enter your race time/).waitFor()
  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { name: 'What comes next?' }).waitFor()
  await page.getByRole('button', { name: 'Plan longer races' }).click()
  await page.getByText(/The plan ends with 10\skm, as a race or a time trial/).waitFor()
  // The form opens with the first race day that the plan of usual length leads to.
  const raceDay10k = page.getByLabel('Race day').and(page.locator('[type=date]'))
  expect(await raceDay10k.inputValue()).toBe(addDays(raceDay, 35))
  await page.getByText('Weeks', { exact: true }).click()
  expect(await page.getByLabel('Weeks until the time trial').inputValue()).toBe('5')
  await page.getByLabel('Weeks until the time trial').fill('9')
  await page.getByRole('button', { name: 'Show plan' }).click()
  await page.getByText('Enter 3 to 6 whole weeks.').waitFor()
})

test('towards the half marathon: an easy week, evidence in words, and the plan is made', async () => {
  const { page } = watched
  await page.getByLabel('Longer distance', { exact: true }).selectOption({ label: 'Half marathon' })
  await page.getByText('prepares you for the half marathon').waitFor()
  expect(await page.getByLabel('Weeks until the time trial').inputValue()).toBe('6')
  await page.getByRole('button', { name: 'Show plan' }).click()
  await page.getByText(/For the half marathon, a gain is plausible but untested/).waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'way-back-form', { fullPage: true })
  await page.getByRole('button', { name: 'Make this plan' }).click()
  await page.waitForURL('**/plan')
  await page.getByText('10 km time trial', { exact: true }).first().waitFor()
  await page.getByText('Longer races').first().waitFor()
  await takePicture(page, 'way-back-plan', { fullPage: true })
})

test('on a phone nothing overflows; the race is paced by the kilometre', async () => {
  const { page } = watched
  await page.setViewportSize(PHONE)
  for (const path of ['/', '/plan', '/plan/new', '/races']) {
    await page.goto(server.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect({ path, by: await sidewaysOverflow(page) }).toEqual({ path, by: 0 })
  }
  await page.goto(`${server.url}/races`)
  await page.getByRole('link', { name: 'Race day: laps, warm-up and wrist band' }).click()
  await page.getByRole('heading', { level: 1, name: /^10\skm time trial in/ }).waitFor()
  await page.getByRole('row', { name: /^9\skm/ }).waitFor()
  expect(await sidewaysOverflow(page)).toBe(0)
  await takePicture(page, 'way-back-races-phone', { fullPage: true })
})

test('undo brings the mile plan back', async () => {
  const { page } = watched
  await page.goto(`${server.url}/plan`)
  await page.getByRole('button', { name: 'More actions for the plan' }).click()
  await page.getByRole('menuitem', { name: 'Undo last change' }).click()
  await page.getByText('Mile time trial', { exact: true }).first().waitFor()
  expect(watched.errors).toEqual([])
  expect(watched.outside).toEqual([])
})
