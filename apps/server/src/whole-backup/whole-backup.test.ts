/** A backup of everybody, and the way back into an empty store of either kind. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { MovePlace } from '../database/move/move-store.ts'
import { connectStore } from '../database/open.ts'
import { ownerOf } from '../features/accounts/index.ts'
import { FolderIsOpen } from '../files/folder-lock.ts'
import { addRuns, originalsIn } from '../testing/filled-runner.ts'
import { madeGpx } from '../testing/made-files.ts'
import { inviteBy, newPerson } from '../testing/open-people.ts'
import {
  freshUrl,
  newFolder,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../testing/open-for-test.ts'
import { rowsOfPlace } from '../testing/rows-of-place.ts'
import { originalIn } from './copy-file.ts'
import { LEFT_OUT } from './left-out.ts'
import { listWhole, MANIFEST, STORE } from './manifest.ts'
import { restoreWholeBackup } from './restore-whole-backup.ts'
import { writeWholeBackup } from './write-whole-backup.ts'
import type { WholeBackup } from './write-whole-backup.ts'

const SECRET = 'key-of-intervals-icu'
const folders: string[] = []
const open: TestBellLap[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  for (const folder of folders.splice(0)) removeFolder(folder)
})

function folderForTest(): string {
  const folder = newFolder()
  folders.push(folder)
  return folder
}

let minutes = 0
/** Each backup has a minute of its own. */
const wish = (keep = 7) => ({
  now: () => new Date(TEST_NOW.getTime() + 60_000 * ++minutes),
  keep,
  onStep: () => undefined,
  signal: new AbortController().signal,
})

/** A coach with a squad, two runners with runs, and what must not get into a backup. */
async function filled(databaseUrl: string | undefined): Promise<TestBellLap> {
  const one = await openForTest({ dataDir: folderForTest(), databaseUrl })
  open.push(one)
  const squad = await one.ask('POST', '/squads', { name: 'Milers' })
  const squadId = squad.json<{ id: string }>().id
  for (const [index, name] of ['Ada', 'Bo'].entries()) {
    const person = await newPerson(one, name)
    const token = await inviteBy(one.ask, {
      to: 'athlete',
      name,
      squadId,
      fields: ['workouts', 'results'],
    })
    const answer = await person.ask('POST', '/invitations/accept', {
      token,
      fields: ['workouts', 'results'],
    })
    expect(answer.statusCode).toBe(200)
    const typed = { day: `2026-05-1${index}`, distanceM: 8000.5, timeS: 2500.25 }
    expect((await person.ask('POST', '/activities', typed)).statusCode).toBe(200)
  }
  const files = ['2026-05-04', '2026-05-06'].map((day) => ({
    name: `${day}.gpx`,
    bytes: madeGpx(day, { name: `Läufe, "${day}" 🏃` }),
  }))
  await one.finished((await one.upload(files)).json<TestImport>().id)
  await addSecrets(one)
  return one
}

/** A key, a calendar address, two passwords (one with a second step) and a session. */
async function addSecrets({ dataDir, databaseUrl }: TestBellLap): Promise<void> {
  const { database } = await connectStore(dataDir, databaseUrl)
  const at = TEST_NOW.toISOString()
  const { athleteId } = await ownerOf(database, TEST_NOW)
  const accounts = await database.selectFrom('accounts').select('id').orderBy('name').execute()
  const connection = { created_at: at, checked_at: null, message: null, known: '{}' }
  await database
    .insertInto('connections')
    .values({ athlete_id: athleteId, kind: 'intervals', secret: SECRET, ...connection })
    .execute()
  for (const [index, { id }] of accounts.slice(0, 2).entries()) {
    const tokens = { refresh_token: null, id_token: null, scope: null }
    const expiry = { access_token_expires_at: null, refresh_token_expires_at: null }
    const times = { created_at: at, updated_at: at }
    await database
      .insertInto('sign_in_logins')
      .values({
        id: `login-${index}`,
        account_id: id,
        provider_id: 'credential',
        subject: id,
        password: `hash-${index}`,
        access_token: SECRET,
        ...tokens,
        ...expiry,
        ...times,
      })
      .execute()
  }
  await database
    .updateTable('accounts')
    .set({ second_step: 1 })
    .where('id', '=', accounts[1]?.id ?? '')
    .execute()
  await database.destroy()
}

