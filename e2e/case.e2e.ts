import { readFileSync } from 'node:fs'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import {
  accessibilityViolations,
  DESKTOP,
  PHONE,
  settled,
  sidewaysOverflow,
} from './support/browser.ts'
import { gpxOfParts } from './support/gpx.ts'
import { takePicture } from './support/looks.ts'
import { startServer } from './support/server.ts'
import { addResult } from './support/set-up.ts'
import { addPlateau } from './support/plateau.ts'
import { openSite, type Site } from './support/site.ts'
import { TODAY } from './support/test-clock.ts'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openSite(startServer, DESKTOP)
  ;({ page } = site)
})
afterAll(() => site.close())

/** Twelve weeks of the same five runs, nothing fast: about 55 km a week. */
function sameWeeks() {
  const monday = addDays(mondayOf(TODAY), -84)
  const minutes = { 1: 41, 2: 43, 4: 42, 5: 40, 7: 129 } as const
  return Array.from({ length: 12 }, (_, week) =>
    Object.entries(minutes).map(([weekday, long]) =>
      gpxOfParts(addDays(monday, 7 * week + Number(weekday) - 1), [[3.08, 60 * long]]),
    ),
  ).flat()
}

const open = () => site.open('/case')

describe('the case for the mile', () => {
  test('with nothing it says what would be enough', async () => {
    await open()
    expect(await site.heading()).toContain('Not enough')
    await page.getByText(/race results in three years would be enough/).waitFor()
    await page.getByRole('link', { name: 'Add a race result' }).waitFor()
    expect(await accessibilityViolations(page)).toEqual([])
  })

  test('two typed results give a shorter form and say what files would add', async () => {
    await addResult(page, {
      eventId: '10k',
      timeText: '42:40',
      day: addDays(TODAY, -40),
      setting: 'road',
    })
    await open()
    await page.getByText(/Files of your runs would add/).waitFor()
    await page.getByRole('heading', { name: 'What a mile block would change' }).waitFor()
    expect(await page.getByRole('heading', { name: 'What has not changed' }).count()).toBe(0)
  })

  test('J3: a marathoner on a plateau reads since when, why, and what it would change and cost', async () => {
    await addPlateau(page, { firstWeeksAgo: 360, everyWeeks: 9, isMarathon: (nth) => nth % 3 < 1 })
    await page.goto(`${site.server.url}/imports`)
    await page.getByLabel('Files to import').setInputFiles(sameWeeks())
    await expect
      .poll(async () => {
        const { items } = await ask<{ items: { state: string }[] }>(page, 'GET', '/imports')
        return items.map(({ state }) => state)
      })
      .toEqual(['finished'])
    await page.goto(`${site.server.url}/progress`)
    await page.getByRole('link', { name: 'Read the case for the mile' }).click()
    await page.getByRole('heading', { level: 1, name: /^10\skm: level at 42:/ }).waitFor()
    await settled(page)
    await page.getByText(/^The plateau began between/).waitFor()
    const causes = page.locator('section[aria-labelledby="case-causes"] section')
    expect(await causes.count()).toBeLessThanOrEqual(3)
    expect(await causes.count()).toBeGreaterThan(1)
    await page.getByText('See the 60 runs').first().click()
    expect(await causes.locator('a[href^="/runs/"]').count()).toBeGreaterThanOrEqual(60)
    const table = page.locator('section', { hasText: 'What a mile block would change' })
    for (const name of ['1500 m', 'Mile', '5 km', '10 km', 'Half marathon', 'Marathon'])
      await table.getByRole('row', { name: new RegExp(`^${name} `) }).waitFor()
    await table.getByRole('row', { name: /^Marathon .*Unproven/ }).waitFor()
    for (const name of ['5 km', '10 km', 'Half marathon', 'Marathon'])
      await table.getByRole('row', { name: new RegExp(`^${name} .*\\d–\\d.* to `) }).waitFor()
    await page.getByText(/km → .*\sto .*\skm/).waitFor()
    await page.getByText(/the experiment failed/).waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await takePicture(page, 'case-desktop-light', { fullPage: true })
  })

  test('J3: the block ends fourteen weeks before the marathon, and the plan form opens filled in', async () => {
    const marathon = addDays(TODAY, 7 * 30)
    await page.getByLabel('Race day').fill(marathon)
    await page.getByRole('button', { name: 'Save race' }).click()
    await page.getByText(/^Then \d+ weeks to your next long race \(Marathon\)\son/).waitFor()
    await page.getByText(/^After the mile, the way back leads to longer races/).waitFor()
    await page.getByRole('link', { name: 'The way back' }).waitFor()
    const { block } = await ask<{ block: { mileDay: string } }>(page, 'GET', '/case')
    expect(block.mileDay <= addDays(marathon, -98)).toBe(true)
    await page.getByRole('link', { name: 'Make a mile plan' }).click()
    await page.getByRole('button', { name: 'Show plan' }).waitFor()
    const raceDay = page.getByLabel('Race day').and(page.locator('[type=date]'))
    expect(await raceDay.inputValue()).toBe(block.mileDay)
  })

  test('it is kept as one HTML file without a script', async () => {
    await open()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as file' }).click(),
    ])
    const html = readFileSync(await download.path(), 'utf8')
    expect(html).toContain('level at 42:')
    expect(html).not.toMatch(/<script|<button|<a |href=|src=|url\((?!#|&quot;#|"#)/)
    const alone = await site.browser.newPage({ javaScriptEnabled: false, viewport: PHONE })
    await alone.setContent(html)
    expect(await alone.getByRole('heading', { level: 1 }).textContent()).toContain('42:')
    await takePicture(alone, 'case-saved-file', { fullPage: true })
    await alone.close()
  })

  test('it prints on one sheet', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport)
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    }
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('row', { name: /^1500\sm / }).waitFor()
    await page.emulateMedia({ media: 'screen' })
  })

  test('the phone, the dark, miles and German show it, too; a phone folds what is not the answer', async () => {
    await page.setViewportSize(PHONE)
    await open()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2800)
    const changes = page.getByRole('row', { name: /^1500\sm / })
    expect(await changes.isVisible()).toBe(false)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as file' }).click(),
    ])
    const alone = await site.browser.newPage({ javaScriptEnabled: false, viewport: PHONE })
    await alone.setContent(readFileSync(await download.path(), 'utf8'))
    expect(await alone.getByRole('row', { name: /^1500\sm / }).isVisible()).toBe(true)
    await alone.close()
    await page.getByRole('heading', { name: 'What a mile block would change' }).click()
    await changes.waitFor()
    await takePicture(page, 'case-phone-light', { fullPage: true })
    const settings = await ask<Record<string, unknown>>(page, 'GET', '/settings')
    await ask(page, 'PUT', '/settings', { ...settings, locale: 'de', units: 'imperial' })
    await page.emulateMedia({ colorScheme: 'dark' })
    await open()
    await page.getByRole('heading', { name: 'Was ein Meilenblock ändern würde' }).waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await takePicture(page, 'case-phone-dark-german', { fullPage: true })
    await page.setViewportSize(DESKTOP)
    await settled(page)
    await takePicture(page, 'case-desktop-dark-german', { fullPage: true })
    await ask(page, 'PUT', '/settings', { ...settings, locale: 'en-GB' })
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('J3: a marathon in six weeks, and an Achilles injury, are reasons not to start', async () => {
    await open()
    await page.getByLabel('Race day').fill(addDays(TODAY, 42))
    await page.getByRole('button', { name: 'Save race' }).click()
    await page.getByRole('heading', { name: 'Not now' }).waitFor()
    await page.getByText(/does not start less than 14 weeks before such a race/).waitFor()
    expect(await page.getByRole('link', { name: 'Make a mile plan' }).count()).toBe(0)
    await page.getByRole('button', { name: 'No such race' }).click()
    await page.getByRole('link', { name: 'Make a mile plan' }).waitFor()
    await ask(page, 'POST', '/training-events', {
      kind: 'injury',
      day: TODAY,
      site: 'achilles',
      side: 'left',
      runFreeDays: 63,
      knownAndStable: false,
      morningStiffnessMin: null,
    })
    await open()
    await page.getByText('You reported an injury that is not over.').waitFor()
    await page.getByText(/Return to running step by step first/).waitFor()
    expect(await page.getByRole('link', { name: 'Make a mile plan' }).count()).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await takePicture(page, 'case-not-now', { fullPage: true })
  })

  test('J7, the gate: back from Achilles trouble, fast running is locked; a warning sign stops every plan', async () => {
    const settings = await ask<Record<string, object>>(page, 'GET', '/settings')
    await ask(page, 'PUT', '/settings', { ...settings, birthYear: 1974, healthAnsweredOn: TODAY })
    const wish = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
    const shown = await ask<Preview>(page, 'POST', '/plan/preview', wish)
    const soon = (shown.plan?.weeks ?? [])
      .flatMap(({ sessions }) => sessions)
      .filter(({ day }) => day >= TODAY && day < addDays(TODAY, 8))
    expect(soon.filter(({ hard, fastM }) => hard || fastM > 0)).toEqual([])
    await page.goto(`${site.server.url}/`)
    await page
      .getByText(/Achilles/)
      .first()
      .waitFor()
    await ask(page, 'POST', '/check-ins', {
      day: TODAY,
      effortCr10: null,
      sleepHours: null,
      sleepScore: null,
      soreness: null,
      sorenessOneSided: false,
      stress: null,
      rmssdMs: null,
      restingHeartRateBpm: null,
      pain: [],
      redFlags: ['calf-swelling'],
    })
    await open()
    await page.getByText('A warning sign is open.').waitFor()
    await page
      .getByText(/See a clinician/)
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: 'Make a mile plan' }).count()).toBe(0)
    await page.goto(`${site.server.url}/plan/new`)
    await page.getByText('Weeks', { exact: true }).click()
    await page.getByRole('button', { name: 'Show plan' }).click()
    await page.getByRole('heading', { name: 'No plan for now: please see a clinician' }).waitFor()
  })
})

interface Preview {
  readonly plan?: {
    readonly weeks: readonly {
      readonly sessions: readonly { day: string; hard: boolean; fastM: number }[]
    }[]
  }
}
