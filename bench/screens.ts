// `npm run bench:screens [-- --data FOLDER] [--only /,/plan] [--times 5]`: what each screen of the made-up runner loads, when it
// paints and how long the processor works for it, over loopback, on a phone: cold, and warm with what the browser
// kept. It prints; no figure fails it. `--data` keeps the made-up runner for the next time, because reading
// eight years takes a minute; `--only` names addresses; `--times` says how often each screen is opened. A row is
// printed as soon as its screen is measured, the screens with a goal first.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, CDPSession, Page, Response } from 'playwright-core'
import { appRoutes } from '../e2e/support/app-routes.ts'
import { allRead } from './made-runner.ts'
import { ServerProcess } from './server-process.ts'

const PHONE = { width: 390, height: 844 }
const TIMES = 3
/** Their largest paint has a goal on an idle machine. */
const WITH_A_GOAL = ['/', '/plan', '/progress', '/case']
/** A page without a new paint for so long is drawn, ms. */
const STILL_MS = 700
const KB = 1000
const GZIP_LEVEL = 9
/** An answer that never ends has no size. */
const STREAM = 'text/event-stream'
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Sizes in bytes: script and style as gzip makes them, script as it was sent, data as JSON. */
interface Loaded {
  readonly requests: number
  readonly scripts: number
  readonly gzipBytes: number
  readonly sentBytes: number
  readonly styleBytes: number
  readonly dataBytes: number
}

/** Milliseconds after the request for the page. */
interface Painted {
  readonly firstMs: number
  readonly largestMs: number
}

/** Processor time of the page's main thread: in its script, and in all. */
interface Worked {
  readonly scriptMs: number
  readonly taskMs: number
}

interface Opened {
  readonly loaded: Loaded
  readonly painted: Painted
  readonly worked: Worked
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
  const sum = {
    requests: 0,
    scripts: 0,
    gzipBytes: 0,
    sentBytes: 0,
    styleBytes: 0,
    dataBytes: 0,
  }
  for (const answer of answers) {
    const type = answer.headers()['content-type'] ?? ''
    sum.requests += 1
    if (type.startsWith(STREAM)) continue
    const body = await answer.body().catch(() => Buffer.alloc(0))
    const gzip = () => gzipSync(body, { level: GZIP_LEVEL }).length
    if (type.includes('javascript')) {
      sum.scripts += 1
      sum.gzipBytes += gzip()
      sum.sentBytes += (await answer.request().sizes()).responseBodySize
    } else if (type.includes('css')) sum.styleBytes += gzip()
    else if (type.includes('json')) sum.dataBytes += body.length
  }
  return sum
}

/** Runs in the page: waits until nothing is waited for and for a while without another paint, then says when they were. */
async function paintsOf(stillMs: number): Promise<Painted> {
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
  // No named function in here: the loader would give it a helper that the page does not have.
  for (
    let waitedMs = 0;
    waitedMs < 60_000 &&
    (document.querySelector('.first-frame, [data-waiting]') !== null ||
      performance.now() - paints.at < stillMs);
    waitedMs += 50
  )
    await new Promise((go) => setTimeout(go, 50))
  return { firstMs: paints.first, largestMs: paints.largest }
}

/** Opens a screen; the browser counts the work of a page from its first address on. */
async function open(page: Page, protocol: CDPSession, address: string): Promise<Opened> {
  const before = await workOf(protocol)
  const answers: Response[] = []
  const keep = (answer: Response) => void answers.push(answer)
  page.on('response', keep)
  await page.goto(address, { waitUntil: 'load' })
  const painted = await page.evaluate(paintsOf, STILL_MS)
  page.off('response', keep)
  const after = await workOf(protocol)
  const worked = {
    scriptMs: since(before.scriptMs, after.scriptMs),
    taskMs: since(before.taskMs, after.taskMs),
  }
  return { loaded: await loadedBy(answers), painted, worked }
}

/** The browser begins to count anew where it gives a page another process. */
const since = (before: number, after: number) => (after < before ? after : after - before)

