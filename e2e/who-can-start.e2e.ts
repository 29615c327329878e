/** Runners whom a mile plan refuses, or who train with sore legs: base plan, clearance, cross-training. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { ask } from './support/ask.ts'
import { launchBrowser, PHONE, type Watched } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import type { ShiftedServer } from './support/shifted-server.ts'
import { startServerOn } from './support/shifted-server.ts'
import { TODAY } from './support/test-clock.ts'

const LONG_MS = 300_000

let browser: Browser
let server: ShiftedServer
let watched: Watched

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  server = await startServerOn(TODAY)
  watched = await openSignedIn(browser, server, PHONE)
})
afterEach(async () => {
  const wrong = [...watched.errors.filter((error) => !/40\d/.test(error)), ...watched.outside]
  await watched.page.context().close()
  await server.stop()
  if (wrong.length > 0) throw new Error(`Went wrong unseen: ${wrong.join('; ')}`)
})

async function askForWeeks(): Promise<void> {
  const { page } = watched
  await page.goto(`${server.url}/plan/new`)
  await page.getByText('Weeks', { exact: true }).click()
  await page.getByRole('button', { name: 'Show plan' }).click()
}

test(
  'who runs too little is told why, and one button shows a base plan',
  { timeout: LONG_MS },
  async () => {
    const { page } = watched
    await describeRunner(page, { weeklyKm: 12, longestRunKm: 5 })
    await askForWeeks()
    await page.getByRole('heading', { name: 'Too early for this plan' }).waitFor()
    await page.getByText(/A mile plan is safe from 15\skm a week/).waitFor()
    await expectGoodLooks(page, 'base-offered')
    await page.getByRole('button', { name: 'Show the base plan' }).click()
    await page.getByRole('button', { name: 'Make this plan' }).click()
    await page.getByText('Base plan', { exact: true }).first().waitFor()
    await expectGoodLooks(page, 'base-plan')
    await page.goto(server.url)
    await page.getByText(/After it you can ask for your mile plan/).waitFor()
    server.goTo(addDays(TODAY, 40))
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Your base plan is finished' }).waitFor()
    await page.getByRole('link', { name: 'Make a plan' }).first().waitFor()
    await expectGoodLooks(page, 'base-over')
  },
)

test(
  'a clearance is entered in the refusal and withdrawn in Settings',
  { timeout: LONG_MS },
  async () => {
    const { page } = watched
    await describeRunner(page, { weeklyKm: 45, longestRunKm: 14 })
    const settings = await ask<{ health: object }>(page, 'GET', '/settings')
    const health = { ...settings.health, injuredInLast12Weeks: true }
    await ask(page, 'PUT', '/settings', { ...settings, health })
    await askForWeeks()
    await page.getByRole('heading', { name: 'No plan for now: please see a clinician' }).waitFor()
    await expectGoodLooks(page, 'clearance-asked')
    await page.getByRole('button', { name: 'Confirm clearance' }).click()
    await page.getByText(/Hills come before flat speed/).waitFor()
    await page.getByRole('button', { name: 'Make this plan' }).click()
    await page.goto(`${server.url}/settings#health`)
    await page.getByText(/Cleared by a clinician to run fast since/).waitFor()
    await expectGoodLooks(page, 'clearance-settings')
    await page.getByRole('button', { name: 'Withdraw clearance' }).click()
    await page.getByText(/has easy running only/).waitFor()
    await page.goto(`${server.url}/plan`)
    await page.getByText(/Your clearance to run fast does not count any more/).waitFor()
  },
)

test(
  'an easy run becomes time on the bike once its week is seen, and a run again',
  { timeout: LONG_MS },
  async () => {
    const { page } = watched
    await describeRunner(page, { weeklyKm: 45, longestRunKm: 14 })
    await makeMilePlan(page, 12)
    const { plan } = await ask<{
      plan: { weeks: { sessions: { id: string; role: string; day: string }[] }[] }
    }>(page, 'GET', '/plan')
    const easy = plan.weeks
      .flatMap(({ sessions }) => sessions)
      .find(({ role, day }) => role === 'easy' && day > TODAY)
    await page.goto(`${server.url}/plan/sessions/${easy?.id}`)
    const room = page.getByRole('region', { name: /^Room in the week of/ })
    const save = page.getByRole('button', { name: 'Save change', exact: true })
    await page.getByRole('button', { name: 'Use the bike' }).click()
    await room.waitFor()
    await save.click()
    await page.getByRole('heading', { level: 1, name: /min on the bike/ }).waitFor()
    await page.getByText(/spares the legs/).waitFor()
    await expectGoodLooks(page, 'cross-training')
    await page.getByRole('button', { name: 'Restore the run' }).click()
    await room.waitFor()
    await save.click()
    await page.getByRole('heading', { level: 1, name: /Easy run|easy/i }).waitFor()
    await page.goto(`${server.url}/settings#places`)
    await page.getByRole('checkbox', { name: 'Bike' }).check({ force: true })
    await page.getByLabel('Easy runs a week to replace').selectOption('1')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Settings saved').first().waitFor()
    const saved = await ask<{ crossTraining: object }>(page, 'GET', '/settings')
    expect(saved.crossTraining).toEqual({ machines: ['bike'], runsPerWeek: 1 })
  },
)
