/** The week as planned and run on every screen; what would change is shown first; what cannot be undone is said beforehand. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { ask } from './support/ask.ts'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  sidewaysOverflow,
  type Watched,
} from './support/browser.ts'
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
  await page.getByRole('heading', { name: /^You ran 4\.\d\skm today$/ }).waitFor()
  await page.getByText('No session was planned for today. The run counts for the week.').waitFor()
  const card = page.getByRole('region', { name: /^This week: 15\sof\s\d\d\skm$/ })
  const line = card.getByRole('listitem').filter({ has: page.getByText('Not planned') })
  await line.waitFor()
  expect(await line.count()).toBe(1)
  expect(await line.getByText('Rest', { exact: true }).count()).toBe(0)
  await card.getByText(/^10\.\d\skm · 5:\d\d\s\/km$/).waitFor()
  await card.getByText(/^(As planned|Planned): /).waitFor()
  await expectGoodLooks(page, 'week-today')

  await page.goto(`${server.url}/plan`)
  await page.getByRole('heading', { level: 1, name: /^15\sof\s\d\d\skm/ }).waitFor()
  await page.getByText('Not planned').waitFor()
  await expectGoodLooks(page, 'week-plan')
})

test('on the phone the plan opens at today, one week fits the screen, and weeks turn by button and key', async () => {
  const { page } = watched
  await page.setViewportSize(PHONE)
  await page.goto(`${server.url}/plan`)
  const pager = page.getByRole('region', { name: 'Week by week' })
  await pager.locator('[aria-current=date]').waitFor()
  const strip = page.getByRole('navigation', { name: 'Weeks of the plan' })
  const weekOf = async () => (await pager.getByRole('heading').textContent()) ?? ''
  const now = await weekOf()
  const rows = await pager.getByRole('list').boundingBox()
  // Seven days and the bars around them, on a phone of 844 px.
  expect(rows?.height).toBeLessThan(7 * 84)
  await pager.getByRole('button', { name: 'Later week' }).click()
  await expect.poll(weekOf).not.toBe(now)
  await pager.getByRole('button', { name: 'Later week' }).press('ArrowLeft')
  await expect.poll(weekOf).toBe(now)
  await strip.getByRole('link', { name: /^Week 12/ }).click()
  expect(await pager.getByRole('button', { name: 'Later week' }).isDisabled()).toBe(true)
  expect(await sidewaysOverflow(page)).toBe(0)
})

test('every fast piece of every week is at least 3 px wide, on the phone and on a wide window', async () => {
  const { page } = watched
  const narrowest = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-fast]')].map((bar) => bar.getBoundingClientRect().width),
    )
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport)
    await page.goto(`${server.url}/plan`)
    await page.locator('[data-fast]').first().waitFor()
    const widths = await narrowest()
    expect(widths.length).toBeGreaterThan(2)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(3)
  }
  await page.setViewportSize(PHONE)
})

test('the month has what was run and planned, by finger and by key', async () => {
  const { page } = watched
  await page.goto(`${server.url}/plan`)
  await page.getByRole('link', { name: 'Month', exact: true }).click()
  const grid = page.getByRole('grid')
  await grid.waitFor()
  const today = grid.locator('[aria-current=date]')
  await page
    .getByRole('region', { name: 'Calendar of the month' })
    .getByText('Not planned')
    .waitFor()
  await today.press('ArrowLeft')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-chosen')))
    .toBe('true')
  await page.getByRole('button', { name: 'Later month' }).click()
  expect(await grid.locator('[aria-current=date]').count()).toBeLessThanOrEqual(1)
  await page.getByRole('button', { name: 'Earlier month' }).click()
  await expectGoodLooks(page, 'week-month')
})

test('a menu stays inside the window, and “Show what changes” changes nothing', async () => {
  const { page } = watched
  await page.goto(`${server.url}/plan`)
  for (const name of ['Report a change', 'More actions for the plan']) {
    await page.getByRole('button', { name }).click()
    // What loads may move the button after the menu has opened; the menu follows with the next frame.
    await expect
      .poll(async () => {
        const box = await page.getByRole('menu').boundingBox()
        if (box === null) throw new Error('no menu')
        const isInside = (from: number, size: number, most: number) =>
          from >= 0 && from + size <= most
        return [
          isInside(box.x, box.width, PHONE.width),
          isInside(box.y, box.height, PHONE.height - 64),
        ]
      })
      .toEqual([true, true])
    await page.keyboard.press('Escape')
  }
  const before = await ask<object>(page, 'GET', '/plan')
  await page.getByRole('button', { name: 'Report a change' }).click()
  await page.getByRole('menuitem', { name: 'Illness' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Fever or flu').check({ force: true })
  await form.getByRole('button', { name: 'Show what changes' }).click()
  await form.getByText('Nothing has changed yet. This would change:').waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  expect(await ask<object>(page, 'GET', '/plan')).toEqual(before)
  await form.getByRole('button', { name: 'Back' }).click()
  expect(await form.getByLabel('Fever or flu').isChecked()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await ask<object>(page, 'GET', '/plan')).toEqual(before)
})

test('settings that are not saved are asked about, by a link and by the browser’s Back', async () => {
  const { page } = watched
  await page.goto(`${server.url}/plan`)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('heading', { name: 'Profile' }).click()
  await page.getByLabel('Year of birth').fill('1980')
  await page.goBack()
  const question = page.getByRole('dialog', { name: 'Save your changes?' })
  await question.getByRole('button', { name: 'Stay here' }).click()
  expect(new URL(page.url()).pathname).toBe('/settings')
  expect(await page.getByLabel('Year of birth').inputValue()).toBe('1980')
  await page.getByRole('link', { name: 'Today' }).click()
  await question.getByRole('button', { name: 'Save and leave' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(await ask<{ birthYear: number }>(page, 'GET', '/settings')).toMatchObject({
    birthYear: 1980,
  })
})

test('on Monday the week that is over is reviewed, on Today and in the plan', async () => {
  const { page } = watched
  const { plan } = await ask<Planned>(page, 'GET', '/plan')
  const [, reviewed] = plan.weeks
  if (reviewed === undefined) throw new Error('no second week')
  const today = (await ask<{ today: string }>(page, 'GET', '/session')).today
  server.goTo(addDays(reviewed.startDay, 7))
  await page.goto(server.url)
  const review = page.getByRole('region', { name: 'Last week' })
  await review.getByText(/^You ran 15\sof\s\d\d\skm in 2 runs\./).waitFor()
  await review.getByText(/Next week:/).waitFor()
  await page.goto(`${server.url}/plan`)
  await page.getByRole('button', { name: 'Earlier week' }).click()
  await page.getByText(/^You ran 15\sof\s\d\d\skm in 2 runs\./).waitFor()
  server.goTo(today)
})

test('the log says beforehand why a change cannot be undone', async () => {
  const { page } = watched
  const { today } = await ask<{ today: string }>(page, 'GET', '/session')
  await page.goto(`${server.url}/`)
  await page.getByRole('button', { name: 'Report a change' }).click()
  await page.getByRole('menuitem', { name: 'Illness' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Fever or flu').check({ force: true })
  await form.getByRole('button', { name: 'Show what changes' }).click()
  await form.getByRole('button', { name: 'Update plan' }).click()
  await form.getByRole('button', { name: 'Done' }).click()
  await page.goto(`${server.url}/plan`)
  await page.getByText(/The last change cannot be undone: Ill with fever/).waitFor()
  expect(await page.getByRole('button', { name: 'Undo last change' }).count()).toBe(0)
  expect(today > TODAY).toBe(true)
  await expectGoodLooks(page, 'week-no-undo')
})
