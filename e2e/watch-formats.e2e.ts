/** What each format holds, the question after the run, drills on the watch, and a treadmill as home. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBellLap, type BellLap } from '@bell-lap/server/open-bell-lap'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  settled,
  sidewaysOverflow,
  signIn,
} from './support/browser.ts'
import { testNow, TODAY } from './support/test-clock.ts'

const SHOTS = join(import.meta.dirname, 'screenshots')
const DAY_MS = 86_400_000

let bellLap: BellLap
let browser: Browser
let page: Page
let url = ''
let folder = ''
let daysLater = 0
const errors: string[] = []

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  folder = mkdtempSync(join(tmpdir(), 'bell-lap-e2e-'))
  const now = () => new Date(testNow().getTime() + daysLater * DAY_MS)
  bellLap = await openBellLap({ dataDir: folder, now })
  await bellLap.app.listen({ host: '127.0.0.1', port: 0 })
  const address = bellLap.app.server.address()
  url = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
  await makePlan()
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  await signIn(page, await bellLap.signInLink(url))
  await page.waitForURL((at) => at.pathname !== '/sign-in')
})

afterAll(async () => {
  await browser.close()
  await bellLap.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A runner with a race of last week and a plan of ten weeks. */
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
    eventId: 'mile',
    distanceM: null,
    timeText: '5:50',
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  const wish = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
  expect(await ask('POST', '/plan', wish)).toMatchObject({ refused: false })
}

interface Planned {
  readonly id: string
  readonly day: string
  readonly role: string
  readonly workout: object
}
const sessions = (): Promise<Planned[]> =>
  page.evaluate(async () => {
    const { plan } = (await (await fetch('/api/v1/plan')).json()) as {
      plan: { weeks: { sessions: Planned[] }[] }
    }
    return plan.weeks.flatMap((week) => week.sessions).filter(({ role }) => role !== 'rest')
  })

async function looksGood(name: string): Promise<void> {
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport)
    await settled(page)
    const look = viewport === PHONE ? 'phone' : 'desktop'
    await page.screenshot({ path: join(SHOTS, `${name}-${look}.png`), fullPage: true })
    expect(await accessibilityViolations(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
}

test('a session says what each format holds, and after the run it is asked once', async () => {
  const withDrills = (await sessions()).filter(
    ({ day, workout }) => day > TODAY && JSON.stringify(workout).includes('drill'),
  )
  const [first, ahead] = withDrills
  if (first === undefined || ahead === undefined) throw new Error('no sessions')
  await page.evaluate(
    async ([one, other]) => {
      await fetch(`/api/v1/plan/sessions/${one}/workout.fit`)
      await fetch(`/api/v1/plan/sessions/${other}/workout.zwo`)
    },
    [first.id, ahead.id],
  )
  while (addDays(TODAY, daysLater) <= first.day) daysLater += 1
  await page.goto(`${url}/`)
  const card = page.getByRole('region', { name: 'Send to watch' })
  await card.getByText(/^FIT file, session of/).waitFor()
  await card.getByRole('radio', { name: 'Something was off' }).check()
  await card.getByLabel('What was off?').fill('Lap three was missing.')
  await looksGood('watch-question')
  await card.getByRole('button', { name: 'Save answer' }).click()
  await page.getByText('Answer saved.').waitFor()
  await card.waitFor({ state: 'detached' })

  await page.goto(`${url}/plan/sessions/${ahead.id}/watch`)
  const formats = page.getByRole('region', { name: 'What each format holds' })
  await formats.getByText('A step that ends with the lap button gets a fixed length.').waitFor()
  await formats.getByText('Your answer: Something was off · Lap three was missing.').waitFor()
  await formats.getByText('Bell Lap asks after the run').waitFor()
  await looksGood('watch-formats')
  await formats.getByRole('button', { name: 'Change answer' }).click()
  await formats.getByRole('radio', { name: 'Yes, as planned' }).check()
  await formats.getByRole('button', { name: 'Save answer' }).click()
  await formats.getByText('Your answer: Yes, as planned').waitFor()
})

test('drills and the home on a treadmill are chosen in the settings', async () => {
  await page.goto(`${url}/settings`)
  await page.getByLabel('Drills on the watch').selectOption('each')
  await page.getByLabel('Treadmill', { exact: true }).check()
  await page.getByLabel('Steepest incline of the treadmill (%)').fill('8')
  await page.getByLabel('I run on the treadmill').check()
  await looksGood('settings-treadmill')
  await page.getByRole('button', { name: 'Save' }).first().click()
  const saved = () =>
    page.evaluate(async () => {
      const { delivery, places } = (await (await fetch('/api/v1/settings')).json()) as {
        delivery: { drills: string }
        places: { treadmill: object }
      }
      return { drills: delivery.drills, ...places.treadmill }
    })
  await expect
    .poll(saved)
    .toMatchObject({ drills: 'each', maximumGradePct: 8, home: true, maximumKmh: 20 })

  const ids = await page.evaluate(async () => {
    const body = JSON.stringify({
      event: 'mile',
      raceDay: null,
      weeks: 10,
      goalTimeText: null,
      raceName: null,
    })
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/v1/plan', { method: 'POST', body, headers })
    const { plan } = (await (await fetch('/api/v1/plan')).json()) as {
      plan: { weeks: { sessions: { id: string; role: string; workout: { place: string } }[] }[] }
    }
    return plan.weeks
      .flatMap((week) => week.sessions)
      .filter(({ role, workout }) => role === 'quality' && workout.place === 'treadmill')
      .map(({ id }) => id)
  })
  await page.goto(`${url}/plan/sessions/${ids[3] ?? ''}`)
  await page.getByText(/km\/h/).first().waitFor()
  await looksGood('session-treadmill')
  await page.goto(`${url}/plan/sessions/${ids[3] ?? ''}/card`)
  await page.getByText(/km\/h/).first().waitFor()
  await looksGood('card-treadmill')
  expect(errors).toEqual([])
})

test('in German', async () => {
  const settings = await page.evaluate(async () => {
    const before = (await (await fetch('/api/v1/settings')).json()) as object
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...before, locale: 'de' })
    return (await fetch('/api/v1/settings', { method: 'PUT', headers, body })).status
  })
  expect(settings).toBe(200)
  const [first] = (await sessions()).filter(({ day, role }) => day > TODAY && role === 'quality')
  await page.goto(`${url}/plan/sessions/${first?.id ?? ''}/watch`)
  await page.getByRole('heading', { name: 'Was jedes Format enthält' }).waitFor()
  await looksGood('watch-formats-de')
})
