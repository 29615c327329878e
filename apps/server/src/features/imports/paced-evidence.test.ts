import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectStore } from '../../database/open.ts'
import type { Store } from '../../database/store.ts'
import { newFolder, openForTest, removeFolder } from '../../testing/open-for-test.ts'
import { PacedEvidence } from './paced-evidence.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }
let store: Store
let athleteId: string
let dataDir: string

beforeEach(async () => {
  dataDir = newFolder()
  await (await openForTest({ dataDir })).close()
  store = await connectStore(dataDir, undefined)
  const { id } = await store.database.selectFrom('athletes').select('id').executeTakeFirstOrThrow()
  athleteId = id
})
afterEach(async () => {
  await store.database.destroy()
  removeFolder(dataDir)
})

const revision = async () =>
  (
    await store.database
      .selectFrom('athletes')
      .select('evidence_revision')
      .executeTakeFirstOrThrow()
  ).evidence_revision

const paced = (isResumed = false) =>
  new PacedEvidence({ store, log }, athleteId, { isResumed, nowMs: 0 })

test('changes within ten seconds are counted once, when the import ends', async () => {
  const before = await revision()
  const evidence = paced()
  for (const nowMs of [100, 2_000, 9_900]) await evidence.changed(store.database, nowMs)
  expect(await revision()).toBe(before)
  await evidence.settle()
  expect(await revision()).toBe(before + 1)
  await evidence.settle()
  expect(await revision()).toBe(before + 1)
})

test('a long import counts what it stored every ten seconds', async () => {
  const before = await revision()
  const evidence = paced()
  for (const nowMs of [5_000, 11_000, 12_000, 21_500]) await evidence.changed(store.database, nowMs)
  expect(await revision()).toBe(before + 2)
  await evidence.settle()
  expect(await revision()).toBe(before + 2)
})

test('an import without changes counts nothing, one that is taken up again counts once', async () => {
  const before = await revision()
  await paced().settle()
  expect(await revision()).toBe(before)
  await paced(true).settle()
  expect(await revision()).toBe(before + 1)
})

test('a store that fails at the end does not hide why the import stopped', async () => {
  const evidence = paced(true)
  await store.database.destroy()
  await expect(evidence.settle()).resolves.toBeUndefined()
  store = await connectStore(dataDir, undefined)
})
