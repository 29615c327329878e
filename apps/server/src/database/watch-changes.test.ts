/** The database counts every change of an athlete's data, whoever makes it. */
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  freshUrl,
  newFolder,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import { addUpChanges, versionOf, versionsOf } from './athlete-version.ts'
import { connectStore, openStore } from './open.ts'
import { partitionByAthlete } from './partition.ts'
import type { Store } from './store.ts'
import { CHANGE_EVENTS, triggerName, WATCHED_TABLES } from './watch-changes.ts'

let folder = ''
let databaseUrl: string | undefined
let store: Store
const OWN = 'own'
const OTHER = 'other'

async function open(url: string | undefined): Promise<void> {
  folder = newFolder()
  databaseUrl = await freshUrl(url)
  store = await openStore(folder, databaseUrl, () => TEST_NOW)
  for (const id of [OWN, OTHER]) await addAthlete(store, id)
}
afterEach(async () => {
  await store.database.destroy()
  removeFolder(folder)
})

const addAthlete = ({ database }: Store, id: string) =>
  database
    .insertInto('athletes')
    .values({ id, name: id, created_at: '2026-05-20', evidence_revision: 0 })
    .execute()

const own = async (of = store) => (await versionOf(of, OWN)) ?? Number.NaN

/** Another connection, as another process has one. */
async function another<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const other = await connectStore(folder, databaseUrl)
  try {
    return await work(other)
  } finally {
    await other.database.destroy()
  }
}

const addResult = ({ database }: Pick<Store, 'database'>, id: string, athlete_id = OWN) =>
  database
    .insertInto('results')
    .values({
      id,
      athlete_id,
      day: '2026-05-01',
      event_id: 'mile',
      distance_m: 1609.344,
      time_s: 330,
      time_text: '5:30',
      timing: 'hand',
      setting: 'track',
      effort: 'race',
      name: null,
      note: null,
      excluded: 0,
      created_at: '2026-05-20',
      conditions: null,
      activity_id: null,
      record: null,
    })
    .execute()

async function triggersThere({ kind, database }: Store): Promise<readonly string[]> {
  const { rows } = await (
    kind === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`
      : sql<{ name: string }>`
          select tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
          where not tgisinternal and tgenabled = 'O' and not relispartition
            and relnamespace = current_schema()::regnamespace
        `
  ).execute(database)
  return rows.map(({ name }) => name).toSorted()
}
const ALL_TRIGGERS = WATCHED_TABLES.flatMap(({ table }) =>
  CHANGE_EVENTS.map((event) => triggerName(table, event)),
).toSorted()

interface Column {
  readonly name: string
  readonly type: string
}

async function columnsOf({ kind, database }: Store, table: string): Promise<readonly Column[]> {
  const { rows } = await (
    kind === 'sqlite'
      ? sql<Column>`select name, type from pragma_table_info(${table})`
      : sql<Column>`
          select column_name as name, data_type as type from information_schema.columns
          where table_schema = current_schema() and table_name = ${table}
        `
  ).execute(database)
  return rows
}

/** A row of any table: what it refers to need not be there. */
async function addRow(of: Store, table: string): Promise<void> {
  const columns = await columnsOf(of, table)
  const values = columns.map(({ name, type }) => {
    if (name === 'athlete_id') return OWN
    if (/bool/i.test(type)) return true
    if (/int|double|real|numeric/i.test(type)) return 1
    return /blob|bytea/i.test(type) ? Buffer.from('1') : `1 of ${table}`
  })
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(values)})`.execute(
    of.database,
  )
}

/** So that one row of any table can be written alone. */
async function withoutReferences({ kind, database }: Store): Promise<void> {
  if (kind === 'sqlite') {
    await sql`pragma foreign_keys = off`.execute(database)
    return
  }
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", conname as name from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
  `.execute(database)
  for (const { table, name } of rows) {
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.ref(name)}`.execute(database)
  }
}

