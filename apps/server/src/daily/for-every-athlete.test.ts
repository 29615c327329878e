import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../database/open.ts'
import type { Store } from '../database/store.ts'
import { UnreadableRow } from '../database/stored-document.ts'
import { Interrupted } from '../jobs/interrupted.ts'
import { todaysOf } from '../features/settings/index.ts'
import {
  freshUrl,
  newFolder,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import { forEveryAthlete } from './for-every-athlete.ts'

const ATHLETES = 1203
let store: Store
let folder = ''
let athletes: readonly string[] = []
/** The athlete of each line of the log, or how many failed in all. */
const warned: (string | number | undefined)[] = []
const log = {
  info: () => undefined,
  error: () => undefined,
  warn: ({ athleteId, failures }: { readonly athleteId?: string; readonly failures?: number }) =>
    void warned.push(athleteId ?? failures),
} as never

describe.each(TEST_STORES)('a round of all athletes on $name', ({ url }) => {
  beforeEach(async () => {
    warned.length = 0
    folder = newFolder()
    store = await openStore(folder, await freshUrl(url), () => TEST_NOW)
    athletes = Array.from({ length: ATHLETES }, () => randomUUID()).toSorted()
    for (let from = 0; from < ATHLETES; from += 100) {
      const rows = athletes
        .slice(from, from + 100)
        .map((id) => ({ id, name: 'Runner', created_at: '2026-05-20', evidence_revision: 1 }))
      await store.database.insertInto('athletes').values(rows).execute()
    }
  })
  afterEach(async () => {
    await store.database.destroy()
    removeFolder(folder)
  })

  const go = (work: (id: string) => Promise<void>, signal = new AbortController().signal) => {
    const pages: number[] = []
    const forPage = async (ids: readonly string[]) => {
      pages.push(ids.length)
      return work
    }
    return forEveryAthlete({ store, log }, { forPage, trouble: 'failed', signal }).then(() => pages)
  }

  test('comes to each of them once, page by page', async () => {
    const done: string[] = []
    expect(await go(async (id) => void done.push(id))).toEqual([500, 500, 203])
    expect(done.toSorted()).toEqual(athletes)
  })

  test('one athlete for whom it fails does not keep it from the others', async () => {
    const [bad] = athletes
    const done: string[] = []
    await go(async (id) => {
      if (id === bad) throw new Error('unreadable row')
      done.push(id)
    })
    expect(done).toHaveLength(ATHLETES - 1)
    expect(warned).toEqual([bad])
  })

  test('failures of several athletes in a row do not keep it from those after them', async () => {
    const bad = new Set(athletes.slice(0, 40))
    const done: string[] = []
    await go(async (id) => {
      if (bad.has(id)) throw new Error('unreadable row')
      done.push(id)
    })
    expect(done).toHaveLength(ATHLETES - bad.size)
    // The last line has the number of all failures.
    expect(warned).toEqual([...athletes.slice(0, 20), 40])
  })

  test('ends when the store is away', async () => {
    let tried = 0
    const away = async () => {
      tried += 1
      if (tried === 1) await store.database.destroy()
      throw new Error('the store is away')
    }
    await expect(go(away)).rejects.toThrow('driver has already been destroyed')
    expect(tried).toBe(5)
  })

  test('ends when the program ends', async () => {
    await expect(go(() => Promise.reject(new Interrupted('the end')))).rejects.toThrow(Interrupted)
    const ending = new AbortController()
    let done = 0
    await go(async () => {
      done += 1
      if (done === 7) ending.abort()
    }, ending.signal)
    expect(done).toBe(7)
  })

  test('settings that cannot be read are the trouble of their runner alone', async () => {
    const [one = '', other = '', third = ''] = athletes
    for (const [id, settings] of [
      [one, '{"timeZone":"Pacific/Kiritimati"}'],
      [other, 'torn'],
    ] as const) {
      await store.database
        .insertInto('settings')
        .values({ athlete_id: id, settings, updated_at: '2026-05-20' })
        .execute()
    }
    const todayOf = await todaysOf({ store, now: () => TEST_NOW }, [one, other, third])
    expect(todayOf(one)).toBe('2026-05-21')
    expect(todayOf(third)).toMatch(/^2026-05-2/)
    expect(() => todayOf(other)).toThrow(UnreadableRow)
  })
})
