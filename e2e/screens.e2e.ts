import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  launchBrowser,
  layoutShift,
  PHONE,
  settled,
  watchedPage,
  type Watched,
  signIn,
} from './support/browser.ts'
import { startDemoServer } from './support/demo.ts'
import { expectGoodLooks } from './support/looks.ts'
import type { RunningServer } from './support/server.ts'

const SCREENS = [
  { name: 'today', path: '/' },
  { name: 'plan', path: '/plan' },
  { name: 'progress', path: '/progress' },
  { name: 'threshold', path: '/progress/threshold' },
  { name: 'load', path: '/load' },
  { name: 'runs', path: '/runs' },
  { name: 'races', path: '/races' },
  { name: 'settings', path: '/settings' },
  { name: 'imports', path: '/imports' },
  { name: 'welcome', path: '/welcome' },
  { name: 'new-plan', path: '/plan/new' },
] as const

let server: RunningServer
let browser: Browser
let watched: Watched

beforeAll(async () => {
  server = await startDemoServer()
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    // Requests through a service worker would not be seen here; timer.e2e.ts tests it.
    serviceWorkers: 'block',
  })
  watched = await watchedPage(context, server.url)
  await signIn(watched.page, server.signInLink)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

test.each(SCREENS)('$name', async ({ name, path }) => {
  const { page } = watched
  await page.goto(server.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
  expect(await layoutShift(page)).toBeLessThan(0.1)
  await page
    .getByText(/Synthetic runner/)
    .first()
    .waitFor()
  await expectGoodLooks(page, name)
})

/** The built file of a source, by the end of its path. */
function fileOf(source: string): string {
  const path = join(import.meta.dirname, '../apps/web/dist/app-files.json')
  const files = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { readonly file: string }>
  const found = Object.entries(files).find(([name]) => name.endsWith(`/${source}`))
  if (found === undefined) throw new Error(`no file was built of ${source}`)
  return found[1].file
}

test('a page asks for its code, texts and answers at once, and for each answer only once', async () => {
  const { page } = watched
  // The demo's server may still be reading runs, and a page asks again when it has news.
  // A stream that is closed for good would make it ask who is signed in.
  await page.route('**/api/v1/events*', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: 'retry: 600000\n\n' }),
  )
  const pageIn = async (language: string) =>
    (
      await page.request.get(`${server.url}/plan`, { headers: { 'accept-language': language } })
    ).text()
  const english = await pageIn('en-GB')
  expect(english).toContain(
    `rel="modulepreload" crossorigin href="/${fileOf('screens/plan/plan-page.tsx')}"`,
  )
  expect(english).toContain(`rel="modulepreload" crossorigin href="/${fileOf('en-GB-first.ts')}"`)
  expect(english).toMatch(/rel="preload" as="fetch"[^>]*\/api\/v1\/plan\?weeks=near/)
  const german = await pageIn('de-AT, en;q=0.8')
  expect(german).toContain(`rel="modulepreload" crossorigin href="/${fileOf('de-first.ts')}"`)
  for (const [path, answers] of [
    ['/', ['session', 'today', 'plan/adaptation']],
    ['/plan', ['session', 'plan?weeks=near', 'states', 'plan/forecast', 'plan/adaptation']],
    ['/progress', ['session', 'today', 'plan/forecast', 'estimate', 'threshold']],
    ['/progress/threshold', ['session', 'threshold']],
    ['/case', ['session', 'case']],
  ] as const) {
    await page.goto(server.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => {
        const { pathname, search } = new URL(name)
        return pathname.replace('/api/v1/', '') + search
      }),
    )
    const times = answers.map((answer) => asked.filter((one) => one === answer).length)
    expect([path, ...times]).toEqual([path, ...answers.map(() => 1)])
  }
  await page.unroute('**/api/v1/events*')
})

test('one run, one session with its card and its way to a watch, one report', async () => {
  const { page } = watched
  for (const [screen, list, link] of [
    ['run', '/runs', 'a[href^="/runs/"]'],
    ['session', '/plan', 'a[href^="/plan/sessions/"]'],
    ['report', '/imports', 'a[href^="/imports/"]'],
  ] as const) {
    await page.goto(server.url + list)
    await page.locator(link).first().click()
    await page.waitForURL((url) => url.pathname !== list)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    await expectGoodLooks(page, screen)
    if (screen !== 'session') continue
    await page.goto(`${page.url()}/card`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .getByText(/Synthetic runner/)
      .first()
      .waitFor()
    await expectGoodLooks(page, 'card')
    await page.goto(page.url().replace(/card$/, 'watch'))
    await page.getByRole('heading', { level: 1, name: 'Send to watch' }).waitFor()
    await settled(page)
    expect(await layoutShift(page)).toBeLessThan(0.1)
    await expectGoodLooks(page, 'watch')
  }
})

test('a result with its conditions says what they do before it is saved', async () => {
  const { page } = watched
  await page.goto(`${server.url}/races`)
  await page.getByRole('button', { name: 'Add a result' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Time', { exact: true }).fill('5:12')
  await dialog.getByLabel('Where').selectOption('grass')
  await dialog.getByText('Conditions', { exact: true }).click()
  await dialog.getByLabel('Temperature, °C').fill('31')
  await dialog.getByLabel('Humidity, %').fill('60')
  await dialog.getByLabel('Wind, km/h').fill('12')
  await dialog.getByLabel('Total climb, m').fill('8')
  await dialog.getByText(/5:12\sas run, about 5:0\d\s± \d+\ss on a flat, cool, calm day/).waitFor()
  await dialog.getByText(/Hills cost .* heat cost .* wind cost .* grass cost/).waitFor()
  await expectGoodLooks(page, 'conditions')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

test('an address of no page: the server’s own page, and the app’s for a link inside it', async () => {
  const { page } = watched
  const answer = await page.goto(`${server.url}/no-such-page`)
  expect(answer?.status()).toBe(404)
  await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor()
  await expectGoodLooks(page, 'not-found')
  await page.getByRole('link', { name: 'Go to Today' }).click()
  await page.getByRole('navigation').waitFor()
  await page.evaluate(() => {
    history.pushState(null, '', '/no-such-page')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.getByRole('link', { name: 'Go to Today' }).waitFor()
  await expectGoodLooks(page, 'missing')
})

test('nothing went wrong unseen, and nothing left this machine', () => {
  const missing = /no-such-page|404/
  expect(watched.errors.filter((error) => !missing.test(error))).toEqual([])
  expect(watched.outside).toEqual([])
  expect(server.outbound()).toEqual([])
})