function written(backup: WholeBackup) {
  if (backup.kind !== 'written') throw new Error(backup.why)
  return backup
}

/** Tables whose rows a backup changes on purpose; each has its own test. */
const CHANGED = new Set<string>([
  ...LEFT_OUT,
  'connections',
  'sign_in_logins',
  'accounts',
  'security_events',
])

const directions = TEST_STORES.flatMap((from) =>
  TEST_STORES.filter((to) => TEST_STORES.length === 1 || to.name !== from.name).map(
    (to) => [from, to] as const,
  ),
)

describe.each(directions)('from %o to %o', (from, to) => {
  test('every row of everybody comes back, and the server goes on with it', async () => {
    const one = await filled(await freshUrl(from.url))
    const folder = folderForTest()
    // What an import sets off goes on for a while: nothing may change between the two looks.
    await open.pop()?.close()
    const before = await rowsOfPlace(one, folderForTest())
    const { name, manifest, newFiles } = written(await writeWholeBackup(one, folder, wish()))
    expect(manifest).toMatchObject({ athletes: 3, originals: 2, missing: [] })
    expect(newFiles).toBe(2)

    const place: MovePlace = {
      dataDir: join(folderForTest(), 'new'),
      databaseUrl: await freshUrl(to.url),
    }
    const restored = await restoreWholeBackup({ folder, name }, place, wish())
    expect(restored).toMatchObject({ kind: 'restored', files: 2, missing: [] })
    const after = await rowsOfPlace(place, folderForTest())
    const unchanged = Object.keys(before).filter((table) => !CHANGED.has(table))
    for (const table of unchanged) expect([table, after[table]]).toEqual([table, before[table]])
    expect(unchanged.filter((table) => before[table]?.length)).toEqual(
      expect.arrayContaining([
        'activities',
        'grants',
        'memberships',
        'squad_athletes',
        'originals',
      ]),
    )
    // Stored answers are moved by nothing, so that they are not among the rows.
    for (const table of LEFT_OUT) expect([table, after[table] ?? []]).toEqual([table, []])
    expect(after['accounts']).toHaveLength(3)

    const again = await openForTest(place)
    open.push(again)
    const runs = (await again.ask('GET', '/activities')).json<{ items: readonly object[] }>()
    expect(runs.items).toHaveLength(2)
    const { items } = (await again.ask('GET', '/squads')).json<{ items: readonly object[] }>()
    expect(items).toMatchObject([{ name: 'Milers' }])
    expect(originalsIn(place.dataDir)).toEqual(originalsIn(one.dataDir))
  })

  test('keys, sessions and what lets somebody in stay out', async () => {
    const one = await filled(await freshUrl(from.url))
    const folder = folderForTest()
    const { name, noted } = written(await writeWholeBackup(one, folder, wish()))
    expect(noted).toBe(true)
    expect(readFileSync(join(folder, name, STORE)).includes(SECRET)).toBe(false)
    const place = { dataDir: folderForTest(), databaseUrl: await freshUrl(to.url) }
    await restoreWholeBackup({ folder, name }, place, wish())
    const { database } = await connectStore(place.dataDir, place.databaseUrl)
    const logins = await database.selectFrom('sign_in_logins').selectAll().execute()
    // The other password asked for a second step, which is gone.
    expect(logins).toMatchObject([{ id: 'login-0', password: 'hash-0', access_token: null }])
    expect(await database.selectFrom('connections').select('secret').execute()).toEqual([
      { secret: '' },
    ])
    const events = await database.selectFrom('security_events').select('what').execute()
    expect(events).toContainEqual({ what: 'server-restored' })
    await database.destroy()
    const log = (await one.ask('GET', '/sessions')).body
    expect(log).toContain('server-backed-up')
  })
})

