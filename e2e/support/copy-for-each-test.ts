/** A server for each test of a file, on a copy of a runner who was prepared once, and a page of it on a phone. */
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchBrowser, PHONE, type Watched } from './browser.ts'
import { prepareFolder } from './prepared-folder.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './set-up.ts'
import { startServerOn, type ShiftedServer } from './shifted-server.ts'
import { TODAY } from './test-clock.ts'

export interface Copy {
  readonly server: ShiftedServer
  readonly watched: Watched
}

/** A runner by words alone, with a result and a plan of twelve weeks. */
export async function runnerByWords(page: Page): Promise<void> {
  await describeRunner(page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(page, 12)
}

/**
 * Prepares the runner before the tests of the file, and gives each test its copy. After each test it fails where
 * something went wrong that the test did not see; refused requests are part of some tests.
 *
 * @returns the copy of the test that runs
 */
export function copyForEachTest(fill: (page: Page) => Promise<unknown>): () => Copy {
  let browser: Browser
  let folder = ''
  let copy: Copy | null = null
  beforeAll(async () => {
    browser = await launchBrowser()
    folder = await prepareFolder(browser, fill)
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    const server = await startServerOn(TODAY, { copyOf: folder })
    copy = { server, watched: await openSignedIn(browser, server, PHONE) }
  })
  afterEach(async () => {
    if (copy === null) return
    const { server, watched } = copy
    copy = null
    const wrong = [...watched.errors.filter((error) => !/40\d/.test(error)), ...watched.outside]
    await watched.page.context().close()
    await server.stop()
    if (wrong.length > 0) throw new Error(`Went wrong unseen: ${wrong.join('; ')}`)
  })
  return () => {
    if (copy === null) throw new Error('only a test has a copy')
    return copy
  }
}