async function workOf(protocol: CDPSession): Promise<Worked> {
  const { metrics } = await protocol.send('Performance.getMetrics')
  const inMs = (name: string) => 1000 * (metrics.find((one) => one.name === name)?.value ?? 0)
  return { scriptMs: inMs('ScriptDuration'), taskMs: inMs('TaskDuration') }
}

/** Cold, and once more with what the browser kept. */
async function openTwice(browser: Browser, server: ServerProcess, path: string) {
  const context = await newContext(browser, server)
  const page = await context.newPage()
  const protocol = await context.newCDPSession(page)
  await protocol.send('Performance.enable')
  const cold = await open(page, protocol, server.url + path)
  const warm = await open(page, protocol, server.url + path)
  await context.close()
  return { cold, warm }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const kb = (bytes: number) => (bytes / KB).toFixed(0)

const COLUMNS = ['files', 'gzip', 'sent', 'style', 'data', 'asked']
const TIMED = ['first', 'largest', 'script', 'work']
const row = (name: string, cells: readonly (string | number)[]) =>
  say(name.padEnd(30) + cells.map((cell) => String(cell).padStart(8)).join(''))

function timesOf(opened: readonly Opened[]): readonly number[] {
  const middle = (of: (one: Opened) => number) => Math.round(median(opened.map(of)))
  return [
    middle(({ painted }) => painted.firstMs),
    middle(({ painted }) => painted.largestMs),
    middle(({ worked }) => worked.scriptMs),
    middle(({ worked }) => worked.taskMs),
  ]
}

function explain(times: number): void {
  say(`Phone ${PHONE.width} × ${PHONE.height}, over loopback; median of ${times}.`)
  say(
    `Load of the machine: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}.`,
  )
  say('Script: files, kB as gzip makes them at level 9, kB as sent (Brotli). Style: kB as gzip.')
  say(
    'Data: kB of JSON before compression. Asked: requests. First and largest contentful paint: ms.',
  )
  say('Script and work: ms of processor time of the main thread, in script and in all.')
  say('The last four twice: cold, and warm.\n')
}

interface Wish {
  /** Addresses, or all. */
  readonly only: readonly string[] | undefined
  readonly times: number
}

async function bench(server: ServerProcess, { only, times }: Wish): Promise<void> {
  const executablePath = process.env['BELL_LAP_CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const first = await newContext(browser, server)
    const page = await first.newPage()
    await page.goto(server.url)
    const routes = await appRoutes(page)
    await first.close()
    explain(times)
    row('screen', [...COLUMNS, ...TIMED, ...TIMED])
    const isFirst = ({ path }: { readonly path: string }) => WITH_A_GOAL.includes(path)
    const ordered = [...routes.filter(isFirst), ...routes.filter((one) => !isFirst(one))]
    for (const { page: name, path } of ordered) {
      if (only?.includes(path) === false) continue
      const opened = []
      for (let time = 0; time < times; time++) opened.push(await openTwice(browser, server, path))
      const { loaded } = opened[0]?.cold ?? {}
      if (loaded === undefined) continue
      const { scripts, gzipBytes, sentBytes, styleBytes, dataBytes, requests } = loaded
      row(name + path.replace(/^[^?]*/, ''), [
        scripts,
        ...[gzipBytes, sentBytes, styleBytes, dataBytes].map(kb),
        requests,
        ...timesOf(opened.map(({ cold }) => cold)),
        ...timesOf(opened.map(({ warm }) => warm)),
      ])
    }
    say(
      `\nLoad at the end: ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')}.`,
    )
  } finally {
    await browser.close()
  }
}

const option = (name: string) => {
  const place = process.argv.indexOf(name)
  return place === -1 ? undefined : process.argv[place + 1]
}
const kept = option('--data')
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'bell-lap-screens-')) : resolve(kept)
const server = await ServerProcess.start({ dataDir: folder, from: 'build', demo: true })
try {
  await allRead(server)
  await bench(server, {
    only: option('--only')?.split(','),
    times: Number(option('--times') ?? TIMES),
  })
} finally {
  await server.end('SIGTERM')
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}
