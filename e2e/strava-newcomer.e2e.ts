/** J1: a newcomer with a Strava export in German, from the archive to the case for the mile. */
import { join } from 'node:path'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { PHONE } from './support/browser.ts'
import { writeGermanExport } from './support/german-export.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer } from './support/server.ts'
import { openSite, type Site } from './support/site.ts'
import { TODAY } from './support/test-clock.ts'

const YEARS = 2
const TYPED = {
  date: '14.02.2026, 10:00:00',
  name: 'Halle 3000',
  distanceM: 3000,
  timeS: 702,
  effort: 9,
  shoes: 'Spikes blau',
}

let site: Site
let zip: string
let recordings: number

beforeAll(async () => {
  site = await openSite(startServer, PHONE)
  zip = join(site.server.dataDir, 'export_47110815.zip')
  const history = simulateHistory({ seed: 7, today: TODAY, years: YEARS })
  recordings = await writeGermanExport(zip, history, TYPED)
})
afterAll(() => site.close())

interface Import {
  readonly state: string
  readonly outcomes: Readonly<Record<string, number>>
}

/** Drops the archive where files are taken, and waits until it is read. */
async function drop(): Promise<Import> {
  const imports = async () => (await ask<{ items: Import[] }>(site.page, 'GET', '/imports')).items
  const before = (await imports()).length
  await site.page.getByLabel('Files to import').setInputFiles(zip)
  await expect
    .poll(async () => {
      const items = await imports()
      return items.length > before ? items[0]?.state : 'not yet'
    })
    .toBe('finished')
  const [newest] = await imports()
  if (newest === undefined) throw new Error('no import')
  return newest
}

interface Suggestions {
  readonly items: readonly unknown[]
  readonly waiting: number
}

test('J1: the whole archive is read, with names, effort and shoes; a second drop adds nothing', async () => {
  const { page } = site
  await site.open('/welcome')
  const { outcomes } = await drop()
  expect(recordings).toBeGreaterThan(300)
  // Every recording, and the run of the list that has none.
  expect(outcomes['imported']).toBe(recordings + 1)
  // What cannot be read is named with a reason.
  expect(outcomes['failed']).toBe(1)
  await page.getByText(`${recordings + 1} runs found`).waitFor()
  const { items } = await ask<{ items: { id: string; name: string }[] }>(
    page,
    'GET',
    '/activities?limit=300',
  )
  const typed = items.find(({ name }) => name === TYPED.name)
  expect(await ask(page, 'GET', `/activities/${typed?.id}`)).toMatchObject({
    effortCr10: TYPED.effort,
    gear: TYPED.shoes,
  })
  await site.open('/imports')
  const again = await drop()
  expect(again.outcomes['imported']).toBe(0)
})

test('J1: the import ends in a finding with races, records and the case', async () => {
  const { page } = site
  const suggestions = () => ask<Suggestions>(page, 'GET', '/races/suggestions')
  await expect.poll(async () => (await suggestions()).waiting).toBe(0)
  await site.open('/welcome')
  await page.getByRole('button', { name: 'Show where I am now' }).click()
  const { items } = await suggestions()
  expect(items.length).toBeGreaterThan(5)
  await page
    .getByRole('heading', { level: 1, name: `${items.length} runs look like races` })
    .waitFor()
  await page.getByRole('heading', { name: 'Records by distance and year' }).waitFor()
  await expectGoodLooks(page, 'j1-finding')
})

test('J1: races are confirmed, and the case says what stands still, what would help and when it would not', async () => {
  const { page } = site
  await page.getByRole('button', { name: /^Save \d+ races$/ }).click()
  await page.getByText(/^\d+ results saved/).waitFor()
  await page.getByRole('heading', { level: 1, name: /Race forecast for a mile today/ }).waitFor()
  await page.getByRole('link', { name: 'Read the case for the mile' }).click()
  await page.getByRole('heading', { level: 1, name: /level at/ }).waitFor()
  await page.getByRole('heading', { name: 'What a mile block would change' }).waitFor()
  expect(await page.locator('a[href^="/runs/"]').count()).toBeGreaterThan(0)
  expect(site.watched.errors).toEqual([])
  expect(site.watched.outside).toEqual([])
  expect(site.server.outbound()).toEqual([])
})
