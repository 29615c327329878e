import { ATHLETE_TABLES } from '../../database/schema.ts'
import type { Tables } from '../../database/schema.ts'
import type { Database } from '../../database/store.ts'

const ROWS_AT_ONCE = 200
/** Jobs are work of the old process, not something that belongs to the runner. */
const LEFT_OUT: ReadonlySet<keyof Tables> = new Set<keyof Tables>(['jobs'])

/** The tables of an athlete, parents first. */
export const COPIED_TABLES = [...ATHLETE_TABLES].reverse().filter((name) => !LEFT_OUT.has(name))

type AnyRow = Record<string, unknown> & { athlete_id: string }

/** Copies everything of one athlete between stores of either kind; counts the rows of each table. */
export async function copyRows(
  from: { readonly database: Database; readonly athleteId: string },
  to: { readonly database: Database; readonly athleteId: string },
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of COPIED_TABLES) {
    counts[table] = 0
    let rows: AnyRow[] = []
    const flush = async () => {
      if (rows.length === 0) return
      await to.database.insertInto(table).values(rows).execute()
      counts[table] = (counts[table] ?? 0) + rows.length
      rows = []
    }
    for await (const row of rowsOf(from.database, table, from.athleteId)) {
      rows.push(bindable({ ...row, athlete_id: to.athleteId }))
      if (rows.length >= ROWS_AT_ONCE) await flush()
    }
    await flush()
  }
  return counts
}

/** The drivers give bytes in kinds of array of their own; each takes a Buffer. */
function bindable(row: AnyRow): AnyRow {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? Buffer.from(value as Uint8Array) : value,
  ])
  return Object.fromEntries(entries) as AnyRow
}

/** Rows of a table in groups, in the order of the primary key, so that memory stays small. */
async function* rowsOf(
  database: Database,
  table: (typeof COPIED_TABLES)[number],
  athleteId: string,
): AsyncGenerator<AnyRow> {
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const rows = (await database
      .selectFrom(table)
      .selectAll()
      .where('athlete_id', '=', athleteId)
      .orderBy(keyOf(table)[0] as never)
      .orderBy((keyOf(table)[1] ?? keyOf(table)[0]) as never)
      .limit(ROWS_AT_ONCE)
      .offset(offset)
      .execute()) as unknown as AnyRow[]
    yield* rows
    if (rows.length < ROWS_AT_ONCE) return
  }
}

function keyOf(table: (typeof COPIED_TABLES)[number]): readonly string[] {
  switch (table) {
    case 'best_efforts':
      return ['activity_id', 'distance_m']
    case 'activity_streams':
    case 'run_hearts':
      return ['activity_id']
    case 'originals':
      return ['sha256']
    case 'plan_revisions':
      return ['revision']
    case 'delivered_sessions':
      return ['uid']
    case 'connections':
      return ['kind']
    case 'pushed_sessions':
      return ['session_id']
    case 'calendar_tokens':
    case 'pushes':
    case 'settings':
      return ['athlete_id']
    default:
      return ['id']
  }
}
