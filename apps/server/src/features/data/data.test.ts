import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { madeRun } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'

const opened: TestBellLap[] = []

afterEach(async () => {
  for (const one of opened.splice(0)) {
    await one.close()
    removeFolder(one.dataDir)
  }
})

async function start(url: string | undefined): Promise<TestBellLap> {
  const one = await openForTest({ databaseUrl: await freshUrl(url) })
  opened.push(one)
  return one
}

const RESULT = {
  day: '2026-05-01',
  eventId: 'mile',
  distanceM: null,
  timeText: '5:30.1',
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: 'Spring mile',
  note: null,
  excludedFromEstimate: false,
}

async function filled(url: string | undefined): Promise<TestBellLap> {
  const one = await start(url)
  await one.ask('POST', '/results', RESULT)
  const files = ['2026-05-02', '2026-05-03', '2026-05-05'].map((day) => ({
    name: `${day}.fit`,
    bytes: madeRun(day),
  }))
  const answer = await one.upload(files)
  await one.finished(answer.json<TestImport>().id)
  return one
}

/** Everything a runner can see, to compare two stores. */
async function everything(one: TestBellLap): Promise<unknown> {
  const urls = ['/settings', '/activities', '/results', '/estimate', '/weeks', '/today', '/imports']
  const answers = await Promise.all(urls.map((url) => one.ask('GET', url)))
  const { items } = answers[1]?.json<{ items: { id: string }[] }>() ?? { items: [] }
  const streams = await Promise.all(
    items.map(async ({ id }) => [
      (await one.ask('GET', `/activities/${id}/streams`)).json(),
      (await one.ask('GET', `/activities/${id}`)).json(),
    ]),
  )
  return [answers.map((answer) => answer.json()), streams]
}

function originalsIn(folder: string): readonly string[] {
  const entries = readdirSync(join(folder, 'originals'), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.name)
      return entry.name
    })
    .toSorted()
}

const backupOf = async (one: TestBellLap) => {
  const { name } = (await one.ask('POST', '/backups')).json<{ name: string }>()
  return { name, bytes: (await one.ask('GET', `/backups/${name}`)).rawPayload }
}

describe.each(TEST_STORES)('a backup of $name', ({ url }) => {
  test('restored into an empty folder, everything is as it was', async () => {
    const before = await filled(url)
    const backup = await backupOf(before)
    const after = await start(undefined)
    const answer = await after.upload([backup], '/restore')
    expect(answer.json()).toMatchObject({ restored: { activities: 3, results: 1, originals: 3 } })
    expect(await everything(after)).toEqual(await everything(before))
    expect(originalsIn(after.dataDir)).toEqual(originalsIn(before.dataDir))
  })

  test('is not restored over runs that are there', async () => {
    const before = await filled(url)
    const answer = await before.upload([await backupOf(before)], '/restore')
    expect(answer.json()).toMatchObject({ status: 409, code: 'not-empty' })
  })
})

describe('a backup that is not as it was written', () => {
  test('is refused and nothing is restored', async () => {
    const before = await filled(undefined)
    const { name, bytes } = await backupOf(before)
    const tar = gunzipSync(bytes)
    const place = tar.indexOf('.FIT') + 200
    tar[place] = (tar[place] ?? 0) ^ 0xff
    const after = await start(undefined)
    const answer = await after.upload([{ name, bytes: gzipSync(tar) }], '/restore')
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad-backup' })
    const cut = await after.upload([{ name, bytes: bytes.subarray(0, 500) }], '/restore')
    expect(cut.json()).toMatchObject({ status: 400, code: 'bad-backup' })
    const status = (await after.ask('GET', '/status')).json()
    expect(status).toMatchObject({ activities: 0, results: 0 })
  })
})

describe('what belongs to the runner', () => {
  test('leaves as one zip', async () => {
    const one = await filled(undefined)
    const answer = await one.ask('GET', '/export')
    expect(answer.statusCode).toBe(200)
    const text = answer.rawPayload.toString('latin1')
    for (const name of [
      'activities.json',
      'activities.csv',
      'results.csv',
      'plan.ics',
      'originals/',
    ]) {
      expect(text).toContain(name)
    }
  })

  test('is deleted for good, after the exact words', async () => {
    const one = await filled(undefined)
    await one.ask('POST', '/backups')
    expect((await one.ask('DELETE', '/everything', { confirm: 'yes' })).statusCode).toBe(400)
    const answer = await one.ask('DELETE', '/everything', { confirm: 'delete everything' })
    expect(answer.statusCode).toBe(204)
    expect((await one.ask('GET', '/status')).json()).toMatchObject({ activities: 0, results: 0 })
    expect(originalsIn(one.dataDir)).toEqual([])
    expect((await one.ask('GET', '/backups')).json()).toEqual({ items: [] })
    const store = readFileSync(join(one.dataDir, 'bell-lap.sqlite')).toString('latin1')
    expect(store).not.toContain('Spring mile')
  })
})
