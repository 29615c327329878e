import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { networkInterfaces } from 'node:os'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { AHEAD_MS, shiftClock, TEST_ZONE } from './test-clock.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1280, height: 800 }

/** Long enough for a busy machine; a test that passes does not wait for it. */
const PATIENCE_MS = 120_000

/**
 * No host but this machine is found, so nothing leaves it. A route of Playwright would refuse the rest
 * as well, and switch off the browser's cache.
 */
function onlyThisMachine(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  const here = ['localhost', '127.0.0.2', ...addresses.map(({ address }) => address)]
  return ['MAP * ~NOTFOUND', ...here.map((host) => `EXCLUDE ${host}`)].join(', ')
}

/** Draws in three dimensions, which maps need, by the processor. */
const DRAWS_3D = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']

/** A camera that shows a file of JPEG after JPEG, again and again. */
const cameraOf = (pictures: string) => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${pictures}`,
]

interface BrowserOptions {
  readonly draws3d?: boolean
  /** The file that the camera shows; there is no camera without one. */
  readonly camera?: string
}

/** A browser whose every page is on the clock and in the zone of the tests. */
export async function launchBrowser({
  draws3d = false,
  camera,
}: BrowserOptions = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['BELL_LAP_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      ...(draws3d ? DRAWS_3D : ['--disable-gpu']),
      ...(camera === undefined ? [] : cameraOf(camera)),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${onlyThisMachine()}`,
    ],
  })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext({ timezoneId: TEST_ZONE, ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    await context.addInitScript(shiftClock, AHEAD_MS)
    return context
  }
  return browser
}

/** What went wrong on a page without anybody looking: errors, and requests that leave the machine. */
export interface Watched {
  readonly page: Page
  readonly errors: string[]
  readonly outside: string[]
}

/** Opens a page that notes console errors and every request to another origin. */
export async function watchedPage(context: BrowserContext, origin: string): Promise<Watched> {
  const page = await context.newPage()
  const errors: string[] = []
  const outside: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:') return
    outside.push(url.href)
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  return { page, errors, outside }
}

/** The page is still for this long when it has settled. */
const STILL_MS = 250

/**
 * Waits until everything on the page is there and nothing changes any more: no element, no colour on
 * its way to another, and no chart that has yet to see the size of its box, as the page was drawn since.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    (stillMs) =>
      new Promise<void>((resolve) => {
        const isMoving = () =>
          document.getAnimations().some((one) => one instanceof CSSTransition) ||
          document.querySelector('[data-waiting]') !== null
        let changed = 0
        const look = () => {
          const before = changed
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              if (changed !== before) return
              if (isMoving()) return again()
              changes.disconnect()
              resolve()
            }),
          )
        }
        let timer = setTimeout(look, stillMs)
        const again = () => {
          changed += 1
          clearTimeout(timer)
          timer = setTimeout(look, stillMs)
        }
        const changes = new MutationObserver(again)
        changes.observe(document, { subtree: true, childList: true, attributes: true })
      }),
    STILL_MS,
  )
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** WCAG 2.2 A and AA violations found by axe-core, one line each. */
export function accessibilityViolations(page: Page): Promise<string[]> {
  return violations(page, WCAG)
}

/**
 * The part of them that differs between two themes. For a page whose other violations were counted
 * in another theme; looking for all of them again takes half as long again.
 */
export function contrastViolations(page: Page): Promise<string[]> {
  return violations(page, { type: 'rule', values: ['color-contrast'] })
}

async function violations(page: Page, runOnly: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async (rules) => {
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe
    const result = await axe.run({
      runOnly: rules,
      // The nodes of what is in order are not asked for, and there is no film or sound to load.
      resultTypes: ['violations'],
      preload: false,
    })
    return result.violations.map(
      (violation) =>
        `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    )
  }, runOnly)
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly target: readonly string[] }[]
  }[]
}

/** How many pixels the page is wider than its window; 0 when nothing has to be scrolled sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )
}

/** How much of the page jumped while it loaded (cumulative layout shift); 0.1 is called good. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            readonly value: number
            readonly hadRecentInput: boolean
          })[]) {
            if (!entry.hadRecentInput) sum += entry.value
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 100)
      }),
  )
}

/**
 * Signs a page in with the token of a sign-in link, and opens Today. `sign-in.e2e.ts` and
 * `newcomer.e2e.ts` follow such a link as a runner does.
 */
export async function signIn(page: Page, link: string): Promise<void> {
  const { origin, hash } = new URL(link)
  const token = new URLSearchParams(hash.slice(1)).get('token')
  const answer = await page.request.post(`${origin}/api/v1/session`, { data: { token } })
  if (!answer.ok()) throw new Error(`Not signed in: ${await answer.text()}`)
  await page.goto(origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
