import { sportOfList } from '@bell-lap/activity/read/decide-sport'
import type { Database } from '../../database/store.ts'
import { applySport } from './set-sport.ts'

/**
 * What a service's list says of the sport of a file that was imported before, without its list. Says
 * whether the sport changed. A file with several activities is left alone: a list names it as a whole.
 */
export async function tellListedSport(
  database: Database,
  athleteId: string,
  sha256: string,
  word: string,
): Promise<boolean> {
  const rows = await database
    .selectFrom('activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where((row) =>
      row.or([
        row('sha256', '=', sha256),
        row(
          'id',
          'in',
          row
            .selectFrom('twin_recordings')
            .select('activity_id')
            .where('twin_recordings.athlete_id', '=', athleteId)
            .where('twin_recordings.sha256', '=', sha256),
        ),
      ]),
    )
    .execute()
  const [row] = rows
  if (row === undefined || rows.length > 1) return false
  return applySport(database, row, sportOfList(word))
}
