import type { Database } from '../../database/store.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import { absorbActivity } from './absorb-activity.ts'
import { loadActivityRow } from './load-row.ts'
import { applySport } from './set-sport.ts'
import { addListedWords, replaceRecording } from './store.ts'
import type { ActivityRow, ActivitySource } from './store.ts'
import {
  compareRichness,
  keepAsTwin,
  keepRowAsTwin,
  richnessOf,
  richnessOfRow,
} from './twin-recordings.ts'

/** What another recording did to the activity that was known. */
export type LinkedAs = 'leads' | 'words-added' | 'sport-told' | 'known' | 'deleted'

export interface Linked {
  readonly id: string
  readonly name: string | null
  readonly day: string
  readonly as: LinkedAs
}

/**
 * Links another recording to the activities that recorded the same run, which is one from then on. It
 * leads when it holds more than each of them; else it is kept beside the first that holds as much, and
 * only its words and its sport are taken where there were none.
 */
export async function linkRecording(
  database: Database,
  found: readonly [ActivityRow, ...ActivityRow[]],
  decoded: DecodedActivity,
  source: ActivitySource,
): Promise<Linked> {
  if (found[0].deleted_at !== null) return keepDeleted(database, found[0], decoded, source)
  const fresh = richnessOf(decoded)
  const known = found.find((row) => compareRichness(fresh, richnessOfRow(row)) <= 0)
  if (known === undefined) return lead(database, found, decoded, source)
  await keepAsTwin(database, known, decoded, source)
  const { activity } = decoded
  const isList = decoded.streamNames.length === 0
  const added = isList && (await addListedWords(database, known, activity))
  const told = await applySport(database, known, activity)
  const as = told ? 'sport-told' : added ? 'words-added' : 'known'
  return { id: known.id, name: known.name, day: known.local_day, as }
}

/** What the runner deleted stays deleted; the recording is kept for when it is brought back. */
async function keepDeleted(
  database: Database,
  row: ActivityRow,
  decoded: DecodedActivity,
  source: ActivitySource,
): Promise<Linked> {
  await keepAsTwin(database, row, decoded, source)
  return { id: row.id, name: row.name, day: row.local_day, as: 'deleted' }
}

async function lead(
  database: Database,
  [first, ...others]: readonly [ActivityRow, ...ActivityRow[]],
  decoded: DecodedActivity,
  source: ActivitySource,
): Promise<Linked> {
  await keepRowAsTwin(database, first.id, first)
  await replaceRecording(database, first, decoded, source)
  let leader = await loadActivityRow(database, first.athlete_id, first.id)
  for (const other of others) leader = await absorbActivity(database, leader, other)
  return { id: first.id, name: first.name, day: first.local_day, as: 'leads' }
}
