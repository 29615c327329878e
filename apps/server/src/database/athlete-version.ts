import { sql } from 'kysely'
import type { Store } from './store.ts'

type ReadFrom = Pick<Store, 'kind' | 'database'>

/**
 * What numbers the state of an athlete's data: the same number for the same data, a higher one after every committed
 * change of a row that is watched (`watch-changes.ts`), whichever process, thread or program made it. It may be stored.
 *
 * @returns the version; `null` for an athlete who is not in the store
 */
export async function versionOf(store: ReadFrom, athleteId: string): Promise<number | null> {
  return (await versionsOf(store, [athleteId])).get(athleteId) ?? null
}

/** The versions of several athletes, all of one moment. */
export async function versionsOf(
  { kind, database }: ReadFrom,
  athleteIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (athleteIds.length === 0) return new Map()
  const ids = sql.join([...athleteIds])
  // In one statement, which looks at one moment: rows may be added up meanwhile.
  const { rows } = await (
    kind === 'sqlite'
      ? sql<Row>`
          select athlete_id as id, version from athlete_versions where athlete_id in (${ids})
        `
      : sql<Row>`
          select id, coalesce(
            (select version from athlete_versions where athlete_id = athletes.id), 0
          ) + (
            select count(*) from athlete_changes where athlete_id = athletes.id
          ) as version
          from athletes where id in (${ids})
        `
  ).execute(database)
  return new Map(rows.map(({ id, version }) => [id, Number(version)]))
}

interface Row {
  readonly id: string
  /** PostgreSQL gives large whole numbers as text. */
  readonly version: number | string
}

/**
 * Adds the rows up that PostgreSQL has for the changes of each athlete, so that few are left to count. The versions stay
 * as they are for everybody who reads meanwhile: it is one statement, and rows of transactions that go on are not seen.
 */
export async function addUpChanges({ kind, database }: ReadFrom): Promise<void> {
  if (kind === 'sqlite') return
  await database.transaction().execute(async (transaction) => {
    // Two at the same time could wait for each other.
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('add up changes'), hashtext(current_schema())) as mine
    `.execute(transaction)
    if (rows[0]?.mine !== true) return
    await sql`
      with gone as (delete from athlete_changes returning athlete_id)
      insert into athlete_versions (athlete_id, version)
      select athlete_id, count(*) from gone
      where exists (select 1 from athletes where id = athlete_id)
      group by athlete_id order by athlete_id
      on conflict (athlete_id)
      do update set version = athlete_versions.version + excluded.version
    `.execute(transaction)
  })
}
