import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  layoutShift,
  PHONE,
} from './support/browser.ts'
import { INTERVALS_KEY, startIntervals, type Intervals } from './support/intervals.ts'
import { expectGoodLooks, takePicture } from './support/looks.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import { startServerOn, type ShiftedServer } from './support/shifted-server.ts'
import { TODAY } from './support/test-clock.ts'

/** A page of 1280 pixels enlarged to 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 }
const COACH = {
  id: 1,
  category: 'WORKOUT',
  type: 'Run',
  start_date_local: `${TODAY}T00:00:00`,
  name: 'From the coach',
}

let there: Intervals
let server: ShiftedServer
let browser: Browser
let context: BrowserContext
let url = ''

beforeAll(async () => {
  there = await startIntervals()
  await there.put([COACH])
  server = await startServerOn(TODAY, {
    intervalsUrl: there.url,
    publicUrl: 'https://mile.example.org',
  })
  url = server.url
  browser = await launchBrowser()
  const { page } = await openSignedIn(browser, server, PHONE)
  context = page.context()
  await describeRunner(page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(page, 10)
  await page.close()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
  there.stop()
})

describe('from the plan to the watch', () => {
  test('a key is typed, sessions are sent and come back equal, and each says so', async () => {
    const page = await context.newPage()
    await page.goto(`${url}/settings#intervals-icu`)
    await page.getByLabel('API key', { exact: true }).fill(INTERVALS_KEY)
    await page.getByRole('button', { name: 'Connect' }).click()
    await page.getByRole('button', { name: 'Send my sessions' }).click()
    await page.getByText(/of \d+ sessions sent and compared without/).waitFor()
    await expectGoodLooks(page, 'sending')
    const events = await there.events()
    expect(events.filter(({ name }) => name === COACH.name)).toEqual([COACH])
    expect(events.length).toBeGreaterThan(3)

    await page
      .getByRole('list', { name: 'Sessions at intervals.icu' })
      .getByRole('link')
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Send to watch' }).waitFor()
    await page.getByText('Sent and checked').waitFor()
    await page.reload()
    await page.getByText('Sent and checked').waitFor()
    expect(await layoutShift(page)).toBeLessThan(0.1)
    await page.getByText('GARMIN/NewFiles').waitFor()
    await page.getByRole('button', { name: 'Show QR code' }).click()
    await page.getByRole('img', { name: /QR code of the FIT file/ }).waitFor()
    await expectGoodLooks(page, 'watch')
    await page.close()
  })

  test('what came back different is said on the session, and can be sent again', async () => {
    const page = await context.newPage()
    await there.collapse(true)
    const events = await there.events()
    // One step cannot collapse.
    const ours = events.find(({ description }) => (description?.match(/^- /gm) ?? []).length > 1)
    if (ours === undefined) throw new Error('no session of several steps was sent')
    await there.put(events.map((one) => (one === ours ? { ...one, description: '- Run 5m' } : one)))
    await page.goto(`${url}/settings#intervals-icu`)
    await page.getByRole('button', { name: 'Send and compare again' }).click()
    await page.getByText('Came back different').first().waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Came back different' })
      .first()
      .getByRole('link')
      .click()
    await page.getByText(/It has \d+ steps? there; the session has \d+/).waitFor()
    await expectGoodLooks(page, 'watch-different')
    await there.collapse(false)
    await page.getByRole('button', { name: 'Send session again' }).click()
    await page.getByText('Sent and checked').waitFor()
    await page.close()
  })

  test('every form of a session can be downloaded from its menu', async () => {
    const page = await context.newPage()
    await page.goto(`${url}/plan`)
    await page.locator('a[href^="/plan/sessions/"]').first().click()
    await page.getByRole('button', { name: 'Export and sync' }).click()
    await takePicture(page, 'take-along-phone-light')
    const links = page.locator('a[role=menuitem]')
    const addresses = await links.evaluateAll((all) =>
      all.map((one) => (one as HTMLAnchorElement).href),
    )
    expect(addresses.length).toBeGreaterThanOrEqual(7)
    for (const address of addresses) {
      expect([address, (await context.request.get(address)).status()]).toEqual([address, 200])
    }
    await page.close()
  })

  test('the card of every kind of session prints on one page, and can be read on a narrow screen', async () => {
    const page = await context.newPage()
    // On a wide window the plan has all its weeks.
    await page.setViewportSize(DESKTOP)
    const tables = { wider: 0 }
    await page.goto(`${url}/plan`)
    const sessions = page.locator('a[href^="/plan/sessions/"]')
    await sessions.first().waitFor()
    const titles = new Map<string, string>()
    for (const one of await sessions.all()) {
      titles.set(
        (await one.innerText()).replace(/\d+/g, ''),
        (await one.getAttribute('href')) ?? '',
      )
    }
    expect(titles.size).toBeGreaterThan(5)
    await page.setViewportSize(NARROW)
    for (const path of [...titles.values()].slice(0, 12)) {
      await page.goto(`${url}${path}/card`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect([path, await accessibilityViolations(page)]).toEqual([path, []])
      // A table that is wider than the screen takes the focus, so that the keys scroll it.
      const wider = await page
        .locator('table')
        .evaluate(({ parentElement: box }) => box !== null && box.scrollWidth > box.clientWidth)
      const focused = await page.locator('[role=region][tabindex="0"]').count()
      expect([path, focused]).toEqual([path, wider ? 1 : 0])
      tables.wider += focused
      const pdf = (await page.pdf({ format: 'A5' })).toString('latin1')
      expect([path, pdf.match(/\/Type \/Page\b/g)?.length]).toEqual([path, 1])
    }
    expect(tables.wider).toBeGreaterThan(0)
    await page.close()
  })

  test('forgetting the key removes our sessions and leaves the coach’s', async () => {
    const page = await context.newPage()
    await page.goto(`${url}/settings#intervals-icu`)
    await page.getByRole('button', { name: 'Remove the key' }).click()
    await page.getByRole('button', { name: 'Connect' }).waitFor()
    expect(await there.events()).toEqual([COACH])
    await page.close()
  })
})
