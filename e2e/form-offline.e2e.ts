import type { Browser, Page, Worker } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP, launchBrowser, signIn, watchedPage } from './support/browser.ts'
import { drawnClip } from './support/drawn-clip.ts'
import { startServer, type RunningServer } from './support/server.ts'

let server: RunningServer
let browser: Browser
let page: Page

/** A thread that reads clips has come to the model. */
const hasModel = (thread: Worker) =>
  thread.evaluate(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.task')),
  )

/** What the app asks before it starts a second thread. */
const hasRoomForTwo = () =>
  page.evaluate(() => {
    const { hardwareConcurrency, deviceMemory = 0 } = navigator as Navigator & {
      readonly deviceMemory?: number
    }
    return hardwareConcurrency > 1 && deviceMemory >= 4
  })

/** From 120 pictures on two threads read a clip, where the device has two cores and 4 GB. */
const FOR_TWO = { rateHz: 30, durationS: 4.5 }

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  ;({ page } = await watchedPage(context, server.url))
  await signIn(page, server.signInLink)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('after one visit a clip is read by every thread without the server', async () => {
  await page.goto(`${server.url}/form/video`)
  await page.getByRole('button', { name: 'Load the model' }).click()
  await page.getByRole('button', { name: 'Open a clip' }).waitFor()
  const film = await drawnClip(page, FOR_TWO)
  await server.stop()
  // Opened anew: page, threads, runtime and model all come from this device.
  await page.reload()
  await page.getByRole('button', { name: 'Open a clip' }).waitFor()
  const threads: Worker[] = []
  page.on('worker', (thread) => threads.push(thread))
  await page.locator('input[data-for="film"]').setInputFiles({
    name: 'drawn.webm',
    mimeType: 'video/webm',
    buffer: film,
  })
  const expected = (await hasRoomForTwo()) ? 2 : 1
  await expect.poll(() => threads.length).toBe(expected)
  // Each has the runtime and the model, while the server is gone.
  for (const thread of threads) await expect.poll(() => hasModel(thread)).toBe(true)
  await page.getByRole('button', { name: 'Choose another clip' }).waitFor({ timeout: 1_200_000 })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Film this clip again')
  // Of the whole clip, so no thread was left without its files.
  await page.getByText(/whole strides of the near leg can be seen|strides are not alike/).waitFor()
}, 1_500_000)
