// `npm run bench:screens [-- --data FOLDER]`: what each screen of the made-up runner loads and when it
// paints, cold and over loopback, on a phone. It prints; no figure fails it. `--data` keeps the made-up
// runner for the next time, because reading eight years takes a minute.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContext, type Response } from 'playwright-core'
import { appRoutes } from '../e2e/support/app-routes.ts'
import { ServerProcess } from './server-process.ts'

const PHONE = { width: 390, height: 844 }
const TIMES = 3
const KB = 1000
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Sizes in bytes. Script and style as gzip makes them, whatever the server sent; `wire` is what it sent. */
interface Loaded {
  readonly scripts: number
  readonly scriptBytes: number
  readonly styleBytes: number
  readonly dataBytes: number
  readonly wireBytes: number
}

/** Milliseconds after the request for the page. */
interface Painted {
  readonly firstMs: number
  readonly largestMs: number
  readonly heightPx: number
}

/** Waits until the made-up runner has a plan and every heart rate is read. */
async function allRead(server: ServerProcess): Promise<void> {
  for (;;) {
    const { plan } = await server.ask<{ plan: boolean }>('/api/v1/status')
    const { heart } = await server.ask<{ heart: { waiting: number } }>('/api/v1/threshold')
    if (plan && heart.waiting === 0) return
    await wait(1000)
  }
}

/** A browser with nothing kept from before, signed in. */
function newContext(browser: Browser, { headers }: ServerProcess): Promise<BrowserContext> {
  return browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    serviceWorkers: 'block',
    extraHTTPHeaders: headers,
  })
}

async function loadedBy(answers: readonly Response[]): Promise<Loaded> {
  const sum = { scripts: 0, scriptBytes: 0, styleBytes: 0, dataBytes: 0, wireBytes: 0 }
  for (const answer of answers) {
    const body = await answer.body().catch(() => Buffer.alloc(0))
    const { responseBodySize } = await answer.request().sizes()
    sum.wireBytes += responseBodySize
    const type = answer.headers()['content-type'] ?? ''
    if (type.includes('javascript')) {
      sum.scripts += 1
      sum.scriptBytes += gzipSync(body).length
    } else if (type.includes('css')) sum.styleBytes += gzipSync(body).length
    else if (type.includes('json')) sum.dataBytes += body.length
  }
  return sum
}

/** Runs in the page: waits for a second without another paint, then says when they were. */
async function paintsOf(): Promise<Painted> {
  const paints = { first: 0, largest: 0, at: performance.now() }
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') paints.first = startTime
    }
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) {
      paints.largest = startTime
      paints.at = performance.now()
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  while (performance.now() - paints.at < 1000) await new Promise((go) => setTimeout(go, 50))
  return {
    firstMs: paints.first,
    largestMs: paints.largest,
    heightPx: document.documentElement.scrollHeight,
  }
}

async function openCold(browser: Browser, server: ServerProcess, path: string) {
  const context = await newContext(browser, server)
  const page = await context.newPage()
  const answers: Response[] = []
  page.on('response', (answer) => answers.push(answer))
  await page.goto(server.url + path, { waitUntil: 'load' })
  const painted = await page.evaluate(paintsOf)
  const loaded = await loadedBy(answers)
  await context.close()
  return { painted, loaded }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const kb = (bytes: number) => (bytes / KB).toFixed(0)

const COLUMNS = ['scripts', 'kB', 'style', 'data', 'sent', 'first', 'largest', 'height']
const row = (name: string, cells: readonly (string | number)[]) =>
  say(name.padEnd(32) + cells.map((cell) => String(cell).padStart(9)).join(''))

async function bench(server: ServerProcess): Promise<void> {
  const executablePath = process.env['BELL_LAP_CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const first = await newContext(browser, server)
    const page = await first.newPage()
    await page.goto(server.url)
    const routes = await appRoutes(page)
    await first.close()
    say(`Phone ${PHONE.width} × ${PHONE.height}, cold, over loopback; median of ${TIMES}.`)
    say(
      'Scripts, styles: kB as gzip makes them. Data: kB of JSON. Sent: kB as the server sent them.',
    )
    say('First and largest contentful paint: ms. Height of the page: px.\n')
    row('screen', COLUMNS)
    for (const { page: name, path } of routes) {
      const opened = []
      for (let time = 0; time < TIMES; time++) opened.push(await openCold(browser, server, path))
      const [one] = opened
      if (one === undefined) continue
      const { scripts, scriptBytes, styleBytes, dataBytes, wireBytes } = one.loaded
      row(name + path.replace(/^[^?]*/, ''), [
        scripts,
        ...[scriptBytes, styleBytes, dataBytes, wireBytes].map(kb),
        Math.round(median(opened.map(({ painted }) => painted.firstMs))),
        Math.round(median(opened.map(({ painted }) => painted.largestMs))),
        one.painted.heightPx,
      ])
    }
  } finally {
    await browser.close()
  }
}

const at = process.argv.indexOf('--data')
const kept = at === -1 ? undefined : process.argv[at + 1]
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'bell-lap-screens-')) : resolve(kept)
const server = await ServerProcess.start({ dataDir: folder, from: 'build', demo: true })
try {
  await allRead(server)
  await bench(server)
} finally {
  await server.end('SIGTERM')
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}
