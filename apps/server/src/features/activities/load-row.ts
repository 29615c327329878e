import { notFound } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import type { ActivityRow } from './store.ts'

/** One activity as it is stored, also a deleted one. */
export async function loadActivityRow(
  database: Database,
  athleteId: string,
  id: string,
): Promise<ActivityRow> {
  const row = await database
    .selectFrom('activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('activity')
  return row
}
