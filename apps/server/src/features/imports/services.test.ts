import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  nikeFile,
  polarFile,
  runKeeperFile,
  runtasticFile,
  runtasticTrackFile,
  samsungFile,
  samsungTrackFile,
} from '@bell-lap/activity/testing/service-files'
import { writeFit } from '@bell-lap/fit/write-fit'
import { afterEach, expect, test } from 'vitest'
import { madeRun, madeZip, textBytes } from '../../testing/made-files.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { ActivitySummary } from '../activities/schema.ts'
import type { Mornings } from '../mornings/schema.ts'
import type { ImportFile } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

async function imported(
  bellLap: TestBellLap,
  files: Readonly<Record<string, string | Uint8Array>>,
) {
  const entries = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? textBytes(content) : content,
  }))
  const answer = await bellLap.upload([{ name: 'export.zip', bytes: await madeZip(entries) }])
  const done = await bellLap.finished(answer.json<TestImport>().id)
  const { items } = (await bellLap.ask('GET', `/imports/${done.id}/files?limit=100`)).json<{
    items: ImportFile[]
  }>()
  return { done, files: new Map(items.map((item) => [item.path, item])) }
}
const allOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/activities?sport=all')).json<{ items: ActivitySummary[] }>().items

test.each([
  [
    'Sport-sessions/1f2e.json',
    runtasticFile(),
    'Sport-sessions/GPS-data/1f2e.json',
    runtasticTrackFile(),
  ],
  [
    'com.samsung.shealth.exercise.20260310.csv',
    samsungFile(),
    'jsons/1f2e.com.samsung.health.exercise.location_data.json',
    samsungTrackFile(),
  ],
])(
  '%s and its track are one run with the sport of one and the way of the other',
  async (...parts) => {
    open = await openForTest()
    const [session, told, track, points] = parts
    const { done } = await imported(open, { [session]: told, [track]: points })
    expect(done.outcomes).toMatchObject({ failed: 0, skipped: 0 })
    expect(await allOf(open)).toMatchObject([
      { sport: 'run', hasGps: true, localDay: '2026-03-09' },
    ])
  },
)

test('RunKeeper’s list names the sport of its tracks', async () => {
  open = await openForTest()
  const settings = (await open.ask('GET', '/settings')).json<object>()
  await open.ask('PUT', '/settings', { ...settings, timeZone: 'America/New_York' })
  const points = Array.from({ length: 181 }, (_, i) => {
    const time = new Date(Date.parse('2026-03-10T01:00:00Z') + i * 10_000).toISOString()
    return `<trkpt lat="${(40.7 + (i * 30) / 111_195).toFixed(6)}" lon="-74"><time>${time}</time></trkpt>`
  })
  const gpx = `<gpx creator="RunKeeper"><trk><name>Isar</name><trkseg>${points.join('')}</trkseg></trk></gpx>`
  await imported(open, {
    'cardioActivities.csv': runKeeperFile(),
    '2026-03-09-210000.gpx': gpx,
  })
  const all = await allOf(open)
  expect(all.map(({ sport, hasGps }) => [sport, hasGps])).toEqual([
    ['ride', false],
    ['run', true],
  ])
})

test('a recording of a service under any name is known by its content; private lists are not opened', async () => {
  open = await openForTest()
  const here = await imported(open, { 'a/1f2e.json': nikeFile(), 'a/settings.json': '{"a":1}' })
  expect(here.files.get('a/1f2e.json')?.outcome).toBe('imported')
  expect(here.files.get('a/settings.json')?.reasonCode).toBe('not-needed')
  const garmin = await imported(open, { 'DI_CONNECT/x/1f2e.json': polarFile() })
  expect(garmin.files.get('DI_CONNECT/x/1f2e.json')?.reasonCode).toBe('not-needed')
})

test('what is not read is called what it is', async () => {
  open = await openForTest()
  const { files } = await imported(open, { 'a.hrm': '[Params]', 'b.tar.gz': 'x', 'c.xyz': 'x' })
  expect(files.get('a.hrm')?.reason).toMatchObject({
    code: 'import.unread-recording',
    values: { format: 'Polar HRM' },
  })
  expect(files.get('b.tar.gz')?.reason).toMatchObject({ code: 'import.unread-archive' })
  expect(files.get('c.xyz')?.reason).toMatchObject({ code: 'import.not-a-recording' })
})

test('monitoring of a Garmin watch gives mornings, and its bytes are not kept', async () => {
  open = await openForTest()
  const fileId = { globalNumber: 0, fields: [{ number: 0, baseType: 'enum', value: 32 }] } as const
  const resting = {
    globalNumber: 211,
    fields: [
      {
        number: 253,
        baseType: 'uint32',
        value: Date.parse('2026-05-04T05:00:00Z') / 1000 - 631_065_600,
      },
      { number: 1, baseType: 'uint8', value: 47 },
    ],
  } as const
  const settings = { globalNumber: 0, fields: [{ number: 0, baseType: 'enum', value: 2 }] } as const
  const { done, files } = await imported(open, {
    'a.fit': writeFit([fileId, resting]),
    'b.fit': writeFit([settings]),
    'c.fit': madeRun('2026-05-04'),
  })
  expect(done.outcomes).toMatchObject({ imported: 1, skipped: 2 })
  expect(files.get('a.fit')?.reasonCode).toBe('mornings')
  const { exported } = (await open.ask('GET', '/mornings')).json<Mornings>()
  expect(exported).toMatchObject({ choice: null, values: 1, firstDay: '2026-05-04', series: [] })
  const kept = readdirSync(join(open.dataDir, 'originals'), {
    recursive: true,
    withFileTypes: true,
  })
  expect(kept.filter((one) => one.isFile())).toHaveLength(1)
})
