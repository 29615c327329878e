import { afterEach, describe, expect, test } from 'vitest'
import {
  freshUrl,
  newFolder,
  openForTest,
  removeFolder,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { lockPostgres, StoreIsOpen } from './postgres-lock.ts'

const opened: TestBellLap[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) {
    await one.close()
    removeFolder(one.dataDir)
  }
})

const postgres = TEST_STORES.filter(({ url }) => url !== undefined)

describe.skipIf(postgres.length === 0)('one PostgreSQL database', () => {
  const newDatabase = async () => (await freshUrl(postgres[0]?.url)) ?? ''
  async function start(databaseUrl: string, dataDir = newFolder()): Promise<TestBellLap> {
    const one = await openForTest({ databaseUrl, dataDir })
    opened.push(one)
    return one
  }

  test('serves one process: a second is refused with a sentence, and may come after the first', async () => {
    const databaseUrl = await newDatabase()
    const first = await start(databaseUrl)
    const folder = newFolder()
    const second = openForTest({ databaseUrl, dataDir: folder })
    await expect(second).rejects.toThrow(StoreIsOpen)
    await expect(second).rejects.toMatchObject({ says: { code: 'start.store-open' } })
    expect((await first.ask('GET', '/status')).statusCode).toBe(200)
    await first.close()
    const third = await start(databaseUrl, folder)
    expect((await third.ask('GET', '/status')).statusCode).toBe(200)
  })

  test('other schemas are other databases', async () => {
    const [one, other] = [await start(await newDatabase()), await start(await newDatabase())]
    expect((await one.ask('GET', '/status')).statusCode).toBe(200)
    expect((await other.ask('GET', '/status')).statusCode).toBe(200)
  })

  test('a lock whose connection broke is taken again', async () => {
    const databaseUrl = await newDatabase()
    const trouble: unknown[] = []
    const watcher = {
      onTrouble: (error: unknown) => void trouble.push(error),
      onLost: () => {
        throw new Error('nobody else is there')
      },
    }
    const lock = await lockPostgres(databaseUrl, watcher)
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    const isHeld = async () => {
      const { rows } = await client.query<{ held: boolean }>(
        `select not pg_try_advisory_lock(1609, hashtext(current_schema())) as held`,
      )
      const [row] = rows
      if (row === undefined) throw new Error('PostgreSQL gave no answer')
      if (!row.held) {
        await client.query('select pg_advisory_unlock(1609, hashtext(current_schema()))')
      }
      return row.held
    }
    expect(await isHeld()).toBe(true)
    await client.query(
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and classid = 1609 and objid = hashtext(current_schema())::bigint & 4294967295`,
    )
    await expect.poll(() => trouble.length).toBeGreaterThan(0)
    await expect.poll(isHeld).toBe(true)
    await lock.release()
    await expect.poll(isHeld).toBe(false)
    await client.end()
  })
})
