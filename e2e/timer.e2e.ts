import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  accessibilityViolations,
  launchBrowser,
  PHONE,
  sidewaysOverflow,
  signIn,
} from './support/browser.ts'
import { startDemoServer } from './support/demo.ts'
import type { RunningServer } from './support/server.ts'
import { takePicture } from './support/looks.ts'

let server: RunningServer
let browser: Browser
let context: BrowserContext
let page: Page
const errors: string[] = []

beforeAll(async () => {
  server = await startDemoServer()
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', reducedMotion: 'reduce' })
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  await signIn(page, server.signInLink)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Opens the first session of the plan that has repetitions. */
async function openSession(): Promise<string> {
  const id = await page.evaluate(async () => {
    const { plan } = (await (await fetch('/api/v1/plan')).json()) as {
      plan: {
        weeks: {
          sessions: {
            id: string
            role: string
            workout: { elements: { kind: string; steps?: { duration: { kind: string } }[] }[] }
          }[]
        }[]
      }
    }
    return plan.weeks
      .flatMap((week) => week.sessions)
      .find(
        ({ role, workout }) =>
          role === 'quality' &&
          workout.elements.some(
            (element) =>
              element.kind === 'repeat' &&
              element.steps?.[0]?.duration.kind === 'distance' &&
              element.steps.some(({ duration }) => duration.kind === 'time'),
          ),
      )?.id
  })
  await page.goto(`${server.url}/plan/sessions/${encodeURIComponent(id ?? '')}`)
  await page.getByRole('link', { name: 'Start session', exact: true }).click()
  await page.getByRole('button', { name: 'Start timer', exact: true }).waitFor()
  return page.url()
}

const clock = () => page.getByRole('timer')
const lap = () => page.getByRole('button', { name: /^(Lap|Next step)$/ })
const stepLine = () => page.getByText(/^Step \d+\sof\s\d+/)

test('a session is run step by step: taps end distances, the clock ends times', async () => {
  await page.clock.install()
  await openSession()
  await takePicture(page, 'timer-start-phone', { fullPage: true })
  expect(await accessibilityViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Start timer', exact: true }).click()
  expect(await stepLine().textContent()).toMatch(/^Step 1\sof/)
  await page.clock.runFor(5000)
  await lap().click()
  expect(await stepLine().textContent()).toMatch(/^Step 2\sof/)
  // A tap too many is taken back.
  await page.getByRole('button', { name: 'Step back' }).click()
  expect(await stepLine().textContent()).toMatch(/^Step 1\sof/)

  // On to the first repetition over a distance, and through the timed recovery after it.
  for (let taps = 0; taps < 30; taps += 1) {
    if ((await page.getByText(/rep 1\sof/i).count()) > 0 && (await lap().textContent()) === 'Lap')
      break
    await page.clock.runFor(2000)
    await lap().click()
  }
  const before = await clock().textContent()
  await page.clock.runFor(20_000)
  expect(await clock().textContent()).not.toBe(before)
  await takePicture(page, 'timer-rep-phone', { fullPage: true })
  expect(await accessibilityViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  const at = await stepLine().textContent()
  await page.clock.runFor(600_000)
  expect(await stepLine().textContent()).toBe(at)
  // The next step with a time ends by the clock.
  let recovery = at
  for (let taps = 0; taps < 10 && (await stepLine().textContent()) === recovery; taps += 1) {
    await lap().click()
    recovery = await stepLine().textContent()
    await page.clock.runFor(1_800_000)
  }
  expect(await stepLine().textContent()).not.toBe(recovery)
})

test('a reload and a lost connection lose nothing', async () => {
  const step = await stepLine().textContent()
  await context.setOffline(true)
  await page.reload()
  await stepLine().waitFor()
  expect((await stepLine().textContent())?.split(' · ')[0]).toBe(step?.split(' · ')[0])
  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText(/No connection to Bell Lap/).waitFor()
  await takePicture(page, 'today-offline-phone', { fullPage: true })
  await page.goBack()
  await stepLine().waitFor()
})

test('the times of the steps stand beside what was asked, until they are cleared', async () => {
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('heading', { name: 'Session finished' }).waitFor()
  expect(await page.getByRole('row').count()).toBeGreaterThan(2)
  await takePicture(page, 'timer-done-phone', { fullPage: true })
  expect(await accessibilityViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.getByRole('button', { name: 'Clear times and start again' }).click()
  await page.getByRole('button', { name: 'Start timer', exact: true }).waitFor()
  await context.setOffline(false)
})

test('signing out leaves nothing of the runner on the device', async () => {
  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('bell-lap-answers')).keys()).length)
  expect(await kept()).toBeGreaterThan(0)
  await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE' }))
  await expect.poll(kept).toBe(0)
  expect(errors).toEqual([])
})
