import { addDays } from '@bell-lap/units/calendar-day'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  sidewaysOverflow,
  type Watched,
} from './support/browser.ts'
import { startServer, type RunningServer } from './support/server.ts'
import { addResult, openSignedIn } from './support/set-up.ts'
import { TODAY } from './support/test-clock.ts'
import { takePicture } from './support/looks.ts'

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

describe('what the runner sees of the estimate', () => {
  test('a time that does not fit is asked about on Races and Progress, and corrected', async () => {
    const { page } = watched
    const road = { eventId: '5k', setting: 'road' as const }
    await addResult(page, { ...road, timeText: '14:00', day: addDays(TODAY, -120) })
    await addResult(page, { ...road, timeText: '24:10', day: addDays(TODAY, -60) })
    await page.goto(`${server.url}/progress`)
    await page.getByRole('heading', { name: 'Check these times' }).waitFor()
    await page.goto(`${server.url}/races`)
    await page.getByText(/14:00\. Did you mean 24:00\?$/).waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await takePicture(page, 'doubt-phone', { fullPage: true })
    await page.getByRole('button', { name: 'Change it to 24:00' }).click()
    await page.getByText('5 km is now 24:00.').waitFor()
    await expect
      .poll(() => page.getByRole('heading', { name: 'Check these times' }).count())
      .toBe(0)
  })

  test('digits without a colon are asked about while they are typed', async () => {
    const { page } = watched
    await page.goto(`${server.url}/races`)
    await page.getByRole('button', { name: 'Add a result' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Time', { exact: true }).fill('530')
    await dialog.getByRole('button', { name: 'Use 5:30' }).click()
    expect(await dialog.getByLabel('Time', { exact: true }).inputValue()).toBe('5:30')
    await dialog.getByText(/5\smin 30\ss/).waitFor()
    await dialog.getByLabel('Event').selectOption('5k')
    await dialog.getByLabel('Time', { exact: true }).fill('9:00')
    await dialog.getByText(/faster than the world record/).waitFor()
    await page.keyboard.press('Escape')
  })

  test('the history has results as dots, gaps, a table, and is read by keys', async () => {
    const { page } = watched
    const old = { eventId: 'mile', timeText: '5:40', day: addDays(TODAY, -4200) }
    await addResult(page, old)
    await addResult(page, { ...old, timeText: '6:20', day: addDays(TODAY, -30) })
    for (const [name, size] of [
      ['phone', PHONE],
      ['desktop', DESKTOP],
    ] as const) {
      await page.setViewportSize(size)
      await page.goto(`${server.url}/progress`)
      const chart = page.getByRole('group', { name: /Race forecast for a mile over time/ })
      await chart.waitFor()
      // The last two years at first; the 5:40 is older.
      await expect.poll(() => chart.locator('circle').count()).toBe(3)
      await page.getByRole('button', { name: 'Show all years' }).click()
      await expect.poll(() => chart.locator('circle').count()).toBe(4)
      // Years in which the mile was not known part the line.
      expect(await chart.locator('path[stroke="var(--pace)"]').count()).toBeGreaterThan(1)
      expect(await sidewaysOverflow(page)).toBe(0)
      expect(await accessibilityViolations(page)).toEqual([])
      await takePicture(page, `history-${name}`, { fullPage: true })
    }
    const chart = page.getByRole('group', { name: /Race forecast for a mile over time/ })
    await chart.focus()
    await chart.press('Home')
    const figure = page.locator('figure', { has: chart })
    await figure
      .getByRole('status')
      .getByText(/mile raced in 5:40/)
      .waitFor()
    await figure.getByRole('button', { name: 'Show as table' }).click()
    await figure.getByRole('cell', { name: 'not known' }).first().waitFor()
    await figure.getByRole('cell', { name: '1 mile in 6:20' }).waitFor()
    await figure
      .getByRole('cell', { name: /^worth \d:\d\d$/ })
      .first()
      .waitFor()
  })

  test('critical speed says what is missing, or its range', async () => {
    const { page } = watched
    await page.goto(`${server.url}/progress`)
    const fold = page.getByRole('heading', { name: 'Your curve and kind of runner' })
    await fold.click()
    await page.getByRole('heading', { name: 'Critical speed and D′' }).waitFor()
    await page.getByText(/three races or time trials of 2\sto 20 minutes/).waitFor()
    await addResult(page, { eventId: '800m', timeText: '2:55', day: addDays(TODAY, -20) })
    await addResult(page, { eventId: '3000m', timeText: '12:40', day: addDays(TODAY, -10) })
    await page.reload()
    await fold.click()
    await page.getByText(/^Critical speed \d:\d\d\s\/km, likely between/).waitFor()
  })

  test('ends without an error on the page', () => {
    expect(watched.errors).toEqual([])
  })
})
