import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { SQLITE_NAME } from '../../data-folder.ts'
import { madeGpx } from '../../testing/made-files.ts'
import {
  freshUrl,
  newFolder,
  openForTest,
  removeFolder,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestImport } from '../../testing/open-for-test.ts'
import { rowsOfPlace } from '../../testing/rows-of-place.ts'
import { connectStore, openStore } from '../open.ts'
import type { Store } from '../store.ts'
import { movedTables, untyped } from './moved-tables.ts'
import { countRows, RowDiffers } from './move-rows.ts'
import { FileDiffers, moveFiles } from './move-files.ts'
import { moveStore } from './move-store.ts'
import type { MovePlace } from './move-store.ts'

const folders: string[] = []
const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.database.destroy()
  for (const folder of folders.splice(0)) removeFolder(folder)
})

function folderForTest(): string {
  const folder = newFolder()
  folders.push(folder)
  return folder
}

const quiet = { onMove: () => undefined, now: () => new Date('2026-05-20T10:00:00Z') }

/** A runner with runs, a result, settings, a shoe and an unread import, in the given store. */
async function filled(databaseUrl: string | undefined): Promise<MovePlace> {
  const dataDir = folderForTest()
  const open = await openForTest({ dataDir, databaseUrl })
  const files = ['2026-05-04', '2026-05-06', '2026-05-08'].map((day) => ({
    name: `${day}.gpx`,
    bytes: madeGpx(day, { name: `Läufe, "${day}" 🏃` }),
  }))
  await open.finished((await open.upload(files)).json<TestImport>().id)
  await open.ask('POST', '/activities', { day: '2026-05-12', distanceM: 8000.5, timeS: 2500.25 })
  await open.ask('POST', '/shoes', { name: 'Spikes' })
  await open.close()
  return { dataDir, databaseUrl }
}

const rowsOf = (place: MovePlace) => rowsOfPlace(place, folderForTest())

/** The address of a new schema without tables, in the database at an address. */
async function inEmptySchema(databaseUrl = ''): Promise<string> {
  const store = await connectStore('', databaseUrl)
  await store.database.schema.createSchema('nobody').execute()
  await store.database.destroy()
  const address = new URL(databaseUrl)
  address.searchParams.set('options', '-c search_path=nobody')
  return address.toString()
}

const postgres = TEST_STORES.filter(({ url }) => url !== undefined)

