import type { Database } from '../../database/store.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import { loadActivityRow } from './load-activities.ts'
import { extrasOf, replaceRecording } from './store.ts'
import type { ActivitySource } from './store.ts'

/**
 * Links another recording to the activity that it recorded too. It leads when it holds more: a whole
 * recording before a cut one, then more columns. Tells whether it leads now.
 */
export async function linkRecording(
  database: Database,
  known: { readonly athleteId: string; readonly id: string },
  decoded: DecodedActivity,
  source: ActivitySource,
): Promise<boolean> {
  const row = await loadActivityRow(database, known.athleteId, known.id)
  const columns = extrasOf(row).streamNames.length
  const cut = row.partial === 1
  const richer =
    columns === 0 || cut === decoded.activity.partial ? decoded.streamNames.length > columns : cut
  if (!richer) return false
  await replaceRecording(database, row, decoded, source)
  return true
}
