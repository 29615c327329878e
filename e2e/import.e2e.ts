import { join } from 'node:path'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import { stravaExportFiles } from '@bell-lap/synthetic-runner/strava-export'
import type { Browser, Page } from 'playwright-core'
import { addDays } from '@bell-lap/units/calendar-day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP, launchBrowser, watchedPage, type Watched, signIn } from './support/browser.ts'
import { startServer, type RunningServer } from './support/server.ts'
import { writeStravaZip } from './support/strava-zip.ts'
import { TODAY } from './support/test-clock.ts'

let server: RunningServer
let browser: Browser
let watched: Watched
let zip: string
let recordings: number

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  zip = join(server.dataDir, 'export_1.zip')
  recordings = await writeStravaZip(zip, TODAY, 1)
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'en-GB',
    serviceWorkers: 'block',
  })
  watched = await watchedPage(context, server.url)
  await signIn(watched.page, server.signInLink)
  await watched.page.goto(`${server.url}/welcome`)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

interface ImportAnswer {
  readonly state: string
  readonly runsFound: number
  readonly outcomes: Readonly<Record<string, number>>
}

async function newestImport(page: Page): Promise<ImportAnswer> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/v1/imports')
    return ((await answer.json()) as { items: ImportAnswer[] }).items[0] as ImportAnswer
  })
}

async function dropAndWait(page: Page): Promise<ImportAnswer> {
  const before = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/imports')
    return ((await answer.json()) as { items: unknown[] }).items.length
  })
  await page.getByLabel('Files to import').setInputFiles(zip)
  await expect
    .poll(async () => {
      const count = await page.evaluate(async () => {
        const answer = await fetch('/api/v1/imports')
        return ((await answer.json()) as { items: unknown[] }).items.length
      })
      return count > before ? (await newestImport(page)).state : 'not yet'
    })
    .toBe('finished')
  return newestImport(page)
}

test('a Strava export is read whole, and what is not a run is named', async () => {
  const { page } = watched
  const done = await dropAndWait(page)
  expect(recordings).toBeGreaterThan(100)
  expect(done.outcomes['imported']).toBe(recordings)
  expect(done.runsFound).toBe(recordings)
  expect(done.outcomes['failed']).toBe(0)
  // The list of the export itself stands in the report, too.
  expect(done.outcomes['skipped']).toBe(4)
})

test('the report stays and gives a reason for every file that is not a run', async () => {
  const { page } = watched
  await page.getByRole('link', { name: 'Show every file' }).first().click()
  await page.getByRole('button', { name: /No activity in it/ }).click()
  await page.getByText('9999999999.fit').first().waitFor()
  await page.getByText('__MACOSX').first().waitFor()
  await page.getByText('profile.csv').first().waitFor()
  await page
    .getByText(/Bell Lap does not know this format/)
    .first()
    .waitFor()
})

test('the same export again adds nothing', async () => {
  const { page } = watched
  await page.goto(`${server.url}/imports`)
  const done = await dropAndWait(page)
  expect(done.outcomes['imported']).toBe(0)
  expect(done.outcomes['duplicate']).toBe(recordings)
})

test('the names come from the list of the export, and a run opens with its streams', async () => {
  const { page } = watched
  await page.goto(`${server.url}/runs`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('a[href^="/runs/"]').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Best efforts').first().waitFor()
})

test('nothing went wrong unseen, and nothing left this machine', () => {
  expect(watched.errors).toEqual([])
  expect(watched.outside).toEqual([])
})

test('a file that is dropped on the page is read like one that is chosen', async () => {
  const { page } = watched
  // A run of a year that the export does not hold: one that overlaps with a run counts once.
  const before = addDays(TODAY, -800)
  const files = stravaExportFiles(simulateHistory({ seed: 8, today: before, years: 1 }))
  const [recording] = [...files].filter(({ path }) => path.startsWith('activities/'))
  const bytes = [...(recording?.bytes ?? [])]
  const name = recording?.path.split('/').at(-1) ?? ''
  await page.goto(`${server.url}/imports`)
  const transfer = await page.evaluateHandle(
    (file) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(file.bytes)], file.name))
      return data
    },
    { bytes, name },
  )
  await page.getByText('Drop your files here').dispatchEvent('drop', { dataTransfer: transfer })
  await page.getByText(name).first().waitFor()
  await expect.poll(async () => (await newestImport(page)).state).toBe('finished')
  expect((await newestImport(page)).outcomes['imported']).toBe(1)
})
