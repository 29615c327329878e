import { createWriteStream, existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import {
  accessibilityViolations,
  DESKTOP,
  launchBrowser,
  PHONE,
  settled,
  sidewaysOverflow,
  type Watched,
} from './support/browser.ts'
import type { RunningServer } from './support/server.ts'
import { openSignedIn } from './support/set-up.ts'
import { startServerOn } from './support/shifted-server.ts'
import { takePicture } from './support/looks.ts'

/** Two real runners, imported and planned for like any newcomer; they stay outside the project. */
const HISTORIES = join(
  process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
  'runs',
  'histories',
)
const SCREENS = ['/', '/plan', '/progress', '/runs', '/races', '/settings', '/imports', '/welcome']

interface Runner {
  readonly name: string
  readonly folder: string
  /** The day on which they come to us. */
  readonly today: string
  readonly files: number
  readonly results: readonly { event: string; time: string; day: string }[]
  /** What they say of their weeks, where the files say nothing of the last eight. */
  readonly told: { weekKm: string; longestKm: string } | null
  readonly runsPerWeek: string
}

const RUNNERS: readonly Runner[] = [
  {
    name: 'track-t1',
    folder: 'strava-export',
    today: '2025-09-22',
    files: 242,
    results: [{ event: '800 m', time: '2:12.93', day: '2025-02-15' }],
    told: null,
    runsPerWeek: '5',
  },
  {
    // One file in twenty of ten years was kept; the runner tells the usual week.
    name: 'trail-i1',
    folder: 'raw',
    today: '2026-10-05',
    files: 122,
    // Easy runs alone give no estimate: a plan needs one time.
    results: [{ event: '800 m', time: '3:05', day: '2026-10-03' }],
    told: { weekKm: '50', longestKm: '18' },
    runsPerWeek: '5',
  },
]

const missing = !existsSync(HISTORIES)
if (missing) console.log(`Real histories: skipped, ${HISTORIES} is not there.`)

async function zipped(folder: string, path: string): Promise<void> {
  const zip = new ZipFile()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    zip.addFile(file, relative(folder, file))
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

interface Outcome {
  readonly state: string
  readonly outcomes: Readonly<Record<string, number>>
}

const newestImport = (page: Page): Promise<Outcome | undefined> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/imports')
    return ((await answer.json()) as { items: Outcome[] }).items[0]
  })

describe.skipIf(missing).each(RUNNERS)('$name', (runner) => {
  let server: RunningServer
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    server = await startServerOn(runner.today)
    browser = await launchBrowser()
    watched = await openSignedIn(browser, server, DESKTOP)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('every file of the export ends as imported, duplicate, skipped or failed', async () => {
    const { page } = watched
    const zip = join(server.dataDir, 'export.zip')
    await zipped(join(HISTORIES, runner.name, runner.folder), zip)
    await page.goto(`${server.url}/welcome`)
    await page.getByLabel('Files to import').setInputFiles(zip)
    await expect.poll(async () => (await newestImport(page))?.state).toBe('finished')
    const outcomes = (await newestImport(page))?.outcomes ?? {}
    const ended = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
    expect(ended).toBeGreaterThanOrEqual(runner.files)
    expect(outcomes['imported']).toBe(runner.files)
    expect(outcomes['failed'] ?? 0).toBe(0)
  })

  test('the steps of Welcome lead to a plan', async () => {
    const { page } = watched
    for (const { event, time, day } of runner.results) {
      const form = page.getByRole('form').filter({ hasText: 'Save this time' }).first()
      await form.getByLabel('Event').selectOption({ label: event })
      await form.getByLabel('Time', { exact: true }).fill(time)
      await form.getByLabel('Day').fill(day)
      await form.getByRole('button', { name: 'Save this time' }).click()
      await page.getByText(`✓ ${event} in`).first().waitFor()
    }
    await page.getByRole('button', { name: 'Show where I am now' }).click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await page.getByLabel('Year of birth').fill('1990')
    const asksUsual = await page.getByLabel('Usual week (km)').isVisible()
    if (runner.told !== null && asksUsual) {
      await page.getByLabel('Usual week (km)').fill(runner.told.weekKm)
      await page.getByLabel('Longest run of the last month (km)').fill(runner.told.longestKm)
    }
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Your week' }).waitFor()
    const change = page.getByRole('button', { name: 'Change week' })
    if (await change.isVisible()) await change.click()
    await page.getByLabel('Runs a week').selectOption(runner.runsPerWeek)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Your goal' }).first().waitFor()
    await page.getByText('Weeks', { exact: true }).click()
    await page.getByLabel('Weeks until the time trial').fill('12')
    await page.getByRole('button', { name: 'Show plan' }).click()
    await page.getByRole('button', { name: 'Make this plan' }).click()
    await page.waitForURL('**/plan')
  })

  test.each([
    { look: 'phone', viewport: PHONE },
    { look: 'desktop', viewport: DESKTOP },
  ])('every screen on a $look', async ({ look, viewport }) => {
    const { page } = watched
    await page.setViewportSize(viewport)
    for (const path of SCREENS) {
      await page.goto(server.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await settled(page)
      const name = path === '/' ? 'today' : path.slice(1)
      const file = `${runner.name}-${name}-${look}`
      await takePicture(page, file, { fullPage: true })
      expect({ path, wrong: await accessibilityViolations(page) }).toEqual({ path, wrong: [] })
      expect({ path, wider: await sidewaysOverflow(page) }).toEqual({ path, wider: 0 })
    }
    expect(watched.errors).toEqual([])
    expect(watched.outside).toEqual([])
  })
})
