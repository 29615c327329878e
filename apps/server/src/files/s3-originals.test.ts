/** Originals in an S3-compatible store: s3rver, a server of its own on a folder. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import S3rver from 's3rver'
import { addRuns, originalsIn } from '../testing/filled-runner.ts'
import { newFolder, openForTest, removeFolder } from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { LocalCopies } from './local-copies.ts'
import type { S3Settings } from './s3-settings.ts'
import { readS3 } from './s3-settings.ts'
import { s3Store } from './s3-store.ts'

let server: S3rver
let folder = ''
let s3: S3Settings
let open: TestBellLap[] = []

beforeEach(async () => {
  folder = newFolder()
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'originals-of-runners', configs: [] }],
  })
  const { port } = await server.run()
  s3 = {
    bucket: 'originals-of-runners',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    // The key that s3rver knows.
    keyId: 'S3RVER',
    secret: 'S3RVER',
  }
})
afterEach(async () => {
  for (const one of open.splice(0)) {
    await one.close()
    removeFolder(one.dataDir)
  }
  await server.close()
  removeFolder(folder)
})

async function start(dataDir = newFolder()): Promise<TestBellLap> {
  const one = await openForTest({ dataDir, s3 })
  open = [...open, one]
  return one
}

const inStore = async () => (await s3Store(s3, 'originals/').names()).toSorted()

/** As on another machine, or after the copies were cleared away. */
function loseCopies(one: TestBellLap): void {
  const originals = join(one.dataDir, 'originals')
  rmSync(originals, { recursive: true })
  mkdirSync(originals)
}

async function originalOf(one: TestBellLap): Promise<Buffer> {
  const { items } = (await one.ask('GET', '/activities')).json<{ items: { id: string }[] }>()
  return (await one.ask('GET', `/activities/${items[0]?.id}/original`)).rawPayload
}

describe('originals in an S3-compatible store', () => {
  test('are there after an import, and come back when the folder has lost them', async () => {
    const one = await start()
    await addRuns(one, ['2026-05-02', '2026-05-03'])
    expect(await inStore()).toHaveLength(2)
    const before = await originalOf(one)
    loseCopies(one)
    expect(await originalOf(one)).toEqual(before)
    const { originals } = (await one.ask('GET', '/everything')).json<{
      originals: { count: number; missing: unknown[] }
    }>()
    expect(originals).toMatchObject({ count: 2, missing: [] })
  })

  test('a backup has them all, and a restore brings them back into an empty store', async () => {
    const one = await start()
    await addRuns(one, ['2026-05-02', '2026-05-03'])
    loseCopies(one)
    const made = await one.ask('POST', '/backups')
    expect(made.json()).toMatchObject({ missing: [], contents: { runs: 2 } })
    const { name } = made.json<{ name: string }>()
    const bytes = readFileSync(join(one.dataDir, 'backups', name))
    await one.ask('DELETE', '/everything', { confirm: 'delete everything' })
    expect(await inStore()).toEqual([])
    const offered = await one.upload([{ name: 'backup.tar.gz', bytes }], '/restores')
    expect(offered.statusCode).toBe(201)
    const accepted = await one.ask('POST', `/restores/${offered.json<{ id: string }>().id}`)
    expect(accepted.statusCode).toBe(200)
    expect(await inStore()).toHaveLength(2)
    loseCopies(one)
    expect((await originalOf(one)).length).toBeGreaterThan(1000)
  })

  test('one that is gone from both is listed, as without such a store', async () => {
    const one = await start()
    await addRuns(one, ['2026-05-02'])
    const [sha256 = ''] = await inStore()
    await s3Store(s3, 'originals/').remove(sha256)
    loseCopies(one)
    const { originals } = (await one.ask('GET', '/everything')).json<{
      originals: { missing: unknown[] }
    }>()
    expect(originals.missing).toMatchObject([{ sha256, why: 'missing' }])
    expect((await one.ask('POST', '/backups')).json()).toMatchObject({ missing: [{ sha256 }] })
  })

  test('what lay in the folder before is sent at the start', async () => {
    const before = await openForTest()
    await addRuns(before, ['2026-05-02'])
    await before.close()
    expect(await inStore()).toEqual([])
    await start(before.dataDir)
    await expect.poll(inStore).toHaveLength(1)
  })

  test('one whose bytes are others is found by its hash', async () => {
    const one = await start()
    await addRuns(one, ['2026-05-02'])
    const [sha256 = ''] = await inStore()
    const remote = s3Store(s3, 'originals/')
    expect(await remote.sha256Of(sha256)).toBe(sha256)
    const other = join(one.dataDir, 'other')
    writeFileSync(other, 'other bytes')
    await remote.put(sha256, other)
    expect(await remote.sha256Of(sha256)).not.toBe(sha256)
    expect(await remote.sha256Of('0'.repeat(64))).toBeNull()
    loseCopies(one)
    expect((await one.ask('POST', '/backups')).json()).toMatchObject({
      missing: [{ sha256, why: 'damaged' }],
    })
  })

  test('copies beyond the limit go, but none that the store lacks', async () => {
    const one = await start()
    await addRuns(one, ['2026-05-02', '2026-05-03', '2026-05-04'])
    const remote = s3Store(s3, 'originals/')
    const [lacking = ''] = await inStore()
    await remote.remove(lacking)
    const copies = new LocalCopies(join(one.dataDir, 'originals'), remote)
    await copies.trim(0, 0)
    expect(originalsIn(one.dataDir)).toHaveLength(3)
    await copies.trim(0, Date.parse('2999-01-01'))
    expect(originalsIn(one.dataDir)).toEqual([lacking])
  })
})

describe('the settings of the store', () => {
  test('without a bucket there is none', () => {
    expect(readS3({})).toBeUndefined()
  })

  test('a bucket without a key is refused', () => {
    expect(() => readS3({ BELL_LAP_S3_BUCKET: 'runs' })).toThrow(
      expect.objectContaining({ says: { code: 'start.s3-key-missing', values: {} } }) as Error,
    )
  })
})
