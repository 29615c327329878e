import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP, launchBrowser, signIn, watchedPage } from './support/browser.ts'
import type { Watched } from './support/browser.ts'
import { drawnClip } from './support/drawn-clip.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer } from './support/server.ts'
import type { RunningServer } from './support/server.ts'

let server: RunningServer
let browser: Browser
let page: Page
let watched: Watched

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
  expect(watched.outside).toEqual([])
  expect(server.outbound()).toEqual([])
})
