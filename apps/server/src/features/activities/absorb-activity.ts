import type { Database } from '../../database/store.ts'
import { STORED_IDS } from '../../database/stored-document.ts'
import { loadActivityRow } from './load-row.ts'
import { extrasOf } from './store.ts'
import type { ActivityRow } from './store.ts'
import { applySport, sportOfRow } from './set-sport.ts'
import { keepRowAsTwin } from './twin-recordings.ts'

/** What was read from the recording of an activity; it goes with the recording. */
const RECORDED_TABLES = [
  'activity_streams',
  'best_efforts',
  'run_hearts',
  'run_races',
  'run_shapes',
  'run_forms',
] as const

/**
 * Two activities turned out to be recordings of one run: the second one becomes another recording of
 * the first. Its file stays; its words are taken where the first has none. Gives the first as it is then.
 */
export async function absorbActivity(
  database: Database,
  leader: ActivityRow,
  other: ActivityRow,
): Promise<ActivityRow> {
  await keepRowAsTwin(database, leader.id, other)
  await database
    .updateTable('twin_recordings')
    .set({ activity_id: leader.id })
    .where('activity_id', '=', other.id)
    .execute()
  await moveFiles(database, leader, other)
  await moveTests(database, leader, other)
  await database
    .updateTable('results')
    .set({ activity_id: leader.id })
    .where('activity_id', '=', other.id)
    .execute()
  await database
    .updateTable('held_activities')
    .set({ activity_id: leader.id })
    .where('activity_id', '=', other.id)
    .execute()
  for (const table of RECORDED_TABLES) {
    await database.deleteFrom(table).where('activity_id', '=', other.id).execute()
  }
  await database.deleteFrom('activities').where('id', '=', other.id).execute()
  const extras = extrasOf(leader)
  const markedRace = extras.markedRace === true || extrasOf(other).markedRace === true
  await database
    .updateTable('activities')
    .set({
      name: leader.name ?? other.name,
      description: leader.description ?? other.description,
      effort_cr10: leader.effort_cr10 ?? other.effort_cr10,
      gear: leader.gear ?? other.gear,
      kind: leader.kind ?? other.kind,
      note: leader.note ?? other.note,
      feel: leader.feel ?? other.feel,
      detail: JSON.stringify({ ...extras, markedRace }),
    })
    .where('id', '=', leader.id)
    .execute()
  await applySport(database, leader, sportOfRow(other))
  return loadActivityRow(database, leader.athlete_id, leader.id)
}

/** The reports of the imports then lead to the activity that is left. */
async function moveFiles(
  database: Database,
  leader: ActivityRow,
  other: ActivityRow,
): Promise<void> {
  const files = await database
    .selectFrom('import_files')
    .select(['id', 'activity_ids'])
    .where('athlete_id', '=', other.athlete_id)
    .where('activity_ids', 'like', `%"${other.id}"%`)
    .execute()
  for (const file of files) {
    const ids = STORED_IDS.read({ table: 'import_files', id: file.id, text: file.activity_ids })
    const moved = [...new Set(ids.map((id) => (id === other.id ? leader.id : id)))]
    await database
      .updateTable('import_files')
      .set({ activity_ids: JSON.stringify(moved) })
      .where('id', '=', file.id)
      .execute()
  }
}

/** A threshold test that was read from the other recording names its run by id. */
async function moveTests(
  database: Database,
  leader: ActivityRow,
  other: ActivityRow,
): Promise<void> {
  const tests = await database
    .selectFrom('threshold_tests')
    .select(['id', 'input'])
    .where('athlete_id', '=', other.athlete_id)
    .where('input', 'like', `%"${other.id}"%`)
    .execute()
  for (const { id, input } of tests) {
    await database
      .updateTable('threshold_tests')
      .set({ input: input.replaceAll(`"${other.id}"`, `"${leader.id}"`) })
      .where('id', '=', id)
      .execute()
  }
}
