import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import yauzl from 'yauzl'
import { addFiles, addRuns, originalsIn, testRunners } from '../../testing/filled-runner.ts'
import { madeRun } from '../../testing/made-files.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { Backup, Everything, Restored, RestoreOffer } from './schema.ts'

vi.setConfig({ testTimeout: 120_000 })
const { filled, start, closeAll } = testRunners()
afterEach(closeAll)

const pathOf = (one: TestBellLap, sha256: string) =>
  join(one.dataDir, 'originals', sha256.slice(0, 2), sha256)

/** One file goes, another gets other bytes; both by their hashes. */
function harm(one: TestBellLap): { readonly gone: string; readonly changed: string } {
  const [gone = '', changed = ''] = originalsIn(one.dataDir)
  rmSync(pathOf(one, gone))
  writeFileSync(pathOf(one, changed), 'other bytes')
  return { gone, changed }
}

/** Names in a zip, read by another library than the one that wrote it. */
function namesIn(zip: Buffer): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error !== null) {
        reject(error)
        return
      }
      const names: string[] = []
      file.on('entry', (entry: yauzl.Entry) => {
        names.push(entry.fileName)
        file.readEntry()
      })
      file.on('error', reject)
      file.on('end', () => resolve(names))
      file.readEntry()
    })
  })
}

test('a backup goes without files that are missing or damaged, and names them', async () => {
  const one = await filled(undefined)
  const { gone, changed } = harm(one)
  const answer = await one.ask('POST', '/backups')
  expect(answer.statusCode).toBe(201)
  const { name, missing } = answer.json<Backup>()
  const why = new Map(missing.map((one) => [one.sha256, one.why]))
  expect(why).toEqual(
    new Map([
      [gone, 'missing'],
      [changed, 'damaged'],
    ]),
  )
  const listed = (await one.ask('GET', '/backups')).json<{ items: Backup[] }>().items
  expect(listed[0]?.missing).toEqual(missing)

  const other = await start(undefined)
  const bytes = (await one.ask('GET', `/backups/${name}`)).rawPayload
  const offer = (await other.upload([{ name, bytes }], '/restores')).json<RestoreOffer>()
  expect(offer.missing).toEqual(missing)
  const done = (await other.ask('POST', `/restores/${offer.id}`)).json<Restored>()
  expect(done).toMatchObject({ restored: { activities: 3 }, missing })
  expect(originalsIn(other.dataDir)).toHaveLength(1)
})

test('an export goes without a file that is missing, names it, and the server lives on', async () => {
  const one = await filled(undefined)
  const { gone } = harm(one)
  const answer = await one.ask('GET', '/export')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['x-missing-originals']).toBe('1')
  const names = await namesIn(answer.rawPayload)
  const originals = names.filter((name) => name.startsWith('originals/'))
  expect(originals).toHaveLength(2)
  expect(originals.filter((name) => name.includes(gone.slice(0, 12)))).toEqual([])
  expect(names).toContain('missing-originals.json')
  expect((await one.ask('GET', '/status')).statusCode).toBe(200)
})

test('an export survives a file that cannot be read', async () => {
  const one = await filled(undefined)
  const [sha256 = ''] = originalsIn(one.dataDir)
  // Opening a folder works, reading it fails: an error in the middle of the stream.
  rmSync(pathOf(one, sha256))
  mkdirSync(pathOf(one, sha256))
  const answer = await one.ask('GET', '/export')
  expect(answer.statusCode).toBe(200)
  expect(await namesIn(answer.rawPayload)).toContain('missing-originals.json')
  expect((await one.ask('GET', '/status')).statusCode).toBe(200)
})

test('what is stored is compared with the files that are there', async () => {
  const one = await filled(undefined)
  const { gone } = harm(one)
  const { originals } = (await one.ask('GET', '/everything')).json<Everything>()
  expect(originals).toMatchObject({ count: 3, missing: [{ sha256: gone, why: 'missing' }] })
})

test('files that could not be read yet are in the backup, too', async () => {
  const one = await filled(undefined)
  const half = Buffer.from(madeRun('2026-05-09')).subarray(0, 100)
  const words = Buffer.from('<gpx> that ends too early')
  await addFiles(one, [
    { name: 'half.fit', bytes: half },
    { name: 'half.gpx', bytes: words },
  ])
  await addRuns(one, ['2026-05-11'])
  const files = originalsIn(one.dataDir)
  expect(files.length).toBeGreaterThan(4)
  const { name } = (await one.ask('POST', '/backups')).json<Backup>()
  const bytes = (await one.ask('GET', `/backups/${name}`)).rawPayload
  const other = await start(undefined)
  const offer = (await other.upload([{ name, bytes }], '/restores')).json<RestoreOffer>()
  await other.ask('POST', `/restores/${offer.id}`)
  expect(originalsIn(other.dataDir)).toEqual(files)
  expect(readdirSync(join(other.dataDir, 'restores'))).toEqual([])
})
