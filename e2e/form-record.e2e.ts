import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, PHONE, watchedPage, type Watched } from './support/browser.ts'
import { drawnPictures } from './support/drawn-clip.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer, type RunningServer } from './support/server.ts'
import { openSignedIn } from './support/set-up.ts'

let folder: string
let server: RunningServer
/** Of the one sign-in: its link works once. */
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>
const browsers: Browser[] = []

/** What a camera of 30 pictures a second sees of the drawn runner, in a whole number of strides. */
const SEEN = { rateHz: 30, durationS: 4.2, cadenceSpm: 171.43 }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bell-lap-camera-'))
  server = await startServer()
  const drawing = await launchBrowser()
  const { page } = await openSignedIn(drawing, server, PHONE)
  signedIn = await page.context().storageState()
  writeFileSync(join(folder, 'runner.mjpeg'), await drawnPictures(page, SEEN))
  await drawing.close()
})

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The lab on a phone with its model loaded, after a tap on “Record a clip”. */
async function openCamera(
  camera: 'allowed' | 'not-allowed' | 'none',
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Watched> {
  const browser = await launchBrowser(
    camera === 'none' ? {} : { camera: join(folder, 'runner.mjpeg') },
  )
  browsers.push(browser)
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    storageState: signedIn,
  })
  const watched = await watchedPage(context, server.url)
  const { page } = watched
  if (camera !== 'not-allowed') await context.grantPermissions(['camera'])
  await prepare(page)
  await page.goto(`${server.url}/form/video`)
  await page.getByRole('button', { name: 'Load the model' }).click()
  await page.getByRole('button', { name: 'Record a clip' }).click()
  return watched
}

test('a clip that was recorded in the app is read and checked, and none of it leaves the browser', async () => {
  const { page, errors, outside } = await openCamera('allowed')
  await page.getByText(/^The camera gives \d+ pictures a second\.$/).waitFor()
  await expectGoodLooks(page, 'video-lab-camera')
  await page.getByRole('button', { name: 'Start recording' }).click()
  await page.getByText(/^Recording, ([3-9]|1\d)\ss$/).waitFor()
  await page.getByRole('button', { name: 'Stop recording' }).click()
  // Read by the real model, picture by picture.
  await page.getByText(/^Picture \d+\sof\s\d+/).waitFor()
  const ended = page.getByRole('button', { name: /^(Save clip|Choose another clip)$/ })
  await ended.waitFor({ timeout: 1_200_000 })
  const heading = page.getByRole('heading', { level: 1 })
  // A slow machine records for longer, which may be long enough for a form.
  expect((await heading.textContent())?.replaceAll(/\s/g, ' ')).toMatch(
    /^(Film this clip again|\d+\sms on the ground, \d+ steps a minute)$/,
  )
  // The model saw the runner of the camera: large enough, in the picture, and from the side.
  const problems: string[] = []
  for (const problem of [
    /^This clip cannot be opened/,
    /^No runner is seen/,
    /^Your leg is \d+ pixels long/,
    /^You are out of the picture/,
    /^You are not seen from the side/,
    /^The camera moves/,
  ])
    problems.push(...(await page.getByText(problem).allTextContents()))
  expect(problems).toEqual([])
  expect(outside).toEqual([])
  expect(server.outbound()).toEqual([])
  expect(errors.filter((one) => !one.startsWith('INFO: '))).toEqual([])
}, 1_500_000)

test('a camera that is not allowed says where to allow it, and works once it is', async () => {
  const { page } = await openCamera('not-allowed')
  await page.getByText(/^The browser does not allow the camera\. Allow it for this site/).waitFor()
  await expectGoodLooks(page, 'video-lab-camera-refused')
  await page.context().grantPermissions(['camera'])
  await page.getByRole('button', { name: 'Try the camera again' }).click()
  await page.getByText(/^The camera gives \d+ pictures a second\.$/).waitFor()
  await page.getByRole('button', { name: 'Close the camera' }).click()
  await page.getByRole('button', { name: 'Open a clip' }).waitFor()
})

test('without a camera a file can be opened instead', async () => {
  const { page } = await openCamera('none')
  await page.getByText(/^No camera found\. Connect one and try again/).waitFor()
  await page.getByRole('button', { name: 'Open a file instead' }).click()
  await page.getByRole('button', { name: 'Open a clip' }).waitFor()
})

test('a camera that another program has is not called missing', async () => {
  const { page } = await openCamera('none', (opened) =>
    opened.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('in use', 'NotReadableError'))
    }),
  )
  await page.getByText(/^Another program is using the camera\. Close it, then try again/).waitFor()
})
