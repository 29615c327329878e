import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { launchBrowser, PHONE, type Watched } from './support/browser.ts'
import { ask } from './support/ask.ts'
import { expectGoodLooks } from './support/looks.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import type { ShiftedServer } from './support/shifted-server.ts'
import { startServerOn } from './support/shifted-server.ts'
import { TODAY } from './support/test-clock.ts'

/** Each page is looked at in two sizes, after everything else that happens here. */
const LONG_MS = 400_000
const day = (after: number) => addDays(TODAY, after)

let browser: Browser
let server: ShiftedServer
let watched: Watched

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A runner by words alone, with a plan of twelve weeks. */
beforeEach(async () => {
  server = await startServerOn(TODAY)
  watched = await openSignedIn(browser, server, PHONE)
  await describeRunner(watched.page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(watched.page, 12)
})
afterEach(async () => {
  const wrong = [...watched.errors.filter((error) => !/40\d/.test(error)), ...watched.outside]
  await watched.page.context().close()
  await server.stop()
  if (wrong.length > 0) throw new Error(`Went wrong unseen: ${wrong.join('; ')}`)
})

interface Session {
  readonly id: string
  readonly day: string
  readonly hard: boolean
  readonly fastM: number
  readonly distanceM: number
}

async function sessions(page: Page): Promise<readonly Session[]> {
  const { plan } = await ask<{ plan: { weeks: { sessions: Session[] }[] } }>(page, 'GET', '/plan')
  return plan.weeks.flatMap((week) => week.sessions)
}
interface Forecast {
  readonly expected: { readonly raceDay: { timeS: number; lowS: number; highS: number } }
  readonly promised: object
}
/** What race day is expected to bring, and what was promised when the plan was made. */
const forecast = async (page: Page): Promise<Forecast> =>
  (await ask<{ forecast: Forecast }>(page, 'GET', '/plan/forecast')).forecast
const between = (all: readonly Session[], from: string, to: string) =>
  all.filter((session) => session.day >= from && session.day <= to)

describe('the flu, with its end left open (J11)', () => {
  test(
    'a banner the next days, one tap, the return, and the plan after it is there',
    { timeout: LONG_MS },
    async () => {
      const { page } = watched
      const before = await sessions(page)
      const goal = await forecast(page)
      await page.goto(server.url)
      await page.getByRole('button', { name: 'Report a change' }).click()
      await page.getByRole('menuitem', { name: 'Illness' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Fever or flu').check({ force: true })
      await dialog.getByRole('button', { name: 'Show what changes' }).click()
      await dialog.getByRole('button', { name: 'Update plan' }).click()
      await dialog
        .getByText(/report when you do/)
        .first()
        .waitFor()
      await dialog.getByRole('button', { name: 'Done' }).click()

      server.goTo(day(1))
      await page.reload()
      await page
        .getByRole('heading', { level: 1, name: 'Ill with fever: no running today' })
        .waitFor()
      const banner = page.getByRole('region', { name: /Ill with fever since Wed 4 Mar/ })
      await banner.getByText(/No running until a day after you feel well/).waitFor()
      await page.getByRole('heading', { name: /This week: .*, ill/ }).waitFor()
      await expectGoodLooks(page, 'state-ill')
      await page.goto(`${server.url}/plan`)
      await banner.waitFor()
      await expectGoodLooks(page, 'state-ill-plan')

      // Four more mornings with it: nothing but the near days is held.
      server.goTo(day(5))
      await ask(page, 'GET', '/plan/adaptation')
      const ill = await sessions(page)
      expect(between(ill, day(5), day(8))).toEqual([])
      expect(between(ill, day(20), day(90)).map(({ id }) => id)).toEqual(
        between(before, day(20), day(90)).map(({ id }) => id),
      )

      // The days without training cost some of the gain; the range follows, and the promise stays as it was given.
      const later = await forecast(page)
      const width = ({ lowS, highS }: Forecast['expected']['raceDay']) => highS - lowS
      expect(later.promised).toEqual(goal.promised)
      expect(later.expected.raceDay.timeS).toBeGreaterThan(goal.expected.raceDay.timeS)
      expect(later.expected.raceDay.highS).toBeGreaterThan(goal.expected.raceDay.highS)
      expect(width(later.expected.raceDay)).toBeGreaterThanOrEqual(width(goal.expected.raceDay))

      await page.goto(server.url)
      const well = banner.getByRole('button', { name: 'I’m well again' })
      await well.focus()
      await page.keyboard.press('Enter')
      await page.getByText(/Rest today, then run short and easy/).waitFor()
      await banner.waitFor({ state: 'detached' })
      await page.getByRole('region', { name: /Recovering from a fever since/ }).waitFor()
      const back = await sessions(page)
      const first = between(back, day(6), day(11))
      expect(first.length).toBeGreaterThan(1)
      expect(first.some(({ hard, fastM }) => hard || fastM > 0)).toBe(false)
      expect(between(back, day(14), day(90)).map(({ id }) => id)).toEqual(
        between(before, day(14), day(90)).map(({ id }) => id),
      )
      await expectGoodLooks(page, 'state-well')

      server.goTo(day(7))
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByText(/Recovering from a fever/).count()).toBe(0)
    },
  )
})

describe('a warning sign', () => {
  test(
    'stops the plan and every new one, until a clinician has cleared it',
    { timeout: LONG_MS },
    async () => {
      const { page } = watched
      await page.goto(server.url)
      await page.getByRole('button', { name: 'Log check-in' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('Warning signs').click()
      await dialog.getByLabel('Pain or pressure in the chest').check()
      await dialog.getByRole('button', { name: 'Save check-in' }).click()
      const banner = page.getByRole('region', {
        name: /Reported: pain or pressure in the chest/,
      })
      await banner.waitFor()
      await page.getByRole('heading', { level: 1, name: 'The plan is stopped' }).waitFor()
      expect(await sessions(page)).toEqual([])
      await expectGoodLooks(page, 'state-stopped')

      await page.goto(`${server.url}/plan/new`)
      await page.getByText('Weeks', { exact: true }).click()
      await page.getByLabel('Weeks until the time trial').fill('10')
      await page.getByRole('button', { name: 'Show plan' }).click()
      await page.getByRole('heading', { name: 'No plan for now: please see a clinician' }).waitFor()
      await page
        .getByRole('alert')
        .getByText(/in the chest on/)
        .waitFor()
      expect(await page.getByRole('button', { name: 'Make this plan' }).count()).toBe(0)
      await expectGoodLooks(page, 'state-refused')

      await page.getByRole('link', { name: 'Go to Today' }).click()
      await banner.getByRole('button', { name: /a clinician has cleared me/ }).click()
      await page.getByRole('button', { name: 'Confirm clearance' }).click()
      await page.getByText('The plan continues, with easy running first.').waitFor()
      await banner.waitFor({ state: 'detached' })
      expect((await sessions(page)).length).toBeGreaterThan(30)
    },
  )
})
