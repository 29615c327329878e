import { sql } from 'kysely'
import { ATHLETE_TABLES } from './athlete-tables.ts'
import type { Tables } from './schema.ts'
import type { Database, StoreKind } from './store.ts'

/**
 * Tables of an athlete that no answer of the model reads (`model/answers-read.test.ts`). Work on them goes on all day
 * and must not make the answers old.
 */
const NOT_WATCHED: ReadonlySet<keyof Tables> = new Set<keyof Tables>([
  'jobs',
  'rounds',
  'stored_answers',
  'people_log',
  'connections',
  'intervals_sign_ins',
  'calendar_tokens',
  'webhooks',
  'webhook_deliveries',
  'pushes',
  'pushed_sessions',
])
/** Columns that only say when somebody looked, and that no answer of the model shows. */
const NOT_COUNTED: Readonly<Partial<Record<keyof Tables, readonly string[]>>> = {
  grants: ['seen_at'],
}

type Event = 'insert' | 'update' | 'delete'
export const CHANGE_EVENTS: readonly Event[] = ['insert', 'update', 'delete']

interface Watched {
  readonly table: keyof Tables
  /** The column with the athlete's id. */
  readonly key: 'athlete_id' | 'id'
}
/** The tables whose changes count, with the athlete's own row. */
export const WATCHED_TABLES: readonly Watched[] = [
  { table: 'athletes', key: 'id' },
  ...ATHLETE_TABLES.filter((table) => !NOT_WATCHED.has(table)).map((table) => ({
    table,
    key: 'athlete_id' as const,
  })),
]

/** The name of the trigger that counts one kind of change of a table. */
export const triggerName = (table: string, event: Event): string => `${table}_counts_${event}`

/**
 * Makes the triggers that count the changes of each athlete, in whichever way a row is written, anew for every table.
 * Whatever makes a table again (a migration, a cut into parts) calls it afterwards, because its triggers are gone.
 *
 * On SQLite, which has one writer, a trigger adds to the count. On PostgreSQL it adds a row that no other transaction
 * adds, so that no two transactions wait for each other.
 */
export async function watchChanges(database: Database, kind: StoreKind): Promise<void> {
  if (kind === 'postgres') return watchOnPostgres(database)
  for (const watched of WATCHED_TABLES) {
    for (const event of CHANGE_EVENTS) await watchOnSqlite(database, watched, event)
  }
}

async function watchOnSqlite(
  database: Database,
  { table, key }: Watched,
  event: Event,
): Promise<void> {
  const name = sql.ref(triggerName(table, event))
  await sql`drop trigger if exists ${name}`.execute(database)
  const rows = { insert: ['new'], update: ['new', 'old'], delete: ['old'] }[event]
  const ids = sql.join(rows.map((row) => sql.ref(`${row}.${key}`)))
  const begins =
    table === 'athletes' && event === 'insert'
      ? sql`insert into athlete_versions (athlete_id, version) values (new.id, 0);`
      : sql``
  await sql`
    create trigger ${name} after ${await eventOnSqlite(database, table, event)} on ${sql.table(table)}
    begin
      ${begins}
      update athlete_versions set version = version + 1 where athlete_id in (${ids});
    end
  `.execute(database)
}

/** An update of columns that do not count alone is left out. */
async function eventOnSqlite(database: Database, table: keyof Tables, event: Event) {
  const left = NOT_COUNTED[table]
  if (event !== 'update' || left === undefined) return sql.raw(event)
  const { rows } = await sql<{
    name: string
  }>`select name from pragma_table_info(${table})`.execute(database)
  const counted = rows.map(({ name }) => name).filter((name) => !left.includes(name))
  return sql`update of ${sql.join(counted.map((name) => sql.ref(name)))}`
}

const FUNCTION = { athlete_id: 'count_changes_of_athlete', id: 'count_changes_of_itself' } as const

/**
 * The function that the triggers call. `on conflict` is for a transaction that changed the athlete before. Arguments
 * are columns that do not count.
 */
async function countIn(database: Database, key: Watched['key']): Promise<void> {
  const id = sql.raw(key)
  const rows = (from: string, but: string) =>
    sql.raw(`
      select to_jsonb(${from}) - tg_argv as content from ${from}
      except select to_jsonb(${but}) - tg_argv from ${but}
    `)
  const note = sql`insert into athlete_changes (athlete_id)`
  await sql`
    create or replace function ${sql.ref(FUNCTION[key])}() returns trigger
    language plpgsql set search_path from current as $$
    begin
      if tg_op = 'UPDATE' and tg_nargs > 0 then
        ${note} select distinct one.content ->> ${sql.lit(key)} from (
          (${rows('changed', 'before')}) union all (${rows('before', 'changed')})
        ) as one on conflict do nothing;
      elsif tg_op = 'UPDATE' then
        ${note} select ${id} from changed union select ${id} from before on conflict do nothing;
      else
        ${note} select distinct ${id} from changed on conflict do nothing;
      end if;
      return null;
    end $$
  `.execute(database)
}

/** All of them in one question: a statement for each takes as long as the rest of a new schema. */
async function watchOnPostgres(database: Database): Promise<void> {
  for (const key of ['athlete_id', 'id'] as const) await countIn(database, key)
  const statements = WATCHED_TABLES.flatMap(({ table, key }) =>
    CHANGE_EVENTS.map((event) => {
      const name = triggerName(table, event)
      const rows = {
        insert: 'new table as changed',
        update: 'old table as before new table as changed',
        delete: 'old table as changed',
      }[event]
      const left = (NOT_COUNTED[table] ?? []).map((column) => `'${column}'`).join(', ')
      return `
        drop trigger if exists ${name} on ${table};
        create trigger ${name} after ${event} on ${table} referencing ${rows}
        for each statement execute function ${FUNCTION[key]}(${left});
      `
    }),
  )
  await sql.raw(statements.join('')).execute(database)
}
