import { createHash } from 'node:crypto'
import { connectStore } from '@bell-lap/server/database/open'
import { ATHLETE_TABLES } from '@bell-lap/server/database/athlete-tables'
import type { Database } from '@bell-lap/server/database/store'
import { sql } from 'kysely'

/** So many athletes have the same coach: the first of them. */
export const SQUAD = 40
/** Names that stay as they are; every other name of a row is made anew for each athlete. */
const IDS: ReadonlySet<string> = new Set(['id', 'activity_id', 'import_id'])
const NOT_COPIED: ReadonlySet<string> = new Set([
  'jobs',
  'rounds',
  'grants',
  'people_log',
  'stored_answers',
])

/** What the session of the n-th athlete shows. */
export const cookieOf = (number: number): string => `bell_lap_session=lap-${number}`

/** The id of the n-th athlete, as the database makes it below. */
export function athleteIdOf(number: number): string {
  const hex = createHash('md5').update(`athlete${number}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const idOf = (kind: string) => sql`md5(${sql.lit(kind)} || n)::uuid::text`

/**
 * Copies one athlete of a PostgreSQL store so many times, each with an account and a session of their own. The first of
 * every forty coaches those forty. The columns of each second of a run are left out: no page of the mix reads them.
 */
export async function copyAthlete(
  databaseUrl: string,
  athleteId: string,
  athletes: number,
): Promise<void> {
  const { database } = await connectStore('.', databaseUrl)
  try {
    await addPeople(database, athletes)
    for (const table of ATHLETE_TABLES.toReversed()) {
      if (NOT_COPIED.has(table) || table === 'activity_streams') continue
      await copyTable(database, table, { athleteId, athletes })
    }
    await addCoaches(database, athletes)
    await sql`analyze`.execute(database)
  } finally {
    await database.destroy()
  }
}

async function addPeople(database: Database, athletes: number): Promise<void> {
  const numbers = sql`generate_series(1, ${sql.lit(athletes)}) as n`
  const now = new Date().toISOString()
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString()
  await sql`insert into accounts (id, name, created_at, admin)
    select ${idOf('account')}, 'Runner ' || n, ${now}, 0 from ${numbers}`.execute(database)
  await sql`insert into athletes (id, name, created_at, evidence_revision)
    select ${idOf('athlete')}, 'Runner ' || n, ${now}, 1 from ${numbers}`.execute(database)
  await sql`insert into memberships (account_id, athlete_id, role)
    select ${idOf('account')}, ${idOf('athlete')}, 'owner' from ${numbers}`.execute(database)
  await sql`insert into sessions (hash, account_id, athlete_id, created_at, expires_at, seen_at)
    select encode(sha256(convert_to('lap-' || n, 'utf8')), 'hex'), ${idOf('account')},
      ${idOf('athlete')}, ${now}, ${later}, ${now} from ${numbers}`.execute(database)
}

interface Copies {
  readonly athleteId: string
  readonly athletes: number
}

async function copyTable(
  database: Database,
  table: string,
  { athleteId, athletes }: Copies,
): Promise<void> {
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}
  `.execute(database)
  const values = columns.map(({ name, type }) => {
    const column = sql.ref(`one.${name}`)
    if (name === 'athlete_id') return idOf('athlete')
    return IDS.has(name) && type === 'text' ? sql`md5(${column} || n)::uuid::text` : column
  })
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${sql.join(values)} from ${sql.table(table)} as one,
      generate_series(1, ${sql.lit(athletes)}) as n
    where one.athlete_id = ${athleteId}`.execute(database)
}

async function addCoaches(database: Database, athletes: number): Promise<void> {
  const now = new Date().toISOString()
  const fields = JSON.stringify(['workouts', 'results', 'health'])
  const first = sql`(n - (n - 1) % ${sql.lit(SQUAD)})`
  await sql`insert into grants (id, athlete_id, account_id, role, fields, created_at)
    select ${idOf('grant')}, ${idOf('athlete')}, md5('account' || ${first})::uuid::text, 'coach',
      ${fields}, ${now}
    from generate_series(1, ${sql.lit(athletes)}) as n where n <> ${first}`.execute(database)
}
