import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { AHEAD_MS, shiftClock, TEST_ZONE } from './test-clock.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1280, height: 800 }

/** Long enough for a busy machine; a test that passes does not wait for it. */
const PATIENCE_MS = 120_000

/** A browser whose every page is on the clock and in the zone of the tests. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['BELL_LAP_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
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

/** Opens a page that notes console errors and refuses every request to another origin. */
export async function watchedPage(context: BrowserContext, origin: string): Promise<Watched> {
  const page = await context.newPage()
  const errors: string[] = []
  const outside: string[] = []
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:')
      return route.continue()
    outside.push(url.href)
    return route.abort()
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  return { page, errors, outside }
}

/** The page is still for this long when it has settled. */
const STILL_MS = 250

/** Waits until everything on the page is there and nothing changes any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    (stillMs) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (document.querySelector('[data-waiting]') !== null) return again()
          changes.disconnect()
          resolve()
        }
        let timer = setTimeout(look, stillMs)
        const again = () => {
          clearTimeout(timer)
          timer = setTimeout(look, stillMs)
        }
        const changes = new MutationObserver(again)
        changes.observe(document, { subtree: true, childList: true, attributes: true })
      }),
    STILL_MS,
  )
}

/** WCAG 2.2 A and AA violations found by axe-core, one line each. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe
    const result = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return result.violations.map(
      (violation) =>
        `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    )
  })
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

/** Follows a sign-in link and waits until it has done its work: the page that it leads to is shown. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.getByRole('heading', { level: 1 }).waitFor()
}
