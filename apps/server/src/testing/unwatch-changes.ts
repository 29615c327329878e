import { sql } from 'kysely'
import type { Database, StoreKind } from '../database/store.ts'
import { CHANGE_EVENTS, triggerName, WATCHED_TABLES } from '../database/watch-changes.ts'

/** Takes out what counts the changes of athletes, as stores of earlier versions were. */
export async function unwatchChanges(database: Database, kind: StoreKind): Promise<void> {
  for (const { table } of WATCHED_TABLES) {
    for (const event of CHANGE_EVENTS) {
      const name = sql.ref(triggerName(table, event))
      const on = kind === 'postgres' ? sql`on ${sql.table(table)}` : sql``
      await sql`drop trigger ${name} ${on}`.execute(database)
    }
  }
  const tables = ['athlete_versions', 'stored_answers']
  for (const name of kind === 'postgres' ? [...tables, 'athlete_changes'] : tables) {
    await sql`drop table ${sql.table(name)}`.execute(database)
  }
}
