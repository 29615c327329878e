import type { Database } from '../../database/store.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import { loadActivityRow } from './load-activities.ts'
import { addListedWords, extrasOf, replaceRecording } from './store.ts'
import type { ActivitySource } from './store.ts'

/** What another recording did to the activity that was known. */
export type LinkedAs = 'leads' | 'words-added' | 'known'

/**
 * Links another recording to the activity that it recorded too. It leads when it holds more: a whole
 * recording before a cut one, then more columns. Else only its words are taken where there were none.
 */
export async function linkRecording(
  database: Database,
  known: { readonly athleteId: string; readonly id: string },
  decoded: DecodedActivity,
  source: ActivitySource,
): Promise<LinkedAs> {
  const row = await loadActivityRow(database, known.athleteId, known.id)
  const columns = extrasOf(row).streamNames.length
  const cut = row.partial === 1
  const isList = decoded.streamNames.length === 0
  const richer =
    !isList &&
    (columns === 0 || cut === decoded.activity.partial ? decoded.streamNames.length > columns : cut)
  if (richer) {
    await replaceRecording(database, row, decoded, source)
    return 'leads'
  }
  const added = isList && (await addListedWords(database, row, decoded.activity))
  return added ? 'words-added' : 'known'
}
