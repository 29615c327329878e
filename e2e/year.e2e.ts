/** A made-up runner over a year: marathon plateau, case, mile block, race, way back, 10K. J3 and J16. */
import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  settled,
  sidewaysOverflow,
  signIn,
  type Watched,
} from './support/browser.ts'
import { addResult, openSignedIn } from './support/set-up.ts'
import { startServerOn, type ShiftedServer } from './support/shifted-server.ts'
import { TEST_ZONE, TODAY } from './support/test-clock.ts'
import { blockWeeks, marathonWeeks, weeksBack } from './support/year-of-running.ts'

const SHOTS = join(import.meta.dirname, 'screenshots')
const COMMAND = join(import.meta.dirname, '..', 'apps/cli/bin/bell-lap.mjs')
const run = promisify(execFile)

interface Range {
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
}
interface Message {
  readonly code: string
  readonly values: Readonly<Record<string, unknown>>
}
interface Estimate {
  readonly mile: Range
  readonly equivalents: readonly (Range & { eventId: string })[]
}
interface WayBack {
  readonly state: string
  readonly headline: Message
  readonly outcome: {
    before: Range
    ran: { timeS: number; gainShare: number; passed: boolean } | null
    promised: { raceDay: Range } | null
  } | null
  readonly races: readonly { eventId: string; before: Range; now: Range; earliest: string }[]
  readonly ladder: {
    saved: boolean
    raceDay: string
    longestGapDays: number
    nowM: number
    weeks: readonly { longM: number; raceM: number | null }[]
  } | null
  readonly chart: { form: readonly (Range & { day: string })[] } | null
  readonly keeps: readonly { id: string; text: Message }[]
  readonly next: { ask: boolean; answer: string | null }
}

let browser: Browser
let server: ShiftedServer
let watched: Watched
let page: Page
/** What was known on the day of the plan. */
let atStart: Estimate
let raceDay = ''
let ranS = 0

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  browser = await launchBrowser()
  server = await startServerOn(TODAY)
  watched = await openSignedIn(browser, server, DESKTOP)
  page = watched.page
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const readEstimate = () => ask<Estimate>(page, 'GET', '/estimate')
const readWayBack = () => ask<WayBack>(page, 'GET', '/way-back')
const rangeOf = ({ timeS, lowS, highS }: Range) => ({ timeS, lowS, highS })
const said = ({ lowS, highS }: Range) => `${formatTime(lowS)}–${formatTime(highS)}`
const over = ({ equivalents }: Estimate, id: string) => {
  const found = equivalents.find(({ eventId }) => eventId === id)
  if (found === undefined) throw new Error(`no forecast over ${id}`)
  return rangeOf(found)
}

