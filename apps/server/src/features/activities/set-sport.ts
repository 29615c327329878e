import { weightierSport } from '@bell-lap/activity/read/decide-sport'
import type { SportDecision } from '@bell-lap/activity/read/decide-sport'
import type { Database } from '../../database/store.ts'
import { deriveRun } from '../../jobs/derive-run.ts'
import { loadActivityRow } from './load-row.ts'
import { loadRecording } from './load-streams.ts'
import type { ActivitySummary } from './schema.ts'
import { extrasOf, insertBestEfforts } from './store.ts'
import type { ActivityRow } from './store.ts'

export const sportOfRow = (row: Pick<ActivityRow, 'sport' | 'sport_source'>) =>
  ({ sport: row.sport, sportSource: row.sport_source }) as SportDecision

/** Takes a sport over where its source outweighs the one that the activity has; says whether it did. */
export async function applySport(
  database: Database,
  row: ActivityRow,
  decision: SportDecision,
): Promise<boolean> {
  const current = sportOfRow(row)
  if (weightierSport(current, decision) === current) return false
  await setSport(database, row, decision)
  return decision.sport !== current.sport
}

/** Sets the sport of an activity. What becomes a run gets everything that only runs have. */
export async function setSport(
  database: Database,
  row: ActivityRow,
  { sport, sportSource }: SportDecision,
): Promise<void> {
  await database
    .updateTable('activities')
    .set({ sport, sport_source: sportSource })
    .where('id', '=', row.id)
    .execute()
  if (sport === 'run') await deriveIfMissing(database, row)
}

/** Unknown sports were worked out when they were read; what was told to be another sport was not. */
async function deriveIfMissing(database: Database, row: ActivityRow): Promise<void> {
  const { streamNames, fastLadder } = extrasOf(row)
  if (fastLadder.length > 0 || !streamNames.includes('distanceM')) return
  const recording = await loadRecording(database, row.id)
  if (recording === null) return
  const derived = deriveRun(recording.streams, row.surface as ActivitySummary['surface'])
  const { bestEfforts, issues, ...rest } = derived
  const fresh = await loadActivityRow(database, row.athlete_id, row.id)
  const extras = extrasOf(fresh)
  const detail = JSON.stringify({ ...extras, ...rest, issues: [...extras.issues, ...issues] })
  await database.updateTable('activities').set({ detail }).where('id', '=', row.id).execute()
  await database.deleteFrom('best_efforts').where('activity_id', '=', row.id).execute()
  await insertBestEfforts(database, row.athlete_id, row.id, bestEfforts)
}
