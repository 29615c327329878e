/** What most browser tests have: a server, a browser, and one page of it that is signed in. */
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, settled, type DESKTOP, type Watched } from './browser.ts'
import type { RunningServer } from './server.ts'
import { openSignedIn } from './set-up.ts'

export interface Site<Server extends RunningServer = RunningServer> {
  readonly server: Server
  readonly browser: Browser
  readonly page: Page
  /** What went wrong on the page. */
  readonly watched: Watched
  /** Opens a page of the app and waits until it is there and still. */
  readonly open: (path: string) => Promise<void>
  /** The first heading of the page. */
  readonly heading: () => Promise<string>
  readonly close: () => Promise<void>
}

/** `start` starts the server; the page shows Today. */
export async function openSite<Server extends RunningServer>(
  start: () => Promise<Server>,
  viewport: typeof DESKTOP,
): Promise<Site<Server>> {
  const server = await start()
  const browser = await launchBrowser()
  const watched = await openSignedIn(browser, server, viewport)
  const { page } = watched
  const heading = page.getByRole('heading', { level: 1 })
  return {
    server,
    browser,
    page,
    watched,
    open: async (path) => {
      await page.goto(server.url + path)
      await heading.waitFor()
      await settled(page)
    },
    heading: async () => withPlainSpaces((await heading.textContent()) ?? ''),
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** A heading keeps its numbers with their units by spaces that do not break; the tests read them as spaces. */
function withPlainSpaces(text: string): string {
  return text.replaceAll(/\s/g, ' ')
}