const open = async (path: string) => {
  await page.goto(server.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}
const heading = async () => (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

async function importFiles(files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) {
  await open('/imports')
  const { items } = await ask<{ items: unknown[] }>(page, 'GET', '/imports')
  await page.getByLabel('Files to import').setInputFiles(files)
  await expect
    .poll(async () => {
      const now = await ask<{ items: { state: string }[] }>(page, 'GET', '/imports')
      return now.items.filter(({ state }) => state === 'finished').length
    })
    .toBe(items.length + 1)
}

/** The command line against the same server, its answer as data. */
async function command<T>(...args: readonly string[]): Promise<T> {
  const to = ['--json', '--server', server.url, '--token', server.localToken]
  const { stdout } = await run(process.execPath, [COMMAND, ...args, ...to])
  return JSON.parse(stdout) as T
}

/** The mile of today is one number with one range, on every screen and at every door. */
async function expectOneMile(): Promise<Estimate> {
  const estimate = await readEstimate()
  const mile = rangeOf(estimate.mile)
  const today = await ask<{ mile: Range }>(page, 'GET', '/today')
  expect(rangeOf(today.mile)).toEqual(mile)
  const found = await ask<{ changes: { eventId: string; today: Range }[] }>(page, 'GET', '/case')
  const change = found.changes.find(({ eventId }) => eventId === 'mile')
  if (change !== undefined) expect(rangeOf(change.today)).toEqual(mile)
  expect(rangeOf((await command<Estimate>('estimate')).mile)).toEqual(mile)
  await open('/progress')
  expect(await heading()).toContain(`${formatTime(mile.timeS)} (${said(mile)})`)
  return estimate
}

const SCREENS = [
  '/',
  '/plan',
  '/plan/new',
  '/progress',
  '/progress/threshold',
  '/case',
  '/way-back',
  '/races',
  '/races/found',
  '/runs',
  '/imports',
  '/settings',
  '/welcome?step=2',
]

/** Every screen opens, without an error. */
async function visitAll(): Promise<void> {
  const { items } = await ask<{ items: { id: string }[] }>(page, 'GET', '/activities')
  for (const path of [...SCREENS, `/runs/${encodeURIComponent(items[0]?.id ?? '')}`]) {
    await open(path)
    expect({ path, alert: await page.getByRole('alert').count() }).toEqual({ path, alert: 0 })
  }
  expect(watched.errors).toEqual([])
}

/** Marathons of 3:28 to 3:31 and 10K races for four years, faster every year before. */
async function addPlateau(): Promise<void> {
  const off = [0.4, -0.6, 0.1, 0.7, -0.3, -0.8, 0.5]
  for (let back = 279; back >= 4; back -= 11) {
    const before = Math.max(0, back - 208)
    const scale = 1 + 0.0006 * before + 0.008 * (off[back % 7] ?? 0)
    const marathon = (back / 11) % 2 < 1
    await addResult(page, {
      eventId: marathon ? 'marathon' : '10k',
      timeText: formatTime(Math.round((marathon ? 12_570 : 2560) * scale)),
      day: addDays(TODAY, -7 * back),
      setting: 'road',
    })
  }
}

describe('a year', () => {
  test('on a plateau: the case for the mile leads to a plan, and the way back says what it will show', async () => {
    const settings = await ask<Record<string, object>>(page, 'GET', '/settings')
    await ask(page, 'PUT', '/settings', {
      ...settings,
      timeZone: TEST_ZONE,
      birthYear: 1986,
      sex: 'male',
      yearsRunning: 9,
      healthAnsweredOn: TODAY,
    })
    await addPlateau()
    await importFiles([marathonWeeks(TODAY)])
    atStart = await expectOneMile()
    await open('/way-back')
    expect(await heading()).toBe('No mile block has finished yet')
    expect(await accessibilityViolations(page)).toEqual([])
    await open('/')
    await page.getByText(`${formatTime(atStart.mile.timeS)} (${said(atStart.mile)})`).waitFor()
    await open('/case')
    expect(await heading()).toMatch(/^10 km: level at 42:/)
    await page.getByRole('link', { name: 'Make a mile plan' }).click()
    await page.getByRole('button', { name: 'Show plan' }).click()
    await page.getByRole('button', { name: 'Make this plan' }).click()
    await page.waitForURL('**/plan')
    const { plan } = await ask<{ plan: { raceDay: string; startMile: Range } }>(
      page,
      'GET',
      '/plan',
    )
    raceDay = plan.raceDay
    expect(rangeOf(plan.startMile)).toEqual(rangeOf(atStart.mile))
    expect((await readWayBack()).state).toBe('running')
  })

  test('after the race without a result: the page says what is unknown', async () => {
    const first = addDays(mondayOf(TODAY), 7)
    const weeks = Math.round(daysBetween(first, addDays(mondayOf(raceDay), 7)) / 7)
    server.goTo(addDays(raceDay, 1))
    await importFiles([...blockWeeks(first, weeks)])
    await open('/way-back')
    expect(await heading()).toContain('Its result is not known yet.')
    await page.getByRole('link', { name: 'Enter race time' }).waitFor()
  })

  test('J16: after the race it shows the gain against the range promised, and every pace is new', async () => {
    const { items: paces } = await ask<Paces>(page, 'GET', '/estimate/paces')
    const { forecast } = await ask<{ forecast: { promised: { raceDay: Range } } }>(
      page,
      'GET',
      '/plan/forecast',
    )
    ranS = Math.round(0.962 * atStart.mile.timeS)
    await addResult(page, { eventId: 'mile', timeText: formatTime(ranS), day: raceDay })
    const now = await expectOneMile()
    expect(now.mile.timeS).toBeLessThan(atStart.mile.timeS)
    const { items: after } = await ask<Paces>(page, 'GET', '/estimate/paces')
    for (const { symbol, fastMps } of after) {
      const before = paces.find((one) => one.symbol === symbol)
      expect({ symbol, faster: fastMps > (before?.fastMps ?? Infinity) }).toEqual({
        symbol,
        faster: true,
      })
    }
    const found = await readWayBack()
    expect(await command<WayBack>('way-back')).toEqual(found)
    expect(rangeOf(found.outcome?.before ?? atStart.mile)).toEqual(rangeOf(atStart.mile))
    expect(found.outcome?.promised?.raceDay).toEqual(forecast.promised.raceDay)
    expect(found.outcome?.ran).toMatchObject({ timeS: ranS, passed: true })
    for (const { eventId, before, now: is } of found.races) {
      expect(before).toEqual(over(atStart, eventId))
      expect(is).toEqual(over(now, eventId))
    }
    expect(found.chart?.form.at(-1)).toMatchObject(over(now, '10k'))
    await open('/way-back')
    const was = formatTime(atStart.mile.timeS)
    expect(await heading()).toBe(
      `Your mile came down from ${was} to ${formatTime(ranS)}. Now take it up to 10 km.`,
    )
    await page.getByText(`Bell Lap expected ${said(forecast.promised.raceDay)}`).waitFor()
    await page.getByText(/passed the exit test\./).waitFor()
    const row = page.getByRole('row', { name: /^10 km / })
    await row.getByText(said(over(atStart, '10k'))).waitFor()
    await row.getByText(said(over(now, '10k'))).waitFor()
    await row.getByText('Likely').waitFor()
    await row.getByText(/one trial, 12 runners/).waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    // Today says the same two miles.
    await open('/')
    await page
      .getByText(
        `${was} (${said(atStart.mile)}). Now: ${formatTime(now.mile.timeS)} (${said(now.mile)}).`,
      )
      .waitFor()
  })

  test('a marathon in six weeks: no, with its reason and the first safe date', async () => {
    await open('/way-back')
    await page.getByLabel('Race day').fill(addDays(raceDay, 43))
    await page.getByRole('button', { name: 'Save race' }).click()
    await page.getByText(/^Marathon, .*: No\. It takes a long run of 30 km\./).waitFor()
    await settled(page)
    await page.screenshot({ path: join(SHOTS, 'way-back-desktop-light.png'), fullPage: true })
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    await page.screenshot({ path: join(SHOTS, 'way-back-desktop-dark.png'), fullPage: true })
    await page.setViewportSize(PHONE)
    await open('/way-back')
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await page.screenshot({ path: join(SHOTS, 'way-back-phone-dark.png'), fullPage: true })
    await page.emulateMedia({ colorScheme: 'light' })
    await settled(page)
    await page.screenshot({ path: join(SHOTS, 'way-back-phone-light.png'), fullPage: true })
    const settings = await ask<Record<string, unknown>>(page, 'GET', '/settings')
    await ask(page, 'PUT', '/settings', { ...settings, locale: 'de', units: 'imperial' })
    await open('/way-back')
    await page.getByRole('heading', { name: 'Wie geht es weiter?' }).waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    await page.screenshot({ path: join(SHOTS, 'way-back-phone-german.png'), fullPage: true })
    await ask(page, 'PUT', '/settings', { ...settings, locale: 'en-GB', units: 'metric' })
    await page.setViewportSize(DESKTOP)
    await open('/way-back')
    await page.getByRole('button', { name: 'No such race' }).click()
    await page.getByText(/^Marathon, .*: No\./).waitFor({ state: 'detached' })
  })

  test('the question: to stop ends the plan without a nag, the answer can be changed', async () => {
    await open('/')
    await page.getByRole('heading', { name: 'What comes next?' }).waitFor()
    await page.getByRole('button', { name: 'Stop here' }).click()
    await page.getByText(/^You chose to stop here on/).waitFor()
    await open('/')
    expect(await heading()).toBe('No plan')
    expect(await page.getByRole('link', { name: /Make a( mile)? plan/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Change answer' }).click()
    await page.getByRole('heading', { name: 'Mile is over' }).waitFor()
    await page.getByRole('button', { name: 'Plan another mile block' }).click()
    await page.waitForURL('**/plan/new?*')
    await page.getByRole('button', { name: 'Show plan' }).waitFor()
    expect(await page.getByLabel('Weeks until the time trial').inputValue()).toBe('12')
    await open('/')
    await page.getByText(/^You chose another mile block on/).waitFor()
    await page.getByRole('button', { name: 'Change answer' }).click()
    await page.getByRole('button', { name: 'Stop here' }).waitFor()
  })

  test('J16: back to 10 km: mile pace at least every ten days, volume by rule, evidence in words', async () => {
    await open('/way-back')
    const { ladder } = await readWayBack()
    await page.getByRole('button', { name: 'Back up to 10 km' }).click()
    await page.getByRole('button', { name: 'Show plan' }).waitFor()
    const day = page.getByLabel('Race day').and(page.locator('[type=date]'))
    expect(await day.inputValue()).toBe(ladder?.raceDay)
    await page.getByRole('button', { name: 'Show plan' }).click()
    await page.getByText(/improved from 37\.3 to 36\.3 min over 10K .*grade C/).waitFor()
    await page.getByRole('button', { name: 'Make this plan' }).click()
    await page.waitForURL('**/plan')
    const found = await readWayBack()
    expect(found.ladder).toMatchObject({ saved: true, raceDay: ladder?.raceDay })
    expect(found.ladder?.longestGapDays).toBeLessThanOrEqual(10)
    let longest = found.ladder?.nowM ?? 0
    for (const { longM } of found.ladder?.weeks ?? []) {
      expect(longM).toBeLessThanOrEqual(1.1 * longest + 100)
      longest = Math.max(longest, longM)
    }
    await open('/way-back')
    await page.getByRole('heading', { name: 'The long run, a tenth at a time' }).waitFor()
    expect(await page.getByRole('heading', { name: 'What comes next?' }).count()).toBe(0)
    expect(await command<WayBack>('way-back')).toEqual(await readWayBack())
    await open('/progress')
    await page.getByRole('link', { name: 'See what the mile block did' }).waitFor()
    await open('/case')
    await page.getByRole('link', { name: 'See what the mile block did' }).waitFor()
    await visitAll()
  })

  test('after the 10K: what could be run then and now, the same on every screen', async () => {
    const { ladder } = await readWayBack()
    const tenKDay = ladder?.raceDay ?? ''
    const longKm = (ladder?.weeks ?? []).map(({ longM, raceM }) =>
      raceM === null ? longM / 1000 : 8,
    )
    server.goTo(addDays(tenKDay, 1))
    await signIn(page, await server.newSignInLink())
    watched.errors.length = 0
    await importFiles([...weeksBack(addDays(mondayOf(raceDay), 7), longKm.slice(0, -1))])
    const timeS = Math.round(0.978 * over(atStart, '10k').timeS)
    await addResult(page, {
      eventId: '10k',
      timeText: formatTime(timeS),
      day: tenKDay,
      setting: 'road',
    })
    const now = await expectOneMile()
    const found = await readWayBack()
    expect(found.outcome?.ran).toMatchObject({ timeS: ranS, passed: true })
    for (const { eventId, before, now: is } of found.races) {
      expect(before).toEqual(over(atStart, eventId))
      expect(is).toEqual(over(now, eventId))
    }
    expect(over(now, '10k').timeS).toBeLessThan(over(atStart, '10k').timeS)
    await open('/way-back')
    const row = page.getByRole('row', { name: /^10 km / })
    await row.getByText(said(over(now, '10k'))).waitFor()
    await page.screenshot({ path: join(SHOTS, 'way-back-after-10k.png'), fullPage: true })
    await open('/')
    await page.getByRole('heading', { level: 1, name: /is over$/ }).waitFor()
    await visitAll()
    expect(watched.outside).toEqual([])
  })
})

interface Paces {
  readonly items: readonly { readonly symbol: string; readonly fastMps: number }[]
}
