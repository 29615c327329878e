import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { appleExportXml, appleRoutes } from '../packages/activity/src/testing/apple-export.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import yazl from 'yazl'
import { ask } from './support/ask.ts'
import { DESKTOP, PHONE } from './support/browser.ts'
import { gpxOf } from './support/gpx.ts'
import { expectGoodLooks } from './support/looks.ts'
import { startServer } from './support/server.ts'
import { openSite, type Site } from './support/site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite(startServer, DESKTOP)
})

afterAll(() => site.close())

const runs = async () => {
  const { items } = await ask<{ items: readonly { localDay: string; sport: string }[] }>(
    site.page,
    'GET',
    '/activities',
  )
  return items.map(({ localDay }) => localDay)
}

test('a run with the date of a clock that was never set waits for its day', async () => {
  const { page, open } = site
  await open('/imports')
  await page
    .getByLabel('Files to import')
    .setInputFiles([gpxOf('1990-01-02', { minutes: 30, sport: 'running' })])
  const card = () => page.getByRole('region', { name: /One activity has a date/ })
  await card().waitFor()
  expect(await runs()).toEqual([])
  await expectGoodLooks(page, 'held')
  await card().getByRole('button', { name: 'Discard 1990-01-02.gpx' }).click()
  await page.getByText('Discarded: 1990-01-02.gpx').waitFor()
  await card().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await card().waitFor()
  await card().getByLabel('Day of 1990-01-02.gpx').fill('2026-02-02')
  await card().getByRole('button', { name: 'Save day' }).click()
  await card().waitFor({ state: 'detached' })
  await expect.poll(runs).toEqual(['2026-02-02'])
})

async function appleZip() {
  const made = {
    workouts: [
      {
        sport: 'Running',
        startUnixS: Date.parse('2026-02-10T12:00:00Z') / 1000,
        minutes: 30,
        speedMps: 3,
      },
    ],
    nights: Array.from({ length: 40 }, (_, i) => ({
      day: addDays('2026-01-20', i),
      restingBpm: 46 + (i % 3),
      sdnnMs: 50 + (i % 7),
      hours: 7,
    })),
  }
  const zip = new yazl.ZipFile()
  const xml = [...appleExportXml(made)].join('')
  zip.addBuffer(Buffer.from(xml), 'apple_health_export/export.xml')
  for (const { name, text } of appleRoutes(made)) {
    zip.addBuffer(Buffer.from(text), `apple_health_export/${name}`)
  }
  zip.end()
  const bytes = await buffer(Readable.from(zip.outputStream))
  return { name: 'export.zip', mimeType: 'application/zip', buffer: bytes }
}

test('an Apple Health export brings its run, and asks once about its mornings', async () => {
  const { page, open } = site
  await open('/imports')
  await page.getByLabel('Files to import').setInputFiles([await appleZip()])
  const card = () => page.getByRole('region', { name: /Your export holds mornings/ })
  await expect.poll(runs).toContain('2026-02-10')
  await open('/imports')
  await card().waitFor()
  await expectGoodLooks(page, 'mornings-question')
  await card().getByRole('button', { name: 'Use mornings' }).click()
  await card().waitFor({ state: 'detached' })
  await open('/mornings')
  await page.getByRole('heading', { name: 'Heart rate variability (SDNN), Apple Health' }).waitFor()
  await expectGoodLooks(page, 'mornings-exported')
  await page.getByRole('button', { name: 'Delete mornings of exports' }).click()
  await page.getByRole('heading', { name: 'Mornings of exports are left out' }).waitFor()
  await expect.poll(() => page.getByRole('heading', { name: /Apple Health/ }).count()).toBe(0)
})

test('a run is logged by hand, is not saved twice by accident, and can be undone', async () => {
  const { page, open } = site
  await page.setViewportSize(PHONE)
  await open('/runs')
  const form = () => page.getByRole('dialog', { name: 'Log a run that nothing recorded' })
  const fill = async () => {
    await page.getByRole('button', { name: 'Log a run' }).click()
    await form().getByLabel('Day', { exact: true }).fill('2026-02-20')
    await form().getByLabel('Distance, km').fill('8')
    await form().getByLabel('Time', { exact: true }).fill('40:00')
    await form().getByRole('button', { name: 'Save run' }).click()
  }
  await page.getByRole('button', { name: 'Log a run' }).click()
  await form().getByLabel('Distance, km').waitFor()
  await expectGoodLooks(page, 'log-run')
  await page.keyboard.press('Escape')
  await fill()
  await page.getByText(/on 20\sFeb\s2026 saved\./).waitFor()
  await expect.poll(runs).toContain('2026-02-20')
  await fill()
  await form().getByRole('alert').filter({ hasText: 'is here already' }).waitFor()
  await form().getByRole('button', { name: 'Save as a second run' }).click()
  await expect.poll(async () => (await runs()).filter((day) => day === '2026-02-20').length).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await runs()).filter((day) => day === '2026-02-20').length).toBe(1)
})

test('nothing went wrong unseen', () => {
  // The refusal of the second run is an answer that the browser reports, too.
  expect(site.watched.errors.filter((error) => !/409/.test(error))).toEqual([])
})
