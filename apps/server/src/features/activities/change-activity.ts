import type { Database } from '../../database/store.ts'
import type { ActivitySummary } from './schema.ts'
import { loadActivityRow } from './load-activities.ts'
import { setSport } from './set-sport.ts'
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
      })
      .where('id', '=', id)
      .execute()
    if (change.sport !== undefined) {
      // The runner has the last word; "unknown" takes it back, and the activity is asked about again.
      const sportSource = change.sport === 'unknown' ? 'none' : 'runner'
      await setSport(transaction, row, { sport: change.sport, sportSource })
    }
    await bumpEvidence(transaction, athleteId)
  })
}
