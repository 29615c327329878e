import { sql } from 'kysely'
import type { Database } from './store.ts'
import { watchChanges } from './watch-changes.ts'

/** The largest tables, parents first, with the key that each gets: it has to begin with the athlete. */
const PARTITIONED = [
  { table: 'activities', key: ['athlete_id', 'id'] },
  { table: 'activity_streams', key: ['athlete_id', 'activity_id'] },
] as const

interface Constraint {
  readonly child: string
  readonly name: string
  readonly definition: string
}

/**
 * Cuts the tables of activities and of their recordings into parts by the hash of the athlete, on PostgreSQL, in one
 * transaction. What refers to an activity refers to it by athlete and id from then on. No server may have the
 * database open. Tables that are cut already stay as they are.
 *
 * @param parts how many parts each table gets
 * @returns the tables that were cut
 */
export async function partitionByAthlete(
  database: Database,
  parts: number,
): Promise<readonly string[]> {
  return database.transaction().execute(async (transaction) => {
    const cut: string[] = []
    for (const { table, key } of PARTITIONED) {
      if (await isPartitioned(transaction, table)) continue
      const own = await constraintsOf(transaction, table, 'conrelid')
      const others = await constraintsOf(transaction, table, 'confrelid')
      const indexes = await indexesOf(transaction, table)
      for (const { child, name } of others) {
        await sql`alter table ${sql.table(child)} drop constraint ${sql.ref(name)}`.execute(
          transaction,
        )
      }
      await copyIntoParts(transaction, { table, key, parts })
      for (const definition of indexes) await sql.raw(definition).execute(transaction)
      for (const one of [...own, ...others]) await referAgain(transaction, one)
      cut.push(table)
    }
    // The triggers of the tables that were cut went with what they were.
    if (cut.length > 0) await watchChanges(transaction, 'postgres')
    return cut
  })
}

async function isPartitioned(database: Database, table: string): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`
    select relkind as kind from pg_class where oid = ${table}::regclass
  `.execute(database)
  return rows[0]?.kind === 'p'
}

/** The references of a table to others (`conrelid`), or those of others to it (`confrelid`). */
async function constraintsOf(
  database: Database,
  table: string,
  side: 'conrelid' | 'confrelid',
): Promise<readonly Constraint[]> {
  const { rows } = await sql<Constraint>`
    select conrelid::regclass::text as child, conname as name,
      pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and conparentid = 0 and ${sql.ref(side)} = ${table}::regclass
  `.execute(database)
  return rows
}

async function indexesOf(database: Database, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = ${table}::regclass and not indisprimary
  `.execute(database)
  return rows.map(({ definition }) => definition)
}

async function copyIntoParts(
  database: Database,
  cut: { readonly table: string; readonly key: readonly string[]; readonly parts: number },
): Promise<void> {
  const { table, key, parts } = cut
  const whole = sql.table(`${table}_whole`)
  await sql`alter table ${sql.table(table)} rename to ${whole}`.execute(database)
  await sql`
    create table ${sql.table(table)} (like ${whole} including defaults)
    partition by hash (athlete_id)
  `.execute(database)
  for (let part = 0; part < parts; part++) {
    await sql`
      create table ${sql.table(`${table}_part_${part}`)} partition of ${sql.table(table)}
      for values with (modulus ${sql.lit(parts)}, remainder ${sql.lit(part)})
    `.execute(database)
  }
  await sql`insert into ${sql.table(table)} select * from ${whole}`.execute(database)
  // With its indexes, whose names are then free.
  await sql`drop table ${whole}`.execute(database)
  await sql`alter table ${sql.table(table)} add primary key (${sql.join(
    key.map((column) => sql.ref(column)),
  )})`.execute(database)
}

/** `FOREIGN KEY (activity_id) REFERENCES activities(id) …`: by athlete and id where the parent is cut into parts. */
async function referAgain(database: Database, { child, name, definition }: Constraint) {
  const both = definition.replace(
    /FOREIGN KEY \((\w+)\) REFERENCES (\S*\bactivities)\(id\)/,
    'FOREIGN KEY (athlete_id, $1) REFERENCES $2(athlete_id, id)',
  )
  await sql`alter table ${sql.table(child)} add constraint ${sql.ref(name)} ${sql.raw(both)}`.execute(
    database,
  )
}
