/** Pain, the way back after an injury, shoes, spikes and mornings, on a phone. */
import {
  intervalRun,
  evenRun,
  segmentsDistanceM,
  segmentsTimeS,
} from '@bell-lap/synthetic-runner/planned-run'
import { runRecording } from '@bell-lap/synthetic-runner/run-recording'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { settled } from './support/browser.ts'
import { copyForEachTest, runnerByWords } from './support/copy-for-each-test.ts'
import { expectGoodLooks } from './support/looks.ts'
import { TODAY } from './support/test-clock.ts'

const copy = copyForEachTest(runnerByWords)

const open = async (page: Page, path: string) => {
  await page.goto(copy().server.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}

/** A FIT file of an even run, or of six fast 400s. */
function fitFile(day: string, distanceM: number, fast = false) {
  const segments = fast
    ? intervalRun({ count: 6, distanceM: 400, recoveryM: 400 }, 3, 4.9)
    : evenRun(distanceM, 3.1)
  const bytes = runRecording({
    day,
    startSecondsUtc: Date.parse(`${day}T07:00:00Z`) / 1000,
    kind: fast ? 'intervals' : 'easy',
    name: 'Morning run',
    surface: 'road',
    distanceM: segmentsDistanceM(segments),
    timeS: segmentsTimeS(segments),
    segments,
    thresholdMps: 4.1,
    watch: 'plain',
    seed: distanceM,
  })
  return { name: `${day}.fit`, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

async function importRuns(page: Page, files: readonly ReturnType<typeof fitFile>[]) {
  await open(page, '/imports')
  const before = await ask<{ total: number }>(page, 'GET', '/activities')
  await page.getByLabel('Files to import').setInputFiles([...files])
  await expect
    .poll(async () => (await ask<{ total: number }>(page, 'GET', '/activities')).total)
    .toBe(before.total + files.length)
}

const NOTHING_SAID = {
  effortCr10: null,
  sleepHours: null,
  sleepScore: null,
  soreness: null,
  sorenessOneSided: false,
  stress: null,
  rmssdMs: null,
  restingHeartRateBpm: null,
  pain: [],
  redFlags: [],
}
const tell = (page: Page, day: string, parts: object) =>
  ask(page, 'POST', '/check-ins', { day, ...NOTHING_SAID, ...parts })
const achilles = (parts: object) => ({
  site: 'achilles',
  side: 'left',
  during: null,
  after: null,
  nextMorning: null,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
  ...parts,
})

describe('the way back after an injury', () => {
  test('Today says the step, its rules and its strength work, and one tap answers; undo takes it back', async () => {
    const { page } = copy().watched
    await ask(page, 'POST', '/training-events', {
      kind: 'injury',
      day: TODAY,
      site: 'achilles',
      side: 'left',
      runFreeDays: 40,
      knownAndStable: false,
      morningStiffnessMin: null,
    })
    await open(page, '/')
    await page.getByRole('heading', { name: 'Return to running: step 1 of 6, Frequency' }).waitFor()
    for (const part of ['Allowed now', 'Strength work', 'How you leave it', 'What ends it'])
      await page.getByText(part, { exact: true }).waitFor()
    await page.getByText('No report about it yet.').waitFor()
    await page.getByText('Pain this morning, 0 to 10?').waitFor()
    await page.getByRole('button', { name: '0 of 10' }).click()
    await page.getByText('Answered today.').waitFor()
    await page.getByText(/You reported 0\sof\s10/).waitFor()
    await expectGoodLooks(page, 'health-ladder')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('No report about it yet.').waitFor()
    await page.getByText('All steps').click()
    await page.getByText(/Heavy heel raises on one leg, 2\s×\s6/).waitFor()
  })
})

describe('the pain history', () => {
  test('without pain it says how to report it', async () => {
    const { page } = copy().watched
    await open(page, '/pain')
    await page.getByRole('heading', { name: 'No pain reported in the last half year' }).waitFor()
    await expectGoodLooks(page, 'health-pain-none')
    await page.getByRole('link', { name: 'Open the check-in' }).click()
    await page.getByRole('button', { name: 'Log check-in' }).waitFor()
  })

  test('each place has its weeks, its light and the same as a table with runs and shoes', async () => {
    const { page } = copy().watched
    await importRuns(page, [
      fitFile(addDays(TODAY, -8), 6000, true),
      fitFile(addDays(TODAY, -1), 7000),
    ])
    await ask(page, 'POST', '/shoes', {
      name: 'Blue',
      kind: 'everyday',
      startM: 0,
      retiredOn: null,
      defaultFor: [],
    })
    const { items } = await ask<{ items: { id: string }[] }>(page, 'GET', '/activities')
    for (const { id } of items) await ask(page, 'PUT', `/activities/${id}/shoe`, { name: 'Blue' })
    await tell(page, addDays(TODAY, -8), { pain: [achilles({ during: 3, after: 2 })] })
    await tell(page, addDays(TODAY, -1), { pain: [achilles({ during: 2, nextMorning: 4 })] })
    await open(page, '/pain')
    await page.getByRole('heading', { name: /^Latest report: left Achilles tendon/ }).waitFor()
    await page.getByText('▲ Amber').waitFor()
    await page.getByText(/Only easy running, and .* less of it/).waitFor()
    await expectGoodLooks(page, 'health-pain')
    await page.getByRole('button', { name: /table/i }).first().click()
    const row = page.getByRole('row').filter({ hasText: 'Blue' }).first()
    await row.waitFor()
    expect(await row.textContent()).toMatch(/4.*1.*7/s)
  })

  test('a failed answer says so and asks again', async () => {
    const { page } = copy().watched
    await page.route('**/api/v1/pain-history*', (route) => route.abort())
    await page.goto(`${copy().server.url}/pain`)
    const again = page.getByRole('button', { name: /again/i })
    await again.waitFor()
    await page.unroute('**/api/v1/pain-history*')
    await again.click()
    await page.getByRole('heading', { name: 'No pain reported in the last half year' }).waitFor()
    copy().watched.errors.length = 0
  })
})

describe('shoes', () => {
  test('add one, take it back, add it again, wear it on a run, retire it', async () => {
    const { page } = copy().watched
    await importRuns(page, [fitFile(addDays(TODAY, -1), 8000)])
    await open(page, '/shoes')
    await page.getByRole('heading', { name: 'No shoes yet' }).waitFor()
    await expectGoodLooks(page, 'health-shoes-none')
    const add = async () => {
      await page.getByRole('button', { name: 'Add shoe' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name').fill('Red spikes')
      await dialog.getByLabel('What it is').selectOption('spikes')
      await dialog.getByLabel('Kilometres before the first run here').fill('50')
      await dialog.getByRole('button', { name: 'Save shoe' }).click()
      await page.getByRole('heading', { name: 'Red spikes has 50.0 km' }).waitFor()
    }
    await add()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: 'No shoes yet' }).waitFor()
    await add()
    await page.getByText('1 run of 8.0 km has no shoe.').waitFor()

    const { items } = await ask<{ items: { id: string }[] }>(page, 'GET', '/activities')
    await open(page, `/runs/${items[0]?.id}`)
    await page.getByLabel('Shoe of this run').selectOption('Red spikes')
    await page.getByText('Run counted for Red spikes.').waitFor()
    await page.getByRole('link', { name: 'Show all shoes' }).click()
    await page.getByRole('heading', { name: 'Red spikes has 58.0 km' }).waitFor()
    await page.getByText('Runs in Red spikes').click()
    await page.getByRole('link', { name: /8.0\skm/ }).waitFor()
    await expectGoodLooks(page, 'health-shoes')
    await page.getByRole('button', { name: 'Retire Red spikes' }).click()
    await page.getByText('Red spikes retired.').waitFor()
    await page.getByRole('heading', { name: 'Retired shoes' }).waitFor()
  })
})

describe('a run that was much longer than lately', () => {
  test('is said on Today the same day and on the page of the run, with what follows', async () => {
    const { page } = copy().watched
    await importRuns(page, [fitFile(addDays(TODAY, -6), 8000), fitFile(TODAY, 21_000)])
    await open(page, '/')
    await page.getByRole('heading', { name: 'Much longer than lately' }).waitFor()
    await page.getByText(/easy running only until .*rule A21/).waitFor()
    await expectGoodLooks(page, 'health-spike')
    await page.getByRole('link', { name: 'Show the run' }).click()
    await page.getByRole('heading', { name: 'Much longer than lately' }).waitFor()
    await page.getByRole('link', { name: 'Show the plan', exact: true }).waitFor()
  })
})

describe('mornings', () => {
  test('off until 21 of them, then against the own range', async () => {
    const { page } = copy().watched
    await open(page, '/mornings')
    await page.getByRole('heading', { name: 'No mornings yet' }).waitFor()
    await expectGoodLooks(page, 'health-mornings-none')
    await tell(page, addDays(TODAY, -8), { rmssdMs: 60, restingHeartRateBpm: 48, sleepHours: 7 })
    await open(page, '/mornings')
    await page.getByRole('heading', { name: 'Not enough mornings to compare' }).waitFor()
    await page.getByText('Off: 1 of 21 mornings').first().waitFor()
    for (let ago = 30; ago >= 0; ago--)
      await tell(page, addDays(TODAY, -ago), {
        rmssdMs: 60 + (ago % 5),
        restingHeartRateBpm: 48 + (ago % 3),
        sleepHours: 7 + (ago % 2),
      })
    await open(page, '/mornings')
    await page.getByText(/in your usual 6\d\sms to 6\d\sms/).waitFor()
    await expectGoodLooks(page, 'health-mornings')
  })
})

describe('the page Load', () => {
  test('leads to shoes, pain and mornings', async () => {
    const { page } = copy().watched
    await importRuns(page, [fitFile(addDays(TODAY, -1), 8000)])
    await open(page, '/load')
    await page.getByText(/The plan counts .*\sof at most/).waitFor()
    await page.getByRole('link', { name: 'Show shoes' }).click()
    await page.getByRole('heading', { name: 'No shoes yet' }).waitFor()
  })
})
