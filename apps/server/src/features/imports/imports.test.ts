import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { message, verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { connectStore } from '../../database/open.ts'
import { madeRun, madeZip, textBytes } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import { say } from '../../testing/title-text.ts'
import type { ActivityDetail } from '../activities/schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const LIST = [
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Distance,Perceived Exertion',
  '10001,"May 4, 2026, 6:00:00 AM",Loop by the river,Run,,2500,8.00,activities/11.fit.gz,8000.0,4',
  '10002,"May 6, 2026, 6:00:00 AM",Indoor mile,Run,"mile: 5:31.2",332,1.61,,1609.0,',
  '',
].join('\n')

async function madeExport(): Promise<Uint8Array> {
  return madeZip([
    { name: 'activities.csv', bytes: textBytes(LIST) },
    { name: 'logins.csv', bytes: textBytes('ip,when\n10.0.0.1,now\n') },
    { name: '__MACOSX/activities/._11.fit.gz', bytes: textBytes('x') },
    { name: 'activities/11.fit.gz', bytes: gzipSync(madeRun('2026-05-04')) },
    { name: 'activities/12.fit', bytes: madeRun('2026-05-05', { distanceM: 6000 }) },
    { name: 'activities/13.fit', bytes: textBytes('this is no recording at all') },
    { name: 'media/photo.jpg', bytes: textBytes('jpeg') },
  ])
}

async function imported(
  bellLap: TestBellLap,
  name: string,
  bytes: Uint8Array,
): Promise<TestImport> {
  const answer = await bellLap.upload([{ name, bytes }])
  expect(answer.statusCode).toBe(202)
  return bellLap.finished(answer.json<TestImport>().id)
}

interface FileRow {
  readonly path: string
  readonly outcome: string
  readonly reasonCode: string | null
  readonly reason: Message | null
}
async function filesOf(bellLap: TestBellLap, id: string): Promise<Map<string, FileRow>> {
  const { items } = (await bellLap.ask('GET', `/imports/${id}/files`)).json<{ items: FileRow[] }>()
  return new Map(items.map((item) => [item.path, item]))
}

describe.each(TEST_STORES)('an import on $name', ({ url }) => {
  test('reads an export and says of every file what became of it', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const done = await imported(open, 'export.zip', await madeExport())
    expect(done.state).toBe('finished')
    expect(done.runsFound).toBe(3)
    expect(done.files.done).toBe(done.files.total)
    const files = await filesOf(open, done.id)
    expect(files.get('activities/11.fit.gz')?.outcome).toBe('imported')
    expect(files.get('activities/12.fit')?.outcome).toBe('imported')
    expect(files.get('activities.csv#10002')).toMatchObject({
      outcome: 'imported',
      reasonCode: 'typed-by-hand',
    })
    expect(files.get('activities/13.fit')?.outcome).toMatch(/skipped|failed/)
    expect(files.get('logins.csv')).toMatchObject({ outcome: 'skipped', reasonCode: 'not-needed' })
    expect(files.get('__MACOSX/activities/._11.fit.gz')?.reasonCode).toBe('left-by-macos')
    const left = [...files.values()].filter((file) => file.outcome !== 'imported')
    for (const file of left) expect(say(file.reason ?? message('none'))).toMatch(/\w+/)
    const runs = (await open.ask('GET', '/activities')).json<{
      items: { name: string | null; localDay: string }[]
    }>()
    expect(runs.items.map((run) => run.localDay)).toEqual([
      '2026-05-06',
      '2026-05-05',
      '2026-05-04',
    ])
    expect(runs.items[2]?.name).toBe('Loop by the river')
  })

  test('an unpacked export, handed over file by file, keeps the names of its list', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const answer = await open.upload([
      { name: '11.fit.gz', bytes: gzipSync(madeRun('2026-05-04')) },
      { name: 'activities.csv', bytes: textBytes(LIST) },
    ])
    await open.finished(answer.json<TestImport>().id)
    const runs = (await open.ask('GET', '/activities')).json<{ items: { name: string | null }[] }>()
    expect(runs.items.map((run) => run.name)).toEqual(['Indoor mile', 'Loop by the river'])
  })

  test('the same export twice adds nothing', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const bytes = await madeExport()
    await imported(open, 'export.zip', bytes)
    const again = await imported(open, 'export.zip', bytes)
    expect(again.runsFound).toBe(0)
    expect(again.outcomes['imported']).toBe(0)
    expect(again.outcomes['duplicate']).toBe(3)
    const status = (await open.ask('GET', '/status')).json<{ activities: number }>()
    expect(status.activities).toBe(3)
  })

  test('the same run in another file is a duplicate', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, 'watch.fit', madeRun('2026-05-04', { seed: 1 }))
    const other = await imported(open, 'phone.fit', madeRun('2026-05-04', { seed: 2 }))
    expect(other.outcomes['duplicate']).toBe(1)
    const files = await filesOf(open, other.id)
    expect(files.get('phone.fit')?.reasonCode).toBe('same-run')
  })

  test('a richer recording of a known run leads, and what the runner said of it stays', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, 'phone.fit', madeRun('2026-05-04', { seed: 1 }))
    const [known] = (await open.ask('GET', '/activities')).json<{ items: { id: string }[] }>().items
    const path = `/activities/${known?.id}`
    await open.ask('PATCH', path, { name: 'Loop by the river' })
    const richer = madeRun('2026-05-04', { seed: 2, watch: 'with-dynamics' })
    const other = await imported(open, 'watch.fit', richer)
    expect(other.outcomes['duplicate']).toBe(1)
    const files = await filesOf(open, other.id)
    expect(files.get('watch.fit')?.reasonCode).toBe('same-run-richer')
    const now = (await open.ask('GET', path)).json<ActivityDetail>()
    expect(now).toMatchObject({ name: 'Loop by the river', original: { fileName: 'watch.fit' } })
    expect(now.streamNames).toContain('groundContactMs')
    expect(now.alsoRecorded).toMatchObject([{ fileName: 'phone.fit' }])
    expect(now.linkedFiles).toEqual([])
    const back = await imported(open, 'phone.fit', madeRun('2026-05-04', { seed: 1 }))
    expect(back.outcomes['duplicate']).toBe(1)
    expect((await open.ask('GET', path)).json<ActivityDetail>().original?.fileName).toBe(
      'watch.fit',
    )
  })

  test('an import that was cut off goes on at the next start', async () => {
    const databaseUrl = await freshUrl(url)
    open = await openForTest({ databaseUrl })
    const files = Array.from({ length: 60 }, (_, index) => ({
      name: `activities/${index}.fit`,
      bytes: madeRun(
        `2026-0${1 + Math.floor(index / 28)}-${String((index % 28) + 1).padStart(2, '0')}`,
      ),
    }))
    const answer = await open.upload([{ name: 'export.zip', bytes: await madeZip(files) }])
    const { id } = answer.json<TestImport>()
    await open.close()
    const { dataDir } = open
    open = await openForTest({ dataDir, databaseUrl })
    const done = await open.finished(id)
    expect(done).toMatchObject({ state: 'finished', runsFound: 60, files: { total: 60, done: 60 } })
  })
})

