import { sensorOf } from '@bell-lap/form/watch/sensor'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { READ_FORMS } from '../../jobs/kinds.ts'
import { loadActivityRow, readRunsInBackground, withSensors } from '../activities/index.ts'
import type { RunReading } from '../activities/index.ts'
import { lastRunDay } from './last-run-day.ts'
import { followSummary } from './keep-summary.ts'
import { RUN_FORM_VERSION, readRunForm, writeRunForm } from './run-form.ts'

/** Older runs say nothing of the form of today. */
const READ_DAYS = 3 * 365

/** Takes the queue's reading of forms; the models follow once the last run was read. */
export function readFormsInBackground(context: Context): void {
  readRunsInBackground(context, {
    job: READ_FORMS,
    runsAtOnce: 100,
    changes: 'form',
    unread: unreadForms,
    read: readForm,
    afterwards: followSummary,
  })
}

/** The runs with a recording that nobody read yet, newest first. */
async function unreadForms(context: Context, athleteId: string): Promise<readonly string[]> {
  const since = addDays(await lastRunDay(context, athleteId), -READ_DAYS)
  const rows = await context.store.database
    .selectFrom('activities')
    .innerJoin('activity_streams', 'activity_streams.activity_id', 'activities.id')
    .leftJoin('run_forms', 'run_forms.activity_id', 'activities.id')
    .select('activities.id')
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.sport', '=', 'run')
    .where('activities.deleted_at', 'is', null)
    .where('activities.local_day', '>=', since)
    .where((row) =>
      row.or([
        row('run_forms.version', 'is', null),
        row('run_forms.version', '<', RUN_FORM_VERSION),
      ]),
    )
    .orderBy('activities.started_at', 'desc')
    .execute()
  return rows.map((row) => row.id)
}

const readForm: RunReading['read'] = async (context, { athleteId, activityId, recording }) => {
  const { database } = context.store
  const row = await loadActivityRow(database, athleteId, activityId)
  // Only a run with running dynamics is read from its file again.
  const isOfSensor = sensorOf(recording.streams, { device: row.device }) !== null
  const known = isOfSensor ? await withSensors(context, row) : row
  const content = writeRunForm(readRunForm(known, recording.streams))
  const values = { version: RUN_FORM_VERSION, content }
  await database
    .insertInto('run_forms')
    .values({ activity_id: activityId, athlete_id: athleteId, ...values })
    .onConflict((conflict) => conflict.column('activity_id').doUpdateSet(values))
    .execute()
}

/** How many recordings nobody read yet; they are read in the background. */
export async function askForForms(context: Context, athleteId: string): Promise<number> {
  const waiting = (await unreadForms(context, athleteId)).length
  if (waiting > 0) await context.jobs.addOnce(READ_FORMS, athleteId, athleteId)
  return waiting
}
