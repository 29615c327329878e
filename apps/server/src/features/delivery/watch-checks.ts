/** Whether the first session in each format showed on the watch as planned: asked once, after its run. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import { todayOf } from '../settings/index.ts'
import type { CheckedFormat, WatchAnswer, WatchCheck } from './watch-check-schema.ts'

/** Keeps the first session that is given out in a format; later ones are not asked about. */
export async function noteDelivery(
  context: Context,
  athleteId: string,
  given: {
    readonly format: CheckedFormat
    readonly session: { readonly id: string; readonly day: CalendarDay }
  },
): Promise<void> {
  const { format, session } = given
  const delivered_at = context.now().toISOString()
  await context.store.database
    .insertInto('watch_checks')
    .values({
      athlete_id: athleteId,
      format,
      session_id: session.id,
      day: session.day,
      delivered_at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['athlete_id', 'format'])
        .doUpdateSet({ day: session.day })
        // The same session again, moved meanwhile: it is asked about after its new day.
        .where('watch_checks.session_id', '=', session.id)
        .where('watch_checks.answer', 'is', null),
    )
    .execute()
}

export async function loadWatchChecks(
  context: Context,
  athleteId: string,
): Promise<readonly WatchCheck[]> {
  const { database } = context.store
  const rows = await database
    .selectFrom('watch_checks')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('delivered_at')
    .orderBy('format')
    .execute()
  const today = await todayOf(context, athleteId)
  return Promise.all(
    rows.map(async ({ format, session_id, day, answer, note }) => ({
      format: format as CheckedFormat,
      sessionId: session_id,
      day,
      asks: answer === null && (day < today || (await isRunOn(database, athleteId, day, today))),
      answer: answer as WatchCheck['answer'],
      note,
    })),
  )
}

/** Saves an answer, or changes it. Throws a 404 for a format that nothing was given out in. */
export async function answerWatchCheck(
  context: Context,
  athleteId: string,
  { format, answer, note }: WatchAnswer & { readonly format: CheckedFormat },
): Promise<void> {
  const words = note?.trim() ?? ''
  const changed = await context.store.database
    .updateTable('watch_checks')
    .set({
      answer,
      note: answer === 'off' && words !== '' ? words : null,
      answered_at: context.now().toISOString(),
    })
    .where('athlete_id', '=', athleteId)
    .where('format', '=', format)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw notFound('watch-check')
}

/** On the day itself a recording says that the run is over. */
async function isRunOn(
  database: Database,
  athleteId: string,
  day: CalendarDay,
  today: CalendarDay,
): Promise<boolean> {
  if (day !== today) return false
  const run = await database
    .selectFrom('activities')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('local_day', '=', day)
    .where('sport', '=', 'run')
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return run !== undefined
}