test('a second backup copies new files only, and old ones go with the files that only they have', async () => {
  const one = await filled(undefined)
  const folder = folderForTest()
  const first = written(await writeWholeBackup(one, folder, wish()))
  await addRuns(one, ['2026-05-08', '2026-05-10'])
  const second = written(await writeWholeBackup(one, folder, wish()))
  expect(second).toMatchObject({ newFiles: 2, removed: [], manifest: { originals: 4 } })
  const { database } = await connectStore(one.dataDir, undefined)
  const [original] = await database.selectFrom('originals').select('sha256').execute()
  const sha256 = original?.sha256 ?? ''
  for (const table of ['originals', 'activities'] as const) {
    await database.deleteFrom(table).where('sha256', '=', sha256).execute()
  }
  await database.deleteFrom('import_files').where('sha256', '=', sha256).execute()
  await database.destroy()
  const third = written(await writeWholeBackup(one, folder, wish(1)))
  expect(third.removed).toEqual([second.name, first.name])
  expect(await listWhole(folder)).toEqual([third.name])
  expect(existsSync(originalIn(folder, sha256))).toBe(false)
  expect(third.manifest.originals).toBe(3)
})

test('a backup that is stopped leaves none, and the next one goes on', async () => {
  const one = await filled(undefined)
  const folder = folderForTest()
  const stop = new AbortController()
  const stopping = {
    ...wish(),
    signal: stop.signal,
    onStep: (step: string, done: number) => {
      if (step === 'files' && done === 2) stop.abort(new Error('stopped'))
    },
  }
  await expect(writeWholeBackup(one, folder, stopping)).rejects.toThrow('stopped')
  expect(await listWhole(folder)).toEqual([])
  expect(readdirSync(folder)).toEqual(['originals'])
  const next = written(await writeWholeBackup(one, folder, wish()))
  expect(next).toMatchObject({ newFiles: 0, manifest: { originals: 2 } })
})

test('what cannot be restored is refused, and nothing is made', async () => {
  const one = await filled(undefined)
  const folder = folderForTest()
  const { name } = written(await writeWholeBackup(one, folder, wish()))
  const place = { dataDir: join(folderForTest(), 'new'), databaseUrl: undefined }
  const restore = (to: MovePlace = place) => restoreWholeBackup({ folder, name }, to, wish())

  await expect(restore(one)).rejects.toThrow(FolderIsOpen)
  await one.close()
  open.splice(0)
  expect(await restore(one)).toEqual({ kind: 'refused', why: 'not-empty' })

  const path = join(folder, name, MANIFEST)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object
  writeFileSync(path, JSON.stringify({ ...manifest, schemaVersion: 9999 }))
  expect(await restore()).toEqual({ kind: 'refused', why: 'newer' })
  writeFileSync(path, '{}')
  expect(await restore()).toEqual({ kind: 'refused', why: 'not-a-backup' })
  writeFileSync(path, JSON.stringify(manifest))
  const store = join(folder, name, STORE)
  const bytes = readFileSync(store)
  writeFileSync(store, Buffer.concat([bytes, Buffer.from('x')]))
  expect(await restore()).toEqual({ kind: 'refused', why: 'damaged' })
  expect(existsSync(place.dataDir)).toBe(false)
  writeFileSync(store, bytes)

  const [start = ''] = readdirSync(join(folder, 'originals'))
  const [sha256 = ''] = readdirSync(join(folder, 'originals', start))
  writeFileSync(originalIn(folder, sha256), 'other bytes')
  expect(await restore()).toMatchObject({
    kind: 'restored',
    files: 1,
    missing: [{ sha256, why: 'damaged' }],
  })
  rmSync(join(folder, name), { recursive: true })
})

test('a folder without a database makes no backup', async () => {
  const from = { dataDir: join(folderForTest(), 'none'), databaseUrl: undefined }
  const folder = join(folderForTest(), 'backups')
  expect(await writeWholeBackup(from, folder, wish())).toEqual({
    kind: 'refused',
    why: 'nothing-there',
  })
  expect([existsSync(from.dataDir), existsSync(folder)]).toEqual([false, false])
})
