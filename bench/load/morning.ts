import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '@bell-lap/server/database/store'
import { sql } from 'kysely'

export interface MorningRound {
  readonly athletes: number
  readonly seconds: number
  /** Processor time for each athlete: of the app, and of PostgreSQL. */
  readonly appMs: number
  readonly postgresMs: number
}

const roundsDone = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from rounds where kind = 'morning' and owner is null and slot <> ''
  `.execute(database)
  return Number(rows[0]?.count)
}

/**
 * Leaves the morning of so many drawn athletes to do: for the others it is noted as done. Gives how many that are.
 * Before the processes start.
 */
export async function drawMornings(database: Database, athletes: number): Promise<number> {
  const { rows } = await sql<{ zone: string | null }>`
    select settings::json ->> 'timeZone' as zone from settings limit 1
  `.execute(database)
  const timeZone = rows[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date())
  await sql`insert into rounds (athlete_id, kind, slot, owner, lease_until)
    select id, 'morning', ${today}, null, null from athletes
    order by md5(id) offset ${sql.lit(athletes)}`.execute(database)
  return roundsDone(database)
}

interface Used {
  readonly app: () => number
  readonly postgres: () => number
}

/** Waits for the round that the processes begin by themselves; from the first athlete to the last one. */
export async function measureMorning(
  database: Database,
  { doneBefore, inAll }: { readonly doneBefore: number; readonly inAll: number },
  used: Used,
): Promise<MorningRound> {
  while ((await roundsDone(database)) === doneBefore) await wait(50)
  const sinceMs = performance.now()
  const first = await roundsDone(database)
  const [app, postgres] = [used.app(), used.postgres()]
  while ((await roundsDone(database)) < inAll) await wait(200)
  const athletes = inAll - first
  return {
    athletes,
    seconds: (performance.now() - sinceMs) / 1000,
    appMs: ((used.app() - app) * 1000) / athletes,
    postgresMs: ((used.postgres() - postgres) * 1000) / athletes,
  }
}
