import { appleExportXml, appleRoutes } from '@bell-lap/activity/testing/apple-export'
import type { MadeExport } from '@bell-lap/activity/testing/apple-export'
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { madeZip, textBytes } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../../testing/open-for-test.ts'
import type { ActivityDetail, ActivitySummary } from '../activities/schema.ts'
import type { Mornings } from '../mornings/schema.ts'
import type { ImportFile } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const at = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1000
const MADE: MadeExport = {
  workouts: [
    { sport: 'Running', startUnixS: at('2026-05-10'), minutes: 30, speedMps: 3 },
    { sport: 'Cycling', startUnixS: at('2026-05-11'), minutes: 60, speedMps: 6.5 },
    { sport: 'Running', startUnixS: at('2026-05-12'), minutes: 30, speedMps: 3, indoor: true },
  ],
  nights: Array.from({ length: 40 }, (_, i) => ({
    day: addDays('2026-04-10', i),
    restingBpm: 46 + (i % 3),
    sdnnMs: 50 + (i % 7),
    hours: 7 + (i % 2),
  })),
  steps: 100,
}
const xml = textBytes([...appleExportXml(MADE)].join(''))
const routes = appleRoutes(MADE).map(({ name, text }) => ({ name, bytes: textBytes(text) }))
const ZIP = async (main = 'export.xml'): Promise<TestFile> => ({
  name: 'export.zip',
  bytes: await madeZip(
    [{ name: main, bytes: xml }, ...routes].map(({ name, bytes }) => ({
      name: `apple_health_export/${name}`,
      bytes,
    })),
  ),
})

async function imported(bellLap: TestBellLap, files: readonly TestFile[]): Promise<TestImport> {
  const answer = await bellLap.upload(files)
  return bellLap.finished(answer.json<TestImport>().id)
}
const allOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/activities?sport=all')).json<{ items: ActivitySummary[] }>().items
const morningsOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/mornings')).json<Mornings>().exported

describe.each(TEST_STORES)('an Apple Health export, on $name', ({ url }) => {
  test('gives two runs and a ride with heart rate, and joins the routes', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const done = await imported(open, [await ZIP()])
    expect(done).toMatchObject({ runsFound: 2, outcomes: { imported: 3, failed: 0 } })
    const all = await allOf(open)
    expect(all.map(({ sport, surface, hasGps }) => [sport, surface, hasGps])).toEqual([
      ['run', 'treadmill', false],
      ['ride', 'unknown', true],
      ['run', 'unknown', true],
    ])
    expect(all.every(({ averageHeartRateBpm }) => (averageHeartRateBpm ?? 0) > 140)).toBe(true)
    const detail = (await open.ask('GET', `/activities/${all[2]?.id}`)).json<ActivityDetail>()
    expect(detail.bestEfforts.length).toBeGreaterThan(3)
    const { items } = (await open.ask('GET', `/imports/${done.id}/files?limit=50`)).json<{
      items: ImportFile[]
    }>()
    expect(items.filter(({ reasonCode }) => reasonCode === 'joined')).toHaveLength(2)
    const again = await imported(open, [await ZIP('Exportieren.xml')])
    expect(again.outcomes).toMatchObject({ imported: 0, duplicate: 3 })
    expect(await allOf(open)).toHaveLength(3)
  })

  test('keeps mornings apart until the runner wants them, and deletes them when not', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, [await ZIP()])
    expect(await morningsOf(open)).toEqual({
      choice: null,
      values: 120,
      firstDay: '2026-04-10',
      lastDay: '2026-05-19',
      series: [],
    })
    await open.ask('POST', '/mornings/exports', { choice: 'use' })
    const used = await morningsOf(open)
    expect(used.series.map(({ kind, source }) => [kind, source])).toEqual([
      ['hrv-sdnn', 'apple-health'],
      ['resting-heart-rate', 'apple-health'],
      ['sleep', 'apple-health'],
    ])
    expect(used.series[1]?.measure).toMatchObject({
      state: expect.stringMatching(/usual|outside/) as string,
    })
    await imported(open, [await ZIP()])
    expect((await morningsOf(open)).values).toBe(120)
    await open.ask('POST', '/mornings/exports', { choice: 'leave' })
    await imported(open, [await ZIP()])
    expect(await morningsOf(open)).toMatchObject({ choice: 'leave', values: 0, series: [] })
  })
})

test('an unpacked export is read with the routes beside it', async () => {
  open = await openForTest()
  const done = await imported(open, [
    { name: 'export.xml', bytes: xml },
    ...routes.map(({ name, bytes }) => ({ name: name.split('/').at(-1) ?? name, bytes })),
  ])
  expect(done).toMatchObject({ runsFound: 2, outcomes: { imported: 3, skipped: 3 } })
  expect((await allOf(open)).filter(({ hasGps }) => hasGps)).toHaveLength(2)
})

test('an export that breaks off gives its workouts so far, and says so', async () => {
  open = await openForTest()
  const done = await imported(open, [{ name: 'export.xml', bytes: xml.slice(0, -700) }])
  const { items } = (await open.ask('GET', `/imports/${done.id}/files?limit=50`)).json<{
    items: ImportFile[]
  }>()
  expect(items.map(({ reason }) => reason?.code)).toContain('import.apple-export-cut')
  expect(done.outcomes['imported']).toBeGreaterThanOrEqual(1)
})

test('any other XML is no recording', async () => {
  open = await openForTest()
  const done = await imported(open, [
    { name: 'notes.xml', bytes: textBytes('<notes>Hello</notes>') },
  ])
  expect(done.outcomes).toMatchObject({ skipped: 1, imported: 0 })
})
