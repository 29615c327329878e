import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Tables whose key does not begin with the athlete, by what tells their rows apart. */
const KEYS = {
  activities: 'id',
  activity_streams: 'activity_id',
  assistant_proposals: 'id',
  clip_notes: 'id',
  comments: 'id',
  form_clips: 'id',
  held_activities: 'id',
  import_files: 'id',
  imported_mornings: 'id',
  imports: 'id',
  plan_changes: 'id',
  results: 'id',
  run_forms: 'activity_id',
  run_hearts: 'activity_id',
  run_races: 'activity_id',
  run_shapes: 'activity_id',
  shoes: 'id',
  threshold_tests: 'id',
  training_events: 'id',
  twin_recordings: 'id',
} as const

/** Held the athlete alone; the new ones do what they did. */
const REPLACED = [
  'activity_streams_by_athlete_id',
  'run_forms_by_athlete',
  'run_hearts_by_athlete',
  'run_races_by_athlete',
  'run_shapes_by_athlete',
]

/** A copy reads the rows of one athlete page by page; without these indexes each page sorted all of them. */
async function up(database: Kysely<Tables>): Promise<void> {
  for (const [table, key] of Object.entries(KEYS)) {
    await database.schema
      .createIndex(`${table}_in_order`)
      .ifNotExists()
      .on(table)
      .columns(['athlete_id', key])
      .execute()
  }
  for (const index of REPLACED) await database.schema.dropIndex(index).ifExists().execute()
}

export const rowsInOrder: Migration = { version: 32, up }
