import { sql } from 'kysely'
import type { Store } from './store.ts'

/**
 * What names the state of the store: equal for equal data, another one after every committed change, whichever
 * thread made it. It holds for this connection and this run of the program; it is never stored.
 */
export async function dataVersion({ kind, database }: Store): Promise<string> {
  if (kind === 'postgres') {
    const { rows } = await sql<{ version: string }>`
      select pg_current_snapshot()::text as version
    `.execute(database)
    return rows[0]?.version ?? ''
  }
  // One counts the changes of this connection, the other the commits of all others.
  const { rows } = await sql<{ own: number; others: number }>`
    select total_changes() as own, data_version as others from pragma_data_version
  `.execute(database)
  const [row] = rows
  return `${row?.own} ${row?.others}`
}
