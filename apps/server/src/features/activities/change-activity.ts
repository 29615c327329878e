import type { Database } from '../../database/store.ts'
import type { ActivitySummary } from './schema.ts'
import { loadActivityRow } from './load-row.ts'
import { setSport } from './set-sport.ts'
import { bumpEvidence } from './store.ts'

interface Change {
  readonly excludedFromEstimate?: boolean | undefined
  readonly standsApart?: boolean | undefined
  readonly name?: string | null | undefined
  readonly surface?: ActivitySummary['surface'] | undefined
  readonly sport?: ActivitySummary['sport'] | undefined
  readonly kind?: string | null | undefined
  readonly note?: string | null | undefined
  readonly feel?: number | null | undefined
  readonly effortCr10?: number | null | undefined
}

const given = <T>(value: T | undefined, before: T): T => (value === undefined ? before : value)

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
        name: given(change.name, row.name),
        kind: given(change.kind, row.kind),
        note: given(change.note, row.note),
        feel: given(change.feel, row.feel),
        effort_cr10: given(change.effortCr10, row.effort_cr10),
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
