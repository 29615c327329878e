import type { Context } from '../../context.ts'
import { loadActivityRow } from './load-row.ts'
import { bumpEvidence } from './store.ts'

/** Deletes an activity or brings it back. The row stays, so that the same file is known again. */
export async function setDeleted(
  context: Context,
  athleteId: string,
  id: string,
  deleted: boolean,
): Promise<void> {
  const { database } = context.store
  const row = await loadActivityRow(database, athleteId, id)
  if ((row.deleted_at !== null) === deleted) return
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('activities')
      .set({ deleted_at: deleted ? context.now().toISOString() : null })
      .where('id', '=', id)
      .execute()
    await bumpEvidence(transaction, athleteId)
  })
  await context.ports.followActivities(athleteId)
}
