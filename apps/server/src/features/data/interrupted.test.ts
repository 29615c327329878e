import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '@bell-lap/units/message'
import { afterEach, expect, test, vi } from 'vitest'
import { connectStore } from '../../database/open.ts'
import { originalsIn, testRunners } from '../../testing/filled-runner.ts'
import { openForTest } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { Backup, Restored, RestoreOffer } from './schema.ts'

vi.setConfig({ testTimeout: 120_000 })
const { filled, start, closeAll } = testRunners()
afterEach(closeAll)

/** Writes an import into the store as a kill between two of its steps leaves it. */
async function leaveImport(one: TestBellLap): Promise<string> {
  const store = await connectStore(one.dataDir, undefined)
  const { athlete_id } = await store.database
    .selectFrom('imports')
    .select('athlete_id')
    .executeTakeFirstOrThrow()
  const id = '11111111-2222-4333-8444-555555555555'
  await store.database
    .insertInto('imports')
    .values({
      id,
      athlete_id,
      label: 'export.zip',
      state: 'unpacking',
      created_at: '2026-05-19T10:00:00.000Z',
      started_at: '2026-05-19T10:00:00.000Z',
      finished_at: null,
      runs_found: 0,
      error: null,
      uploads: '[]',
    })
    .execute()
  await store.database
    .insertInto('import_files')
    .values({
      id: '22222222-2222-4333-8444-555555555555',
      athlete_id,
      import_id: id,
      position: 0,
      path: 'a.fit',
      bytes: 10,
      outcome: 'waiting',
      reason_code: null,
      reason: null,
      activity_ids: '[]',
      sha256: null,
      extra: null,
    })
    .execute()
  await store.database.destroy()
  return id
}

const CONFIRMED = { confirm: 'delete everything' }

test('an import that was under way in a backup is ended by the restore', async () => {
  const one = await filled(undefined)
  const id = await leaveImport(one)
  const { name } = (await one.ask('POST', '/backups')).json<Backup>()
  const bytes = (await one.ask('GET', `/backups/${name}`)).rawPayload
  const other = await start(undefined)
  const offer = (await other.upload([{ name, bytes }], '/restores')).json<RestoreOffer>()
  const done = (await other.ask('POST', `/restores/${offer.id}`)).json<Restored>()
  expect(done.settledImports).toBe(1)
  const settled = (await other.ask('GET', `/imports/${id}`)).json<TestImport & { error: unknown }>()
  expect(settled).toMatchObject({ state: 'failed', files: { total: 1, done: 1 } })
  expect(settled.error).toEqual(message('import.cut-off-by-backup'))
  expect((await other.ask('DELETE', '/everything', CONFIRMED)).statusCode).toBe(200)
})

test('an import that nobody goes on with is ended at the start', async () => {
  const one = await filled(undefined)
  const id = await leaveImport(one)
  await one.close()
  const again = await openForTest({ dataDir: one.dataDir })
  expect((await again.ask('GET', `/imports/${id}`)).json()).toMatchObject({ state: 'failed' })
  expect((await again.ask('DELETE', '/everything', CONFIRMED)).statusCode).toBe(200)
  await again.close()
})

test('what killed backups, restores and uploads left behind goes at the start', async () => {
  const one = await filled(undefined)
  const kept = originalsIn(one.dataDir)
  await one.ask('POST', '/backups')
  await one.close()
  const uuid = '33333333-2222-4333-8444-555555555555'
  const added = 'ab'.repeat(32)
  const leftovers = [
    `restores/${uuid}/unpacked/store`,
    `restore-${uuid}/unpacked`,
    `uploads/${uuid}`,
    'backups/bell-lap-x.tar.gz.part',
  ]
  for (const path of leftovers) {
    mkdirSync(join(one.dataDir, path), { recursive: true })
    writeFileSync(join(one.dataDir, path, 'file'), 'left behind')
  }
  const note = JSON.stringify([added, kept[0]])
  writeFileSync(join(one.dataDir, 'restores', uuid, 'added-originals.json'), note)
  mkdirSync(join(one.dataDir, 'originals', 'ab'), { recursive: true })
  writeFileSync(join(one.dataDir, 'originals', 'ab', added), 'of a restore that never was')
  writeFileSync(join(one.dataDir, 'originals', `${uuid}.part`), 'half')

  const again = await openForTest({ dataDir: one.dataDir })
  expect(leftovers.filter((path) => existsSync(join(one.dataDir, path)))).toEqual([])
  expect(originalsIn(one.dataDir)).toEqual(kept)
  const { items } = (await again.ask('GET', '/backups')).json<{ items: Backup[] }>()
  expect(items).toHaveLength(1)
  await again.close()
})
