import { packRecording } from '@bell-lap/form/video/packed-recording'
import { DRAWN, drawnRecording } from '../packages/form/src/testing/drawn-runner.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { DESKTOP, launchBrowser, signIn, watchedPage } from './support/browser.ts'
import type { Watched } from './support/browser.ts'
import { drawnClip } from './support/drawn-clip.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer } from './support/server.ts'
import type { RunningServer } from './support/server.ts'
import { TODAY } from './support/test-clock.ts'

let server: RunningServer
let browser: Browser
let page: Page
let watched: Watched

/** Six strides of each leg take less than four and a half seconds. */
const RUNNER = { cadenceSpm: 198, contactS: 0.2, rateHz: 30, durationS: 4.7 }
/** Some 140 pictures on a busy machine. */
const READING_MS = 600_000
const SHORT = { rateHz: 30, durationS: 1.2 }

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  watched = await watchedPage(context, server.url)
  ;({ page } = watched)
  await signIn(page, server.signInLink)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heading = () => page.getByRole('heading', { level: 1 })

async function openFilm(name: string, buffer: Buffer, mimeType = 'video/webm'): Promise<void> {
  await page.locator('input[data-for="film"]').setInputFiles({ name, mimeType, buffer })
}

interface Clip {
  readonly id: string
  readonly form: {
    readonly measures: Readonly<
      Record<string, { readonly value: number; readonly leastChange: number }>
    >
  } | null
}
const clips = async () => (await ask<{ items: Clip[] }>(page, 'GET', '/form/clips')).items

test('the model is asked for before it is loaded', async () => {
  await page.goto(`${server.url}/form/video`)
  await page.getByRole('button', { name: 'Load the model' }).waitFor()
  await page.getByText('42 MB').first().waitFor()
  await expectGoodLooks(page, 'video-lab-model')
  const policy = await page.evaluate(async () =>
    (await fetch('/form/video')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("connect-src 'self';")
  await page.getByRole('button', { name: 'Load the model' }).click()
  await page.getByRole('button', { name: 'Open a clip' }).waitFor()
  await expectGoodLooks(page, 'video-lab-choose')
})

test('a file that is no clip is refused, and the next one can be chosen', async () => {
  await openFilm('notes.mp4', Buffer.from('no film at all'), 'video/mp4')
  await page.getByText('This file holds no video that Bell Lap knows.').waitFor()
  await page.getByRole('button', { name: 'Choose another clip' }).click()
  await page.getByRole('button', { name: 'Open a clip' }).waitFor()
})

test('a poor clip gets no number but how to film it again, without a connection too', async () => {
  const short = await drawnClip(page, SHORT)
  await page.context().setOffline(true)
  try {
    await openFilm('short.webm', short)
    await expect.poll(() => heading().textContent()).toBe('Film this clip again')
  } finally {
    await page.context().setOffline(false)
  }
  await page.getByText('Film about 10 s on a treadmill.').waitFor()
  await expectGoodLooks(page, 'video-lab-refused')
  await page.getByRole('button', { name: 'Choose another clip' }).click()
})

test('reading a clip can be stopped', async () => {
  await openFilm('short.webm', await drawnClip(page, SHORT))
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await page.getByRole('button', { name: 'Open a clip' }).waitFor()
})

test(
  'a clip from the side shows the form that was drawn, and nothing leaves the browser',
  async () => {
    await openFilm('first-400.webm', await drawnClip(page, RUNNER))
    await page
      .getByText(/^Picture \d+ of \d+/)
      .first()
      .waitFor()
    // A busy machine takes a second and more for a picture.
    const ended = page.getByRole('button', { name: /^(Save clip|Choose another clip)$/ })
    await ended.waitFor({ timeout: READING_MS })
    expect(watched.outside).toEqual([])
    await expect
      .poll(() => heading().textContent())
      .toMatch(/ms on the ground, (19\d|200) steps a minute/)
    await expectGoodLooks(page, 'video-lab-result')
  },
  2 * READING_MS,
)

test('the player steps by picture and by landing with the keyboard', async () => {
  const place = page.getByRole('slider', { name: 'Picture of the clip' })
  await place.focus()
  // A clip opens at its usual stride.
  for (let i = 0; i < 9; i += 1) await page.keyboard.press('PageUp')
  await page.getByRole('img', { name: /Stride 1 of \d, 0 ms after landing/ }).waitFor()
  const before = Number(await place.inputValue())
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => place.inputValue()).toBe(String(before + 1))
  await page.keyboard.press('PageDown')
  await page.getByRole('img', { name: /Stride 2 of \d, 0 ms after landing/ }).waitFor()
  const still = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save this picture' }).click()
  expect((await still).suggestedFilename()).toMatch(/\.png$/)
  const report = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save report' }).click()
  expect((await report).suggestedFilename()).toMatch(/^bell-lap-form-.*\.html$/)
})

test('it is saved with its film in this browser, and opens again with both', async () => {
  await page.getByLabel('Name').fill('First 400')
  await page.getByLabel('Pace (optional)').fill('3:20')
  await page.getByRole('radio', { name: 'Fresh' }).check()
  await page.getByLabel('Keep the film in this browser').check()
  await page.getByRole('button', { name: 'Save clip' }).click()
  await page.waitForURL(/clip=/)
  const [clip] = await clips()
  const of = (name: string) => clip?.form?.measures[name]?.value ?? NaN
  expect(Math.abs(of('cadenceSpm') - RUNNER.cadenceSpm)).toBeLessThan(2)
  expect(Math.abs(of('contactS') - RUNNER.contactS)).toBeLessThan(0.03)
  expect(Math.abs(of('overstrideLegs') - DRAWN.overstrideLegs)).toBeLessThan(0.06)
  expect(Math.abs(of('trunkDeg') - DRAWN.trunkDeg)).toBeLessThan(3)

  await page.reload()
  await page.getByRole('button', { name: 'Next landing' }).waitFor()
  await expect.poll(() => page.locator('figure image').count()).toBe(1)
})

test('two clips stand side by side, lined up at landing, with what changed', async () => {
  const tired = drawnRecording({ ...DRAWN, ...RUNNER, overstrideLegs: 0.4, contactS: 0.25 })
  await ask(page, 'PUT', '/form/clips/tired', {
    day: TODAY,
    name: 'Last 400',
    condition: 'tired',
    speedMps: 5,
    source: 'pose-model',
    slowFactor: 1,
    fileName: 'last.webm',
    cameraSpeed: 0,
    recording: packRecording(tired),
  })
  await page.reload()
  await page.getByLabel('Compare with').selectOption('tired')
  await expect.poll(() => page.locator('figure').count()).toBe(2)
  const row = page.getByRole('row', { name: /Foot ahead of the hip at landing/ })
  await row.getByText('Changed').waitFor()
  await page
    .getByRole('row', { name: /Cadence/ })
    .getByText('Within error')
    .waitFor()
  await page.getByText('Both clips are lined up at landing.').waitFor()
  await expectGoodLooks(page, 'video-lab-compare')
})

test('a deleted clip comes back', async () => {
  await page.getByRole('link', { name: 'All clips' }).click()
  const item = page.getByRole('listitem').filter({ hasText: 'First 400' })
  await item.getByRole('button', { name: 'Delete clip' }).click()
  await expect.poll(async () => (await clips()).length).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await clips()).length).toBe(2)
  await item.getByRole('link', { name: 'First 400' }).click()
  // Its film is there again, too.
  await expect.poll(() => page.locator('figure image').count()).toBe(1)
  expect(watched.outside).toEqual([])
  expect(server.outbound()).toEqual([])
})
