import {
  intervalRun,
  evenRun,
  segmentsDistanceM,
  segmentsTimeS,
} from '@bell-lap/synthetic-runner/planned-run'
import type { Segment } from '@bell-lap/synthetic-runner/planned-run'
import { runRecording } from '@bell-lap/synthetic-runner/run-recording'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { DESKTOP, PHONE, settled } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer } from './support/server.ts'
import { openSite, type Site } from './support/site.ts'
import { TODAY } from './support/test-clock.ts'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openSite(startServer, DESKTOP)
  ;({ page } = site)
})
afterAll(() => site.close())

interface MadeRun {
  readonly segments: readonly Segment[]
  readonly lateContact: number
  readonly track: boolean
}

/** A FIT file of a watch with running dynamics, so many days ago. */
function fitFile(daysAgo: number, { segments, lateContact, track }: MadeRun) {
  const day = addDays(TODAY, -daysAgo)
  const bytes = runRecording({
    day,
    startSecondsUtc: Date.parse(`${day}T17:00:00Z`) / 1000,
    kind: track ? 'intervals' : 'easy',
    name: '',
    surface: track ? 'track' : 'road',
    distanceM: segmentsDistanceM(segments),
    timeS: segmentsTimeS(segments),
    segments,
    thresholdMps: 4.1,
    watch: 'with-dynamics',
    lateContact,
    seed: daysAgo,
  })
  return { name: `${day}.fit`, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

const EASY: MadeRun = { segments: evenRun(8000, 3.1), lateContact: 0.01, track: false }
const session = (lateContact: number): MadeRun => ({
  segments: intervalRun({ count: 6, distanceM: 400, recoveryM: 400 }, 3, 4.9),
  lateContact,
  track: true,
})

async function importRuns(files: readonly ReturnType<typeof fitFile>[]): Promise<void> {
  await page.goto(`${site.server.url}/imports`)
  await page.getByLabel('Files to import').setInputFiles([...files])
  await expect
    .poll(async () => {
      const { waiting, pending, sensors } = await ask<{
        waiting: number
        pending: boolean
        sensors: readonly { runs: number }[]
      }>(page, 'GET', '/form')
      return waiting === 0 && !pending ? (sensors[0]?.runs ?? 0) : -1
    })
    .toBeGreaterThan(0)
}

describe('the form of a runner', () => {
  test('without running dynamics it says which watch gives them and what a phone can show', async () => {
    await site.open('/form')
    expect(await site.heading()).toBe('No running dynamics yet')
    await page.getByRole('heading', { name: 'Which watch or sensor measures it' }).waitFor()
    await page.getByRole('heading', { name: 'What a phone can show' }).waitFor()
    await page.getByRole('link', { name: 'Import files' }).waitFor()
    await expectGoodLooks(page, 'form-none')
  })

  test('one easy run is too little, and it says what is missing', async () => {
    await importRuns([fitFile(120, EASY)])
    await site.open('/form')
    await page.getByRole('heading', { name: 'What is still missing' }).waitFor()
    await page.getByText(/6\sof\s30 minutes of steady running/).waitFor()
  })

  test('a session that broke down is the cue, with its drill and its evidence', async () => {
    const easy = Array.from({ length: 24 }, (_, i) => fitFile(5 + 4 * i, EASY))
    const held = [10, 24, 38, 52, 66].map((days) => fitFile(days + 2, session(0.02)))
    await importRuns([...easy, ...held, fitFile(2, session(0.2))])
    await expect
      .poll(async () => {
        const { findings } = await ask<{ findings: unknown[] }>(page, 'GET', '/form')
        return findings.length
      })
      .toBe(1)
    await site.open('/form')
    expect(await site.heading()).toBe('Spring, don’t reach')
    await page.getByText(/each foot stayed on the ground \d+\sms longer than/).waitFor()
    await page.getByRole('heading', { name: 'Fresh against tired, at the same speed' }).waitFor()
    await page.getByRole('heading', { name: 'Ankling, 2 × 20 m' }).waitFor()
    await page.getByText('That the drill helps: weak.').waitFor()
    await page.getByRole('region', { name: 'Fresh against tired over the block' }).first().waitFor()
    await page.getByText(/Wrist, .*Synthetic/).waitFor()
    await expectGoodLooks(page, 'form')
  })

  test('the arrow keys read each rep, and the months change with the speed', async () => {
    await page.getByRole('group', { name: /^Contact time, rep by rep/ }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText(/^Rep 1: \d+\sms, likely/).waitFor()
    const speeds = page.getByRole('group', { name: 'Speed' }).getByRole('radio')
    expect(await speeds.count()).toBeGreaterThan(1)
    await speeds.first().check()
    await page.getByRole('heading', { name: /^Month by month, at / }).waitFor()
  })

  test('vertical stiffness needs nothing more, and a height gives leg stiffness with its range', async () => {
    const stated = page.getByText(/^At \d:\d\d\s\/km: \d+\sN\/m per kg, likely \d+\sto \d+$/)
    await expect.poll(() => stated.count()).toBeGreaterThan(0)
    const before = await stated.count()
    await page.getByText('Leg stiffness needs the length of your leg.').waitFor()
    await page.getByRole('link', { name: 'Enter your height' }).click()
    await page.getByLabel('Height (cm)').fill('1720')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Height: type a height between 1 m (3 ft 3 in)').waitFor()
    await page.getByLabel('Height (cm)').fill('172')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Settings saved.').waitFor()
    await site.open('/form')
    // The page follows once the runs were put together again.
    await expect.poll(() => stated.count()).toBe(2 * before)
    expect(await page.getByRole('link', { name: 'Enter your height' }).count()).toBe(0)
    await page.getByText('Why the range is wide, and what it is good for').click()
    await page.getByText(/The range allows for 10\sms of error/).waitFor()
    await expectGoodLooks(page, 'form-stiffness')
  })

  test('without a plan the drill is done alone; the re-test has a day and can be stopped', async () => {
    await page.getByRole('button', { name: 'See what changes' }).click()
    await page.getByText(/You have no plan/).waitFor()
    await page.getByRole('button', { name: 'Set the re-test' }).click()
    await page.getByRole('heading', { name: /^You are working on: Spring/ }).waitFor()
    await page.getByRole('heading', { name: 'Re-test' }).waitFor()
    await page.getByText('Wednesday 1 April').first().waitFor()
    await expectGoodLooks(page, 'form-working')
    await page.getByRole('button', { name: 'Stop working on it' }).click()
    await page.getByRole('button', { name: 'Set the re-test' }).waitFor()
  })

  test('the page of the run shows its form, and leads back', async () => {
    await page.getByRole('region', { name: 'Fresh against tired over the block' }).first().waitFor()
    await page.getByRole('link', { name: '6 × 400 m' }).first().click()
    await page.getByRole('heading', { name: 'Form of this run' }).waitFor()
    await page.getByRole('link', { name: 'Open Form' }).click()
    await page.getByRole('heading', { level: 1, name: 'Spring, don’t reach' }).waitFor()
  })

  test('on a phone it is the fourth of five tabs, and the runs open from Progress', async () => {
    await page.setViewportSize(PHONE)
    const tabs = page.getByRole('navigation', { name: 'Pages' }).getByRole('listitem')
    await expect
      .poll(async () => (await tabs.filter({ visible: true }).allTextContents()).join(' '))
      .toBe('Today Plan Progress Form Races')
    await site.open('/progress')
    await page.getByRole('link', { name: 'Runs', exact: true }).last().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    expect(new URL(page.url()).pathname).toBe('/runs')
    await page.setViewportSize(DESKTOP)
  })

  test('an answer that does not come says so, with a way to try again', async () => {
    await page.route('**/api/v1/form', (route) => route.fulfill({ status: 500, body: '{}' }))
    await page.goto(`${site.server.url}/form`)
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.unroute('**/api/v1/form')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Spring, don’t reach' }).waitFor()
  })
})
