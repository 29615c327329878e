import type { Database } from '../../database/store.ts'
import type { ActivitySummary } from './schema.ts'
import { loadActivityRow } from './load-activities.ts'
import { bumpEvidence } from './store.ts'

interface Change {
  readonly excludedFromEstimate?: boolean | undefined
  readonly standsApart?: boolean | undefined
  readonly name?: string | null | undefined
  readonly surface?: ActivitySummary['surface'] | undefined
  readonly sport?: ActivitySummary['sport'] | undefined
}

/** Applies what was given and leaves the rest. */
export async function changeRow(
  database: Database,
  athleteId: string,
  id: string,
  change: Change,
): Promise<void> {
  const row = await loadActivityRow(database, athleteId, id)
  const excluded = change.excludedFromEstimate
  const apart = change.standsApart
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('activities')
      .set({
        excluded: excluded === undefined ? row.excluded : excluded ? 1 : 0,
        apart: apart === undefined ? row.apart : apart ? 1 : 0,
        name: change.name === undefined ? row.name : change.name,
        surface: change.surface ?? row.surface,
        sport: change.sport ?? row.sport,
      })
      .where('id', '=', id)
      .execute()
    await bumpEvidence(transaction, athleteId)
  })
}
