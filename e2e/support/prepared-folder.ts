/** A runner who is prepared once for all tests of a file that begin alike; each test gets a copy. */
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { PHONE } from './browser.ts'
import { openSignedIn } from './set-up.ts'
import { startServerOn } from './shifted-server.ts'
import { TODAY } from './test-clock.ts'

/** Gives a data folder in which `fill` has told the server about the runner. */
export async function prepareFolder(
  browser: Browser,
  fill: (page: Page) => Promise<unknown>,
): Promise<string> {
  const server = await startServerOn(TODAY)
  const { page } = await openSignedIn(browser, server, PHONE)
  await fill(page)
  await page.context().close()
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-e2e-prepared-'))
  await server.stop((dataDir) => cpSync(dataDir, folder, { recursive: true }))
  return folder
}
