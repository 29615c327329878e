import type { Selectable } from 'kysely'
import type { DeliveredSessionTable } from '../../database/schema.ts'
import type { Database } from '../../database/store.ts'
import type { RowsOfAthlete } from './copy-rows.ts'

type Delivered = Selectable<DeliveredSessionTable>

/** What the runner's calendars have been given up to now. */
export function setAsideDelivered(
  database: Database,
  athleteId: string,
): Promise<readonly Delivered[]> {
  return database
    .selectFrom('delivered_sessions')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .execute()
}

/**
 * Calendars take only a higher sequence number, and keep events that nobody cancels. So what they know
 * outlasts a restore; the delivery that follows changes or cancels it. Without a plan nothing follows.
 */
export async function keepDelivered(
  { database, athleteId }: RowsOfAthlete,
  before: readonly Delivered[],
): Promise<void> {
  const plan = await database
    .selectFrom('plan_revisions')
    .select('revision')
    .where('athlete_id', '=', athleteId)
    .limit(1)
    .executeTakeFirst()
  if (plan === undefined) return
  for (const row of before) {
    await database
      .insertInto('delivered_sessions')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['athlete_id', 'uid'])
          .doUpdateSet(row)
          .where('delivered_sessions.sequence', '<', row.sequence),
      )
      .execute()
  }
}
