/** A made-up runner over a year: marathon plateau, case, mile block, race, way back, 10K. J3 and J16. */
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import {
  accessibilityViolations,
  DESKTOP,
  PHONE,
  settled,
  sidewaysOverflow,
  signIn,
} from './support/browser.ts'
import { takePicture } from './support/looks.ts'
import { addPlateau } from './support/plateau.ts'
import { addResult } from './support/set-up.ts'
import { startServerOn, type ShiftedServer } from './support/shifted-server.ts'
import { openSite, type Site } from './support/site.ts'
import { TEST_ZONE, TODAY } from './support/test-clock.ts'
import {
  command,
  expectOneMile,
  importFiles,
  over,
  rangeOf,
  readWayBack,
  said,
  visitAll,
} from './support/year-doors.ts'
import type { Estimate, Paces, Range, WayBack } from './support/year-doors.ts'
import { blockWeeks, marathonWeeks, weeksBack } from './support/year-of-running.ts'

let site: Site<ShiftedServer>
let page: Page
/** What was known on the day of the plan. */
let atStart: Estimate
let raceDay = ''
let ranS = 0

beforeAll(async () => {
  site = await openSite(() => startServerOn(TODAY), DESKTOP)
  ;({ page } = site)
})
afterAll(() => site.close())

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
    await addPlateau(page, { firstWeeksAgo: 279, everyWeeks: 11, isMarathon: (nth) => nth % 2 < 1 })
    await importFiles(site, [marathonWeeks(TODAY)])
    atStart = await expectOneMile(site)
    await site.open('/way-back')
    expect(await site.heading()).toBe('No mile block has finished yet')
    expect(await accessibilityViolations(page)).toEqual([])
    await site.open('/')
    await page.getByText(`${formatTime(atStart.mile.timeS)} (${said(atStart.mile)})`).waitFor()
    await site.open('/case')
    expect(await site.heading()).toMatch(/^10\skm: level at 42:/)
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
    expect((await readWayBack(site)).state).toBe('running')
  })

  test('after the race without a result: the page says what is unknown', async () => {
    const first = addDays(mondayOf(TODAY), 7)
    const weeks = Math.round(daysBetween(first, addDays(mondayOf(raceDay), 7)) / 7)
    site.server.goTo(addDays(raceDay, 1))
    await importFiles(site, [...blockWeeks(first, weeks)])
    await site.open('/way-back')
    expect(await site.heading()).toContain('Its result is not known yet.')
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
    const now = await expectOneMile(site)
    expect(now.mile.timeS).toBeLessThan(atStart.mile.timeS)
    const { items: after } = await ask<Paces>(page, 'GET', '/estimate/paces')
    for (const { symbol, fastMps } of after) {
      const before = paces.find((one) => one.symbol === symbol)
      expect({ symbol, faster: fastMps > (before?.fastMps ?? Infinity) }).toEqual({
        symbol,
        faster: true,
      })
    }
    const found = await readWayBack(site)
    expect(await command<WayBack>(site, 'way-back')).toEqual(found)
    expect(rangeOf(found.outcome?.before ?? atStart.mile)).toEqual(rangeOf(atStart.mile))
    expect(found.outcome?.promised?.raceDay).toEqual(forecast.promised.raceDay)
    expect(found.outcome?.ran).toMatchObject({ timeS: ranS, passed: true })
    for (const { eventId, before, now: is } of found.races) {
      expect(before).toEqual(over(atStart, eventId))
      expect(is).toEqual(over(now, eventId))
    }
    expect(found.chart?.form.at(-1)).toMatchObject(over(now, '10k'))
    await site.open('/way-back')
    const was = formatTime(atStart.mile.timeS)
    expect(await site.heading()).toBe(
      `Your mile came down from ${was} to ${formatTime(ranS)}. Now take it up to 10 km.`,
    )
    await page.getByText(`Bell Lap expected ${said(forecast.promised.raceDay)}`).waitFor()
    await page.getByText(/passed the exit test\./).waitFor()
    const row = page.getByRole('row', { name: /^10\skm / })
    await row.getByText(said(over(atStart, '10k'))).waitFor()
    await row.getByText(said(over(now, '10k'))).waitFor()
    await row.getByText('Likely').waitFor()
    await row.getByText(/one trial, 12 runners/).waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    // Today says the same two miles.
    await site.open('/')
    await page
      .getByText(
        `${was} (${said(atStart.mile)}). Now: ${formatTime(now.mile.timeS)} (${said(now.mile)}).`,
      )
      .waitFor()
  })

  test('a marathon in six weeks: no, with its reason and the first safe date', async () => {
    await site.open('/way-back')
    await page.getByLabel('Race day').fill(addDays(raceDay, 43))
    await page.getByRole('button', { name: 'Save race' }).click()
    await page.getByText(/^Marathon, .*: No\. It takes a long run of 30\skm\./).waitFor()
    await settled(page)
    await takePicture(page, 'way-back-desktop-light', { fullPage: true })
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    await takePicture(page, 'way-back-desktop-dark', { fullPage: true })
    await page.setViewportSize(PHONE)
    await site.open('/way-back')
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await takePicture(page, 'way-back-phone-dark', { fullPage: true })
    await page.emulateMedia({ colorScheme: 'light' })
    await settled(page)
    await takePicture(page, 'way-back-phone-light', { fullPage: true })
    const settings = await ask<Record<string, unknown>>(page, 'GET', '/settings')
    await ask(page, 'PUT', '/settings', { ...settings, locale: 'de', units: 'imperial' })
    await site.open('/way-back')
    await page.getByRole('heading', { name: 'Wie geht es weiter?' }).waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    await takePicture(page, 'way-back-phone-german', { fullPage: true })
    await page.setViewportSize(DESKTOP)
    await settled(page)
    expect(await sidewaysOverflow(page)).toBe(0)
    await takePicture(page, 'way-back-desktop-german', { fullPage: true })
    await page.emulateMedia({ colorScheme: 'light' })
    await ask(page, 'PUT', '/settings', { ...settings, locale: 'en-GB', units: 'metric' })
    await page.setViewportSize(DESKTOP)
    await site.open('/way-back')
    await page.getByRole('button', { name: 'No such race' }).click()
    await page.getByText(/^Marathon, .*: No\./).waitFor({ state: 'detached' })
  })

  test('the question: to stop ends the plan without a nag, the answer can be changed', async () => {
    await site.open('/')
    await page.getByRole('heading', { name: 'What comes next?' }).waitFor()
    await page.getByRole('button', { name: 'Stop here' }).click()
    await page.getByText(/^You chose to stop here on/).waitFor()
    await site.open('/')
    expect(await site.heading()).toBe('No plan')
    expect(await page.getByRole('link', { name: /Make a( mile)? plan/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Change answer' }).click()
    await page.getByRole('heading', { name: 'Mile is over' }).waitFor()
    await page.getByRole('button', { name: 'Plan another mile block' }).click()
    await page.waitForURL('**/plan/new?*')
    await page.getByRole('button', { name: 'Show plan' }).waitFor()
    expect(await page.getByLabel('Weeks until the time trial').inputValue()).toBe('12')
    await site.open('/')
    await page.getByText(/^You chose another mile block on/).waitFor()
    await page.getByRole('button', { name: 'Change answer' }).click()
    await page.getByRole('button', { name: 'Stop here' }).waitFor()
  })

  test('J16: back to 10 km: mile pace at least every ten days, volume by rule, evidence in words', async () => {
    await site.open('/way-back')
    const { ladder } = await readWayBack(site)
    await page.getByRole('button', { name: 'Back up to 10 km' }).click()
    await page.getByRole('button', { name: 'Show plan' }).waitFor()
    const day = page.getByLabel('Race day').and(page.locator('[type=date]'))
    expect(await day.inputValue()).toBe(ladder?.raceDay)
    await page.getByRole('button', { name: 'Show plan' }).click()
    await page.getByText(/improved from 37\.3\sto 36\.3\smin over 10K .*grade C/).waitFor()
    await page.getByRole('button', { name: 'Make this plan' }).click()
    await page.waitForURL('**/plan')
    const found = await readWayBack(site)
    expect(found.ladder).toMatchObject({ saved: true, raceDay: ladder?.raceDay })
    expect(found.ladder?.longestGapDays).toBeLessThanOrEqual(10)
    let longest = found.ladder?.nowM ?? 0
    for (const { longM } of found.ladder?.weeks ?? []) {
      expect(longM).toBeLessThanOrEqual(1.1 * longest + 100)
      longest = Math.max(longest, longM)
    }
    await site.open('/way-back')
    await page.getByRole('heading', { name: 'The long run, a tenth at a time' }).waitFor()
    expect(await page.getByRole('heading', { name: 'What comes next?' }).count()).toBe(0)
    expect(await command<WayBack>(site, 'way-back')).toEqual(await readWayBack(site))
    await site.open('/progress')
    await page.getByRole('link', { name: 'See what the mile block did' }).waitFor()
    await site.open('/case')
    await page.getByRole('link', { name: 'See what the mile block did' }).waitFor()
    await visitAll(site)
  })

  test('after the 10K: what could be run then and now, the same on every screen', async () => {
    const { ladder } = await readWayBack(site)
    const tenKDay = ladder?.raceDay ?? ''
    const longKm = (ladder?.weeks ?? []).map(({ longM, raceM }) =>
      raceM === null ? longM / 1000 : 8,
    )
    site.server.goTo(addDays(tenKDay, 1))
    await signIn(page, await site.server.newSignInLink())
    site.watched.errors.length = 0
    await importFiles(site, [...weeksBack(addDays(mondayOf(raceDay), 7), longKm.slice(0, -1))])
    const timeS = Math.round(0.978 * over(atStart, '10k').timeS)
    await addResult(page, {
      eventId: '10k',
      timeText: formatTime(timeS),
      day: tenKDay,
      setting: 'road',
    })
    const now = await expectOneMile(site)
    const found = await readWayBack(site)
    expect(found.outcome?.ran).toMatchObject({ timeS: ranS, passed: true })
    for (const { eventId, before, now: is } of found.races) {
      expect(before).toEqual(over(atStart, eventId))
      expect(is).toEqual(over(now, eventId))
    }
    expect(over(now, '10k').timeS).toBeLessThan(over(atStart, '10k').timeS)
    await site.open('/way-back')
    const row = page.getByRole('row', { name: /^10\skm / })
    await row.getByText(said(over(now, '10k'))).waitFor()
    await takePicture(page, 'way-back-after-10k', { fullPage: true })
    await site.open('/')
    await page.getByRole('heading', { level: 1, name: /is over$/ }).waitFor()
    await visitAll(site)
    expect(site.watched.outside).toEqual([])
  })
})