describe('hostile archives', () => {
  test('a name that climbs out is refused, the rest is read', async () => {
    open = await openForTest()
    const good = await madeZip([
      { name: 'aaaaaaaa.fit', bytes: madeRun('2026-05-03') },
      { name: 'good.fit', bytes: madeRun('2026-05-04') },
    ])
    const evil = Buffer.from(
      Buffer.from(good).toString('latin1').replaceAll('aaaaaaaa.fit', '../../ab.fit'),
      'latin1',
    )
    const done = await imported(open, 'evil.zip', evil)
    const files = await filesOf(open, done.id)
    expect(files.get('../../ab.fit')).toMatchObject({
      outcome: 'failed',
      reasonCode: 'unsafe-name',
    })
    expect(files.get('good.fit')?.outcome).toBe('imported')
  })

  test('a bomb is not unpacked', async () => {
    open = await openForTest()
    const zeros = new Uint8Array(40 * 1024 ** 2)
    const zip = await madeZip([{ name: 'bomb.fit', bytes: zeros }])
    const done = await imported(open, 'bomb.zip', zip)
    expect((await filesOf(open, done.id)).get('bomb.fit')?.reasonCode).toBe('zip-bomb')
  })

  test('reasons that an older version stored in English are read as they were', async () => {
    open = await openForTest()
    const done = await imported(open, 'a.jpg', textBytes('no recording'))
    expect((await filesOf(open, done.id)).get('a.jpg')?.reason).toEqual(
      message('import.photo-or-video'),
    )
    const { database } = await connectStore(open.dataDir, undefined)
    const [reason, error] = ['Photos and videos are not needed.', 'The import stopped.']
    await database.updateTable('import_files').set({ reason }).execute()
    await database.updateTable('imports').set({ error }).execute()
    await database.destroy()
    expect((await filesOf(open, done.id)).get('a.jpg')?.reason).toEqual(verbatim(reason))
    const shown = (await open.ask('GET', `/imports/${done.id}`)).json<{ error: Message }>()
    expect(shown.error).toEqual(verbatim(error))
  })

  test('a cut zip is told as cut', async () => {
    open = await openForTest()
    const bytes = (await madeExport()).slice(0, 600)
    const done = await imported(open, 'export.zip', bytes)
    expect(done.state).toBe('finished')
    expect((await filesOf(open, done.id)).get('export.zip')?.reasonCode).toBe('damaged-zip')
  })
})