describe.skipIf(postgres.length === 0)('moving between the two kinds of store', () => {
  const [{ url } = { url: undefined }] = postgres
  const freshPostgres = async (dataDir: string): Promise<MovePlace> => ({
    dataDir,
    databaseUrl: await freshUrl(url),
  })

  test('there and back: every row and every file is the same, and the app goes on', async () => {
    const from = await filled(undefined)
    const to = await freshPostgres(from.dataDir)
    const before = await rowsOf(from)
    const steps: string[] = []
    const moved = await moveStore(from, to, {
      ...quiet,
      onMove: (step, done, total) => void steps.push(`${step} ${done === total}`),
    })
    expect(moved).toMatchObject({ kind: 'moved', files: 0 })
    expect(steps).toEqual(expect.arrayContaining(['copying true', 'comparing true']))
    expect(await rowsOf(to)).toEqual(before)
    expect(await rowsOf(from)).toEqual(before)

    const back: MovePlace = { dataDir: join(folderForTest(), 'new'), databaseUrl: undefined }
    const returned = await moveStore(to, back, quiet)
    expect(returned).toMatchObject({ kind: 'moved' })
    expect(await rowsOf(back)).toEqual(before)
    const originals = (place: MovePlace) =>
      readdirSync(join(place.dataDir, 'originals'), {
        recursive: true,
        encoding: 'utf8',
      }).toSorted()
    expect(originals(back)).toEqual(originals(from))

    const open = await openForTest({ dataDir: back.dataDir })
    const { items } = (await open.ask('GET', '/activities')).json<{ items: readonly object[] }>()
    expect(items).toHaveLength(4)
    await open.close()
  })

  test('one row that differs: nothing is kept, and the source is as it was', async () => {
    const from = await filled(undefined)
    const to = await freshPostgres(from.dataDir)
    const store = await openStore(to.dataDir, to.databaseUrl, quiet.now)
    stores.push(store)
    // A database that changes what it is given, as a broken disk or a wrong encoding would.
    await sql`create function spoil() returns trigger language plpgsql as
      $$ begin new.distance_m := new.distance_m + 1; return new; end $$`.execute(store.database)
    await sql`create trigger spoiled before insert on activities
      for each row execute function spoil()`.execute(store.database)
    const before = await rowsOf(from)
    await expect(moveStore(from, to, quiet)).rejects.toThrow(RowDiffers)
    const shape = await connectStore(from.dataDir, undefined)
    stores.push(shape)
    expect(await countRows(untyped(store), await movedTables(shape))).toBe(0)
    expect(await rowsOf(from)).toEqual(before)
    // Without the fault the same place can be used.
    await sql`drop trigger spoiled on activities`.execute(store.database)
    expect(await moveStore(from, to, quiet)).toMatchObject({ kind: 'moved' })
    expect(await moveStore(from, to, quiet)).toEqual({ kind: 'refused', why: 'not-empty' })
  })

  test('a file that differs at the new place: nothing is kept there', async () => {
    const from = await filled(await freshUrl(url))
    const dataDir = folderForTest()
    writeFileSync(join(dataDir, 'secrets.key'), 'another key')
    await expect(moveStore(from, { dataDir, databaseUrl: undefined }, quiet)).rejects.toThrow(
      FileDiffers,
    )
    expect(existsSync(join(dataDir, SQLITE_NAME))).toBe(false)
    expect(readFileSync(join(dataDir, 'secrets.key'), 'utf8')).toBe('another key')
  })

  test('the tables of another schema are nobody’s here: an empty one is left empty', async () => {
    // The database has a Bell Lap, in its first schema.
    const other = await freshPostgres(folderForTest())
    const from = { dataDir: folderForTest(), databaseUrl: await inEmptySchema(other.databaseUrl) }
    const to: MovePlace = { dataDir: join(folderForTest(), 'new'), databaseUrl: undefined }
    expect(await moveStore(from, to, quiet)).toEqual({ kind: 'refused', why: 'nothing-there' })
    const store = await connectStore(from.dataDir, from.databaseUrl)
    stores.push(store)
    const { rows } = await sql`
      select table_name from information_schema.tables where table_schema = current_schema()
    `.execute(store.database)
    expect(rows).toEqual([])
  })

  test('a folder or a database that a server has open is refused', async () => {
    const dataDir = folderForTest()
    const databaseUrl = await freshUrl(url)
    const open = await openForTest({ dataDir })
    await expect(
      moveStore({ dataDir, databaseUrl: undefined }, { dataDir, databaseUrl }, quiet),
    ).rejects.toThrow(/is open in process/)
    await open.close()
  })
})

test('what cannot be moved is refused, and nothing is made', async () => {
  const dataDir = join(folderForTest(), 'none')
  const here: MovePlace = { dataDir, databaseUrl: undefined }
  const there: MovePlace = { dataDir, databaseUrl: 'postgres://localhost:1/none' }
  expect(await moveStore(here, there, quiet)).toEqual({ kind: 'refused', why: 'nothing-there' })
  expect(await moveStore(here, here, quiet)).toEqual({ kind: 'refused', why: 'same-kind' })
  expect(existsSync(dataDir)).toBe(false)
})

test('files are compared by what is in them, and a file that was there is not written over', async () => {
  const [from, to] = [folderForTest(), folderForTest()]
  writeFileSync(join(from, 'a'), 'one')
  writeFileSync(join(from, 'b'), 'two')
  writeFileSync(join(from, 'bell-lap.lock'), 'of a process')
  writeFileSync(join(to, 'b'), 'other')
  await expect(moveFiles(from, to, () => undefined)).rejects.toThrow(FileDiffers)
  expect(readdirSync(to)).toEqual(['b'])
  writeFileSync(join(to, 'b'), 'two')
  expect(await moveFiles(from, to, () => undefined)).toBe(2)
  expect(readFileSync(join(to, 'a'), 'utf8')).toBe('one')
  expect(existsSync(join(to, 'bell-lap.lock'))).toBe(false)
})
