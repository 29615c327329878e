import { addDays } from '@bell-lap/units/calendar-day'
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
import { takePicture } from './support/looks.ts'
import { startServer } from './support/server.ts'
import { addResult } from './support/set-up.ts'
import { openSite, type Site } from './support/site.ts'
import { TODAY } from './support/test-clock.ts'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openSite(startServer, DESKTOP)
  ;({ page } = site)
})
afterAll(() => site.close())

const band = () => page.getByRole('list', { name: 'Wrist band' })

/** The page in each size and theme, without anything wider than the window. */
async function shots(name: string): Promise<void> {
  for (const [size, viewport] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await settled(page)
      expect(await sidewaysOverflow(page)).toBe(0)
      await takePicture(page, `${name}-${size}-${colorScheme}`, { fullPage: true })
    }
    expect(await accessibilityViolations(page)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

describe('race day', () => {
  test('without a result it paces a typed goal and says that the chance is not known', async () => {
    await site.open('/races')
    await page.getByRole('link', { name: 'Race day' }).click()
    await page.getByText('There is no race forecast yet').waitFor()
    await page.getByLabel('Or type a time').fill('6:00')
    await page.getByRole('button', { name: 'Use this time' }).click()
    await page.getByRole('row', { name: /^1209\sm .* 1:30 4:31$/ }).waitFor()
    await page.getByText(/^If you pass 200\sm in 43\ss or less/).waitFor()
    expect(await page.getByRole('slider').count()).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
  })

  test('the slider moves goal, chance and laps; the chance is that of the forecast', async () => {
    const day = (back: number) => addDays(TODAY, -back)
    const track = { setting: 'track' as const }
    await addResult(page, { eventId: '1500m', timeText: '5:24', day: day(18), ...track })
    await addResult(page, { eventId: '3000m', timeText: '11:33', day: day(30), ...track })
    await addResult(page, { eventId: '5k', timeText: '19:57', day: day(46), setting: 'road' })
    await site.open('/races/day?goalS=340&start=%2210:30%22')
    const slider = page.getByRole('slider', { name: 'Goal time' })
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^5:40, chance (about|less than)/)
    const { forecast } = await ask<{ forecast: { highS: number } }>(
      page,
      'GET',
      '/race-day?eventId=mile',
    )
    await slider.fill(String(Math.round(forecast.highS)))
    await expect
      .poll(() => slider.getAttribute('aria-valuetext'))
      .toMatch(/chance about (90|85|95)\s%/)
    await expect.poll(() => new URL(page.url()).searchParams.get('goalS')).not.toBe('340')
    await slider.fill('345')
    await page.getByRole('row', { name: /^Finish .*5:45$/ }).waitFor()
    await page.getByRole('radio', { name: 'By 200 m' }).check()
    await page.getByRole('row', { name: /^209\sm/ }).waitFor()
    await page.getByRole('radio', { name: 'By lap' }).check()
    await page.getByText('10:15').waitFor()
    await page.getByRole('group', { name: /^D′ through the race/ }).waitFor()
    await page.getByLabel('Lane', { exact: true }).selectOption('3')
    await page.getByText(/^Each lap in lane 3\sis 14.7\sm longer/).waitFor()
    await page.getByLabel('Wind, km/h').fill('15')
    await page.getByText(/^A steady wind like this costs about/).waitFor()
    await shots('race-day')
  })

  test('only the wrist band is printed, on one sheet, in both systems of units', async () => {
    await page.setViewportSize(DESKTOP)
    await site.open('/races/day?goalS=345')
    expect(await band().getByRole('listitem').count()).toBe(5)
    await page.emulateMedia({ media: 'print' })
    expect(await band().isVisible()).toBe(true)
    for (const name of ['Goal and chance', 'Laps', 'Warm-up clock', 'Lane and wind'])
      expect(await page.getByRole('heading', { name }).isVisible()).toBe(false)
    await takePicture(page, 'race-day-band-print')
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
    const settings = await ask<Record<string, unknown>>(page, 'GET', '/settings')
    await site.open('/races/day?eventId=5k&on=road&goalS=1200')
    expect(await band().textContent()).toMatch(/3\skm12:00/)
    await ask(page, 'PUT', '/settings', { ...settings, units: 'imperial' })
    await site.open('/races/day?eventId=5k&on=road&goalS=1200')
    expect(await band().textContent()).toMatch(/2\smi12:52/)
    await ask(page, 'PUT', '/settings', settings)
  })
})

describe('the race record', () => {
  test('typed laps are read, kept, compared and taken back', async () => {
    const day = addDays(TODAY, -3)
    await addResult(page, { eventId: 'mile', timeText: '5:44', day, setting: 'track' })
    await site.open('/races')
    await page.getByRole('link', { name: /^Race record: Mile in 5\smin 44/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Mile in 5:44' }).waitFor()
    await page.getByRole('heading', { name: 'No laps yet' }).waitFor()
    await page.getByText('Enter your year of birth and sex').waitFor()
    const laps = page.getByLabel('Lap times, or the clock at each mark')
    await laps.fill('80 80 80')
    await page.getByRole('button', { name: 'Save record' }).click()
    await page
      .getByText(/do not fit a race of 5:44/)
      .first()
      .waitFor()
    await laps.fill('83, 1:26, 89, 1:26')
    await page.getByText(/^Read as: 409\sm in 1:23, 400\sm in 1:26/).waitFor()
    await page.getByLabel('Place (optional)').fill('3')
    await page.getByLabel('Finishers (optional)').fill('12')
    await page.getByLabel('Goal time (optional)').fill('5:40')
    await page.getByRole('button', { name: 'Save record' }).click()
    await page.getByText('3 of 12').waitFor()
    await page.getByRole('columnheader', { name: 'Against goal' }).waitFor()
    await page.getByText(/^This lap is usually lost by easing off/).waitFor()
    await page.getByText(/^A race over .* would make the range of your mile ability/).waitFor()
    await page.getByText('Mile forecast before').waitFor()
    const settings = await ask<Record<string, unknown>>(page, 'GET', '/settings')
    await ask(page, 'PUT', '/settings', { ...settings, birthYear: 1980, sex: 'female' })
    await page.reload()
    await page.getByText(/^Age-grade tables 2025\sfor road running by Alan Jones/).waitFor()
    await settled(page)
    await shots('race-record')
    await page.getByRole('button', { name: 'Remove record' }).click()
    await page.getByRole('heading', { name: 'No laps yet' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('3 of 12').waitFor()
    await ask(page, 'PUT', '/settings', { ...settings, locale: 'de', units: 'imperial' })
    await page.setViewportSize(PHONE)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload()
    await page.getByRole('heading', { name: 'Was das Rennen verändert hat' }).waitFor()
    await settled(page)
    expect(await sidewaysOverflow(page)).toBe(0)
    await takePicture(page, 'race-record-phone-german', { fullPage: true })
    await page.setViewportSize(DESKTOP)
    await settled(page)
    await takePicture(page, 'race-record-desktop-german', { fullPage: true })
    await page.emulateMedia({ colorScheme: 'light' })
    await ask(page, 'PUT', '/settings', { ...settings, locale: 'en-GB', units: 'metric' })
  })

  test('a record that is not there says so', async () => {
    await site.open('/races/none')
    await page.getByRole('heading', { level: 1, name: /not found/i }).waitFor()
  })
})
