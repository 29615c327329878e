import type { Browser, Page } from 'playwright-core'
import { DESKTOP, launchBrowser, signIn } from './browser.ts'
import { startDemoServer } from './demo.ts'
import type { RunningServer } from './server.ts'

export interface DemoPage {
  readonly server: RunningServer
  readonly browser: Browser
  readonly page: Page
  /** What the page threw; a test ends with none. */
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

/** A server with the made-up runner and a page that is signed in, when the plan is there. */
export async function openDemoPage(viewport = DESKTOP): Promise<DemoPage> {
  const server = await startDemoServer()
  const browser = await launchBrowser()
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await signIn(page, server.signInLink)
  const close = async () => {
    await browser.close()
    await server.stop()
  }
  return { server, browser, page, errors, close }
}
