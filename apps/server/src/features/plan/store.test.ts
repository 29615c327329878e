import { message, verbatim } from '@bell-lap/units/message'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context.ts'
import { openStore } from '../../database/open.ts'
import type { Store } from '../../database/store.ts'
import {
  freshUrl,
  newFolder,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import { ownerOf } from '../accounts/index.ts'
import { appendRevision, loadRevision } from './store.ts'

let store: Store
let folder = ''
let athleteId = ''
let context: Context

describe.each(TEST_STORES)('revisions of a plan on $name', ({ url }) => {
  beforeEach(async () => {
    folder = newFolder()
    store = await openStore(folder, await freshUrl(url), () => TEST_NOW)
    athleteId = (await ownerOf(store.database, TEST_NOW)).athleteId
    context = { store, now: () => TEST_NOW } as Context
  })
  afterEach(async () => {
    await store.database.destroy()
    removeFolder(folder)
  })

  const append = (base: number | undefined, summary: string) =>
    appendRevision(context, athleteId, {
      kept: null,
      summary: verbatim(summary),
      reason: message('plan-change.you-asked'),
      base,
    })

  test('of changes worked out from the same one only one is kept, and it is not written over', async () => {
    expect(await append(0, 'made')).toBe(1)
    const both = await Promise.all([append(1, 'put away'), append(1, 'adapted')])
    expect(both.toSorted((a, b) => Number(a) - Number(b))).toEqual([null, 2])
    const kept = await loadRevision(store.database, athleteId, 'latest')
    expect(kept?.summary).toEqual(verbatim(both[0] === 2 ? 'put away' : 'adapted'))
    expect(await append(2, 'next')).toBe(3)
  })

  test('changes that need no older one are all kept, one after the other', async () => {
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((summary) => append(undefined, summary)))
    expect(new Set(all)).toEqual(new Set([1, 2, 3, 4]))
    const latest = await loadRevision(store.database, athleteId, 'latest')
    expect(latest).toMatchObject({ revision: 4, parent: 3 })
  })
})
