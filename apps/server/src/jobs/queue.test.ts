import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../database/open.ts'
import type { Store } from '../database/store.ts'
import { ownerOf } from '../features/accounts/index.ts'
import {
  freshUrl,
  newFolder,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import { JobQueue } from './queue.ts'

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined }
let store: Store
let folder = ''
let athleteId = ''
let queue: JobQueue

describe.each(TEST_STORES)('the queue on $name', ({ url }) => {
  beforeEach(async () => {
    folder = newFolder()
    store = await openStore(folder, await freshUrl(url), () => TEST_NOW)
    athleteId = (await ownerOf(store.database, TEST_NOW)).athleteId
    queue = new JobQueue(store, () => TEST_NOW, QUIET)
  })
  afterEach(async () => {
    await queue.close()
    await store.database.destroy()
    removeFolder(folder)
  })

  test('does jobs one at a time, in the order they came', async () => {
    const done: string[] = []
    let atOnce = 0
    queue.on('work', async ({ subject }) => {
      expect(++atOnce).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 1))
      atOnce--
      done.push(subject)
    })
    const subjects = Array.from({ length: 20 }, (_, index) => String(index))
    for (const subject of subjects) await queue.add('work', athleteId, subject)
    await expect.poll(() => done, { interval: 5 }).toEqual(subjects)
  })

  test('takes up at once what is added just as it finds nothing more to do', async () => {
    let told: (() => void) | null = null
    queue.on('work', async () => told?.())
    // Nothing wakes this queue later: a job that is not taken up at once never is.
    for (let round = 0; round < 150; round++) {
      const taken = new Promise<void>((resolve) => {
        told = resolve
      })
      // The look after the last job ends somewhere in here: each round a little later.
      await new Promise((resolve) => setTimeout(resolve, (round % 30) / 10))
      await queue.add('work', athleteId, String(round))
      await taken
    }
  })

  test('a job that fails is kept with its reason, and the next one is done', async () => {
    const done: string[] = []
    queue.on('work', async ({ subject }) => {
      if (subject === 'bad') throw new Error('no such thing')
      done.push(subject)
    })
    await queue.add('work', athleteId, 'bad')
    await queue.add('work', athleteId, 'good')
    await expect.poll(() => done, { interval: 5 }).toEqual(['good'])
    const failed = await store.database
      .selectFrom('jobs')
      .select(['subject', 'error'])
      .where('state', '=', 'failed')
      .execute()
    expect(failed).toEqual([{ subject: 'bad', error: 'no such thing' }])
  })

  test('one that waits already is not added again', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const done: string[] = []
    queue.on('work', async ({ subject }) => {
      done.push(subject)
      await held
    })
    await queue.add('work', athleteId, 'first')
    await expect.poll(() => done, { interval: 5 }).toEqual(['first'])
    for (let times = 0; times < 3; times++) await queue.addOnce('work', athleteId, 'second')
    release()
    await expect.poll(() => done, { interval: 5 }).toEqual(['first', 'second'])
    await queue.close()
    expect(done).toEqual(['first', 'second'])
  })
})
