/** Bell Lap below a path of a host, behind a proxy that takes the path off. */
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, PHONE, watchedPage, type Watched } from './support/browser.ts'
import { gpxOf } from './support/gpx.ts'
import { startServerOn, type ShiftedServer } from './support/shifted-server.ts'
import { TEST_ZONE, TODAY } from './support/test-clock.ts'

const PATH = '/running'

/** Passes on what is below the path, without it; anything else on the host is somebody else's. */
interface Proxy {
  readonly server: Server
  readonly origin: string
  target: string
  isBroken: boolean
  /** What was asked for outside of the path. */
  readonly strays: string[]
}

async function startProxy(): Promise<Proxy> {
  const server = createServer((asked, answer) => {
    const url = asked.url ?? '/'
    if (proxy.isBroken) return void asked.socket.destroy()
    if (!url.startsWith(`${PATH}/`)) {
      proxy.strays.push(url)
      return void answer.writeHead(404).end()
    }
    const { method, headers } = asked
    const onward = request(proxy.target + url.slice(PATH.length), { method, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    answer.on('close', () => onward.destroy())
    asked.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  const proxy: Proxy = { server, origin, target: '', isBroken: false, strays: [] }
  return proxy
}

let proxy: Proxy
let server: ShiftedServer
let browser: Browser
let watched: Watched
let page: Page
let app = ''

/** Tells the server about the runner, past the proxy. */
async function tell(
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${server.localToken}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  return (await answer.json()) as Record<string, unknown>
}

beforeAll(async () => {
  proxy = await startProxy()
  app = proxy.origin + PATH
  server = await startServerOn(TODAY, { publicUrl: app })
  proxy.target = server.url
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  watched = await watchedPage(context, proxy.origin)
  page = watched.page
})

afterAll(async () => {
  await browser.close()
  proxy.server.closeAllConnections()
  proxy.server.close()
  await server.stop()
})

const heading = () => page.getByRole('heading', { level: 1 })

test('the printed link signs in, and Today and the plan open below the path', async () => {
  const { hash, pathname } = new URL(server.signInLink)
  expect(pathname).toBe('/sign-in')
  await page.goto(`${app}/sign-in${hash}`)
  await page.getByRole('heading', { level: 1, name: /Train for the mile/ }).waitFor()
  const [cookie] = await page.context().cookies(`${app}/`)
  expect(cookie?.path).toBe(PATH)

  const settings = await tell('GET', '/settings')
  await tell('PUT', '/settings', {
    ...settings,
    timeZone: TEST_ZONE,
    birthYear: 1985,
    sex: 'male',
    healthAnsweredOn: TODAY,
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  await tell('POST', '/results', {
    day: '2026-02-21',
    eventId: '5k',
    timeText: '20:30',
    distanceM: null,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  const goal = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
  await tell('POST', '/plan', goal)
  await page.goto(`${app}/`)
  await heading().waitFor()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect.poll(() => page.url()).toBe(`${app}/plan`)
  await heading().waitFor()
})

test('a file is imported, and its original comes back', async () => {
  await page.goto(`${app}/imports`)
  await page
    .getByLabel('Files to import')
    .setInputFiles(gpxOf('2026-03-02', { minutes: 30, sport: 'running' }))
  await expect.poll(async () => (await tell('GET', '/status'))['runs']).toBe(1)
  const { items } = (await tell('GET', '/activities')) as { items: { id: string }[] }
  await page.goto(`${app}/runs/${items[0]?.id}`)
  await heading().waitFor()
  const original = page.locator(`a[href="${PATH}/api/v1/activities/${items[0]?.id}/original"]`)
  await original.first().waitFor({ state: 'attached' })
})

test('without the server, Today and the plan open from this device', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(
    `${app}/`,
  )
  // Asked for once more, so that the worker keeps the answers.
  for (const path of ['/', '/plan']) {
    await page.goto(app + path)
    await heading().waitFor()
    await page.waitForFunction(() => document.querySelector('[data-waiting]') === null)
  }
  expect(watched.errors).toEqual([])
  expect(watched.outside).toEqual([])
  expect(proxy.strays).toEqual([])
  proxy.isBroken = true
  proxy.server.closeAllConnections()
  await page.goto(`${app}/plan`)
  await heading().waitFor()
  await page
    .getByText(/No connection to Bell Lap/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await heading().waitFor()
  proxy.isBroken = false
})

test('who opens the port itself is led to the path', async () => {
  await page.goto(`${server.url}/plan?view=month#top`)
  await expect.poll(() => page.url()).toBe(`${server.url}${PATH}/plan?view=month#top`)
  await heading().waitFor()
})
