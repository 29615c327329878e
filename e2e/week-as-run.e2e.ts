/** The week counts what was run, planned or not; the log says beforehand what cannot be undone. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { ask } from './support/ask.ts'
import { launchBrowser, PHONE, type Watched } from './support/browser.ts'
import { gpxOf } from './support/gpx.ts'
import { expectGoodLooks } from './support/looks.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import type { ShiftedServer } from './support/shifted-server.ts'
import { startServerOn } from './support/shifted-server.ts'
import { TODAY } from './support/test-clock.ts'

let browser: Browser
let server: ShiftedServer
let watched: Watched

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServerOn(TODAY)
  watched = await openSignedIn(browser, server, PHONE)
  await describeRunner(watched.page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(watched.page, 12)
})
afterAll(async () => {
  const wrong = [...watched.errors.filter((error) => !/40\d/.test(error)), ...watched.outside]
  await watched.page.context().close()
  await server.stop()
  await browser.close()
  if (wrong.length > 0) throw new Error(`Went wrong unseen: ${wrong.join('; ')}`)
})

interface Planned {
  readonly plan: {
    readonly weeks: readonly {
      readonly startDay: string
      readonly sessions: readonly { readonly day: string; readonly role: string }[]
    }[]
  }
}

test('a run on a free day stands in the week, and that day never says “Rest”', async () => {
  const { page } = watched
  const { plan } = await ask<Planned>(page, 'GET', '/plan')
  const week = plan.weeks[1]
  if (week === undefined) throw new Error('no second week')
  const days = [0, 1, 2, 3, 4, 5, 6].map((after) => addDays(week.startDay, after))
  const taken = new Set(week.sessions.map(({ day }) => day))
  const first = week.sessions[0]?.day ?? ''
  const free = days.find((day) => day > first && !taken.has(day)) ?? ''
  server.goTo(free)
  await page.goto(`${server.url}/imports`)
  await page.getByLabel('Files to import').setInputFiles([
    gpxOf(first, { minutes: 60, sport: 'running' }),
    // Too short to be the session of the day after.
    gpxOf(free, { minutes: 25, sport: 'running' }),
  ])
  await expect
    .poll(async () => (await ask<{ total: number }>(page, 'GET', '/activities')).total)
    .toBe(2)

  await page.goto(server.url)
  await page.getByRole('heading', { name: /^You ran 4\.\d km today$/ }).waitFor()
  await page.getByText('No session was planned for today. The run counts for the week.').waitFor()
  await page.getByRole('heading', { name: /^This week: 15 of \d\d km$/ }).waitFor()
  const line = page.getByRole('listitem').filter({ has: page.getByText('Not planned') })
  expect(await line.count()).toBe(1)
  expect(await line.getByText('Rest', { exact: true }).count()).toBe(0)
  await expectGoodLooks(page, 'week-today')

  await page.goto(`${server.url}/plan`)
  await page.getByText(/^15 of \d\d km$/).waitFor()
  await page.getByText('Not planned').waitFor()
  await expectGoodLooks(page, 'week-plan')
})

test('the log says beforehand why a change cannot be undone', async () => {
  const { page } = watched
  const { today } = await ask<{ today: string }>(page, 'GET', '/session')
  await page.goto(`${server.url}/`)
  await page.getByRole('button', { name: 'Report a change' }).click()
  await page.getByRole('menuitem', { name: 'Illness' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Fever or flu').check({ force: true })
  await form.getByRole('button', { name: 'Update plan' }).click()
  await form.getByRole('button', { name: 'Done' }).click()
  await page.goto(`${server.url}/plan`)
  await page.getByText(/The last change cannot be undone: Ill with fever/).waitFor()
  expect(await page.getByRole('button', { name: 'Undo last change' }).count()).toBe(0)
  expect(today > TODAY).toBe(true)
  await expectGoodLooks(page, 'week-no-undo')
})