describe.each(TEST_STORES)('the changes of an athlete on $name', ({ url }) => {
  beforeEach(() => open(url))

  test('are counted by triggers on every table that answers are made of', async () => {
    expect(await triggersThere(store)).toEqual(ALL_TRIGGERS)
  })

  test(
    'count for each table: a row that comes, changes and goes',
    { timeout: 60_000 },
    async () => {
      await withoutReferences(store)
      const elsewhere = await versionOf(store, OTHER)
      for (const { table } of WATCHED_TABLES.filter(({ key }) => key === 'athlete_id')) {
        const seen = [await own()]
        await addRow(store, table)
        seen.push(await own())
        // Of a grant an update counts only when something else than the look of a coach is another one.
        const [column, value] = table === 'grants' ? ['fields', '[]'] : ['athlete_id', OWN]
        await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${value} where athlete_id = ${OWN}
      `.execute(store.database)
        seen.push(await own())
        await sql`delete from ${sql.table(table)} where athlete_id = ${OWN}`.execute(store.database)
        seen.push(await own())
        const isHigher = seen.slice(1).map((version, i) => version > (seen[i] ?? 0))
        expect([table, isHigher]).toEqual([table, [true, true, true]])
      }
      expect(await versionOf(store, OTHER)).toBe(elsewhere)
    },
  )

  test('of the row of the athlete count, and who is not there has no version', async () => {
    const before = await own()
    await store.database
      .updateTable('athletes')
      .set({ name: 'Ann' })
      .where('id', '=', OWN)
      .execute()
    expect(await own()).toBeGreaterThan(before)
    expect(await versionOf(store, 'nobody')).toBeNull()
    const both = await versionsOf(store, [OWN, OTHER, 'nobody'])
    expect([...both.keys()].toSorted()).toEqual([OTHER, OWN])
  })

  test('count once they are committed, for every connection, and not when they are taken back', async () => {
    const before = await own()
    const failing = store.database.transaction().execute(async (transaction) => {
      await addResult({ database: transaction }, 'one')
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    expect(await own()).toBe(before)
    await another((other) => addResult(other, 'two'))
    const after = await own()
    expect(after).toBeGreaterThan(before)
    expect(await another(own)).toBe(after)
    await store.database.deleteFrom('results').execute()
    expect(await own()).toBeGreaterThan(after)
  })

  test('by a row that goes with another one count', async () => {
    const clip = { athlete_id: OWN, created_at: '2026-05-20', content: '{}' }
    await store.database
      .insertInto('form_clips')
      .values({ ...clip, id: 'clip', day: '2026-05-20', joints: '[]', reading: '{}' })
      .execute()
    const before = await own()
    await store.database.deleteFrom('form_clips').where('id', '=', 'clip').execute()
    expect(await own()).toBeGreaterThan(before)
  })

  test('when a coach looked is no change; what the coach may see is one', async () => {
    await store.database
      .insertInto('accounts')
      .values({
        id: 'coach',
        name: 'Cara',
        created_at: '2026-05-20',
        email: null,
        image: null,
        updated_at: null,
      })
      .execute()
    await store.database
      .insertInto('grants')
      .values({
        id: 'grant',
        athlete_id: OWN,
        account_id: 'coach',
        role: 'coach',
        fields: '[]',
        agreed_at: null,
        created_at: '2026-05-20',
        ended_at: null,
        seen_at: null,
      })
      .execute()
    const before = await own()
    const { database } = store
    await database.updateTable('grants').set({ seen_at: '2026-05-20T10' }).execute()
    expect(await own()).toBe(before)
    await database
      .updateTable('grants')
      .set({ seen_at: '2026-05-20T11', fields: '["health"]' })
      .execute()
    expect(await own()).toBeGreaterThan(before)
  })

  test('are the same number after they were added up, and go on from there', async () => {
    await addResult(store, 'one')
    await addResult(store, 'two')
    const before = await versionsOf(store, [OWN, OTHER])
    await addUpChanges(store)
    expect(await versionsOf(store, [OWN, OTHER])).toEqual(before)
    await addResult(store, 'three')
    await addUpChanges(store)
    expect(await own()).toBeGreaterThan(before.get(OWN) ?? 0)
    expect(await versionOf(store, OTHER)).toBe(before.get(OTHER))
  })
})

const postgres = TEST_STORES.filter(({ url }) => url !== undefined)
describe.each(postgres)('two transactions of an athlete on $name', ({ url }) => {
  beforeEach(() => open(url))

  test('do not wait for each other, and each counts when it is committed', async () => {
    const before = await own()
    await store.database.transaction().execute(async (first) => {
      await addResult({ database: first }, 'one')
      // With a wait this would never end: the first transaction ends after it.
      await another((other) => addResult(other, 'two'))
      expect(await another(own)).toBe(before + 1)
      // Rows of a transaction that goes on are not added up yet.
      await another(addUpChanges)
      await addResult({ database: first }, 'three')
    })
    expect(await own()).toBe(before + 2)
    await addUpChanges(store)
    expect(await own()).toBe(before + 2)
    const { rows } = await sql`select 1 from athlete_changes`.execute(store.database)
    expect(rows).toEqual([])
  })

  test('are counted on tables that were cut into parts, too', async () => {
    await partitionByAthlete(store.database, 4)
    expect(await triggersThere(store)).toEqual(ALL_TRIGGERS)
    await withoutReferences(store)
    for (const table of ['activities', 'activity_streams']) {
      const before = await own()
      await addRow(store, table)
      const added = await own()
      await sql`delete from ${sql.table(table)}`.execute(store.database)
      expect([added > before, (await own()) > added]).toEqual([true, true])
    }
  })
})
