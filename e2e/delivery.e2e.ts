import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBellLap, type BellLap } from '@bell-lap/server/open-bell-lap'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  layoutShift,
  PHONE,
  settled,
  sidewaysOverflow,
  signIn,
} from './support/browser.ts'
import { INTERVALS_KEY, startIntervals, type Intervals } from './support/intervals.ts'
import { testNow, TODAY } from './support/test-clock.ts'

const SHOTS = join(import.meta.dirname, 'screenshots')
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
let bellLap: BellLap
let browser: Browser
let context: BrowserContext
let url = ''
let folder = ''

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  there = await startIntervals()
  await there.put([COACH])
  folder = mkdtempSync(join(tmpdir(), 'bell-lap-e2e-'))
  bellLap = await openBellLap({
    dataDir: folder,
    now: testNow,
    intervalsUrl: there.url,
    publicUrl: 'https://mile.example.org',
  })
  await bellLap.app.listen({ host: '127.0.0.1', port: 0 })
  const address = bellLap.app.server.address()
  url = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
  await makePlan()
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await signIn(page, await bellLap.signInLink(url))
  await page.waitForURL((at) => at.pathname !== '/sign-in')
  await page.close()
})

afterAll(async () => {
  await browser.close()
  await bellLap.close()
  there.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A runner who says what a usual week is, a race of last week, and a plan of ten weeks. */
async function makePlan(): Promise<void> {
  const headers = { authorization: `Bearer ${bellLap.localToken}` }
  const ask = async (method: 'GET' | 'PUT' | 'POST', path: string, payload?: object) => {
    const at = { method, url: `/api/v1${path}`, headers } as const
    const answer = await bellLap.app.inject(payload === undefined ? at : { ...at, payload })
    expect(answer.statusCode).toBeLessThan(300)
    return answer.json<Record<string, unknown>>()
  }
  const settings = await ask('GET', '/settings')
  const usualTraining = { weeklyKm: 45, longestRunKm: 14 }
  const known = { sex: 'female', birthYear: 1990, healthAnsweredOn: TODAY, usualTraining }
  await ask('PUT', '/settings', { ...settings, ...known })
  await ask('POST', '/results', {
    day: addDays(TODAY, -7),
    eventId: '5k',
    distanceM: null,
    timeText: '21:40',
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  const wish = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
  expect(await ask('POST', '/plan', wish)).toMatchObject({ refused: false })
}

async function looksGood(page: Page, name: string): Promise<void> {
  for (const viewport of [PHONE, DESKTOP]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await settled(page)
      const look = `${viewport === PHONE ? 'phone' : 'desktop'}-${colorScheme}`
      await page.screenshot({ path: join(SHOTS, `${name}-${look}.png`), fullPage: true })
      expect(await accessibilityViolations(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
    }
  }
  await page.setViewportSize(PHONE)
}

describe('from the plan to the watch', () => {
  test('a key is typed, sessions are sent and come back equal, and each says so', async () => {
    const page = await context.newPage()
    await page.goto(`${url}/settings`)
    await page.getByLabel('API key', { exact: true }).fill(INTERVALS_KEY)
    await page.getByRole('button', { name: 'Connect' }).click()
    await page.getByRole('button', { name: 'Send my sessions' }).click()
    await page.getByText(/of \d+ sessions sent and compared without/).waitFor()
    await looksGood(page, 'sending')
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
    await looksGood(page, 'watch')
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
    await page.goto(`${url}/settings`)
    await page.getByRole('button', { name: 'Send and compare again' }).click()
    await page.getByText('Came back different').first().waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Came back different' })
      .first()
      .getByRole('link')
      .click()
    await page.getByText(/It has \d+ steps? there; the session has \d+/).waitFor()
    await looksGood(page, 'watch-different')
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
    await page.screenshot({ path: join(SHOTS, 'take-along-phone-light.png') })
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
    await page.setViewportSize(NARROW)
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
    await page.goto(`${url}/settings`)
    await page.getByRole('button', { name: 'Remove the key' }).click()
    await page.getByRole('button', { name: 'Connect' }).waitFor()
    expect(await there.events()).toEqual([COACH])
    await page.close()
  })
})
