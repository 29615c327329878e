import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../database/open.ts'
import type { Store } from '../database/store.ts'
import { createAccount } from '../features/accounts/index.ts'
import {
  freshUrl,
  newFolder,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import { JobQueue } from './queue.ts'

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined }
const postgres = TEST_STORES.filter(({ url }) => url !== undefined)
let store: Store
let folder = ''
let athletes: readonly string[] = []
let queues: readonly JobQueue[] = []

/** Two queues of two processes that tell each other at once. */
function twoQueues(): readonly [JobQueue, JobQueue] {
  const make = (id: string, other: () => JobQueue) =>
    new JobQueue(store, () => TEST_NOW, QUIET, {
      id,
      isAlone: false,
      tell: (note) => {
        if (note.kind === 'jobs') other().look()
        if (note.kind === 'cancel') void other().cancelHere(note.athleteId)
      },
    })
  const a: JobQueue = make('a', () => b)
  const b: JobQueue = make('b', () => a)
  queues = [a, b]
  return [a, b]
}

const openDoor = () => {
  let open = (): void => undefined
  const door = new Promise<void>((resolve) => {
    open = resolve
  })
  return { door, open }
}

describe.skipIf(postgres.length === 0)('the queue of two processes', () => {
  beforeEach(async () => {
    folder = newFolder()
    store = await openStore(folder, await freshUrl(postgres[0]?.url), () => TEST_NOW)
    const made: string[] = []
    for (let i = 0; i < 4; i++) made.push((await createAccount(store.database, TEST_NOW)).athleteId)
    athletes = made
  })
  afterEach(async () => {
    for (const queue of queues) await queue.close()
    queues = []
    await store.database.destroy()
    removeFolder(folder)
  })

  test('each job is done once, those of an athlete one after another, those of two at once', async () => {
    const [a, b] = twoQueues()
    const done: string[] = []
    const running = new Map<string, number>()
    let mostAtOnce = 0
    for (const queue of [a, b]) {
      queue.on('work', async ({ athleteId, subject }) => {
        running.set(athleteId, (running.get(athleteId) ?? 0) + 1)
        expect(running.get(athleteId)).toBe(1)
        mostAtOnce = Math.max(
          mostAtOnce,
          [...running.values()].reduce((sum, n) => sum + n, 0),
        )
        await new Promise((resolve) => setTimeout(resolve, 5))
        running.set(athleteId, 0)
        done.push(`${athleteId} ${subject}`)
      })
    }
    const subjects = Array.from({ length: 10 }, (_, i) => String(i))
    for (const subject of subjects) {
      for (const athleteId of athletes) await a.add('work', athleteId, subject)
    }
    await expect.poll(() => done.length, { interval: 10 }).toBe(40)
    for (const athleteId of athletes) {
      const own = done.filter((one) => one.startsWith(athleteId))
      expect(own).toEqual(subjects.map((subject) => `${athleteId} ${subject}`))
    }
    expect(mostAtOnce).toBe(2)
  })

  test('what a process that is gone had begun is done by the other one, and is no longer its own', async () => {
    const [a, b] = twoQueues()
    const [athleteId = ''] = athletes
    const { door, open } = openDoor()
    const taken: string[] = []
    const said: string[] = []
    a.on('work', async ({ id }) => {
      taken.push('a')
      await door
      await store.database
        .transaction()
        .execute((transaction) => a.hold(transaction, id))
        .catch((error: unknown) => said.push(String(error)))
    })
    b.on('work', async ({ id }) => {
      await store.database.transaction().execute((transaction) => b.hold(transaction, id))
      taken.push('b')
    })
    await a.add('work', athleteId, 'one')
    await expect.poll(() => taken).toEqual(['a'])
    await sql`update jobs set lease_until = '2000-01-01T00:00:00.000Z'`.execute(store.database)
    b.look()
    await expect.poll(() => taken).toEqual(['a', 'b'])
    open()
    await expect
      .poll(() => said)
      .toEqual([expect.stringContaining('no longer done by this process')])
    await a.close()
    const { rows } = await sql<{ state: string }>`select state from jobs`.execute(store.database)
    expect(rows).toEqual([{ state: 'finished' }])
  })

  test('a job is added with what it is about, or not at all', async () => {
    const [a] = twoQueues()
    const [athleteId = ''] = athletes
    const failing = store.database.transaction().execute(async (transaction) => {
      await a.addWithin(transaction, { kind: 'work', athleteId, subject: 'one' })
      throw new Error('the rest failed')
    })
    await expect(failing).rejects.toThrow('the rest failed')
    expect(await store.database.selectFrom('jobs').selectAll().execute()).toEqual([])
  })

  test('whoever deletes an athlete waits until the other process has ended what it does for it', async () => {
    const [a, b] = twoQueues()
    const [athleteId = '', other = ''] = athletes
    const said: string[] = []
    b.on('work', async (_job, signal) => {
      said.push('begun')
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      await new Promise((resolve) => setTimeout(resolve, 20))
      said.push('ended')
    })
    await b.add('work', athleteId, 'one')
    await b.add('work', athleteId, 'two')
    await expect.poll(() => said).toEqual(['begun'])
    await store.database
      .insertInto('jobs')
      .values({
        id: 'of somebody else',
        athlete_id: other,
        kind: 'nothing',
        subject: '',
        state: 'failed',
        attempts: 1,
        created_at: TEST_NOW.toISOString(),
        lease_until: null,
        error: null,
        run_after: null,
        owner: null,
      })
      .execute()
    await a.cancelAll(athleteId)
    expect(said).toEqual(['begun', 'ended'])
    const left = await store.database.selectFrom('jobs').select('id').execute()
    expect(left).toEqual([{ id: 'of somebody else' }])
  })
})
