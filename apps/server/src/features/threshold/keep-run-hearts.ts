import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { messageOf } from '../../contract/stored-message.ts'
import { storedDocument, withFields } from '../../database/stored-document.ts'
import { READ_HEARTS } from '../../jobs/kinds.ts'
import { readRunsInBackground } from '../activities/index.ts'
import type { RunReading } from '../activities/index.ts'
import { todayOf } from '../settings/index.ts'
import { RUN_HEART_VERSION, runHeart } from './run-heart.ts'
import type { RunHeart } from './run-heart.ts'

const HEART = storedDocument(withFields<RunHeart>({ windows: 'array' }))

/** Hearts of older runs say nothing of today. */
const READ_DAYS = 3 * 365

/** Takes the queue's reading of hearts. */
export function readHeartsInBackground(context: Context): void {
  readRunsInBackground(context, {
    job: READ_HEARTS,
    runsAtOnce: 100,
    changes: 'estimate',
    unread: unreadRuns,
    read: readHearts,
  })
}

/** The runs with a recording that nobody read yet, newest first. */
async function unreadRuns(context: Context, athleteId: string): Promise<readonly string[]> {
  const since = addDays(await todayOf(context, athleteId), -READ_DAYS)
  const rows = await context.store.database
    .selectFrom('activities')
    .innerJoin('activity_streams', 'activity_streams.activity_id', 'activities.id')
    .leftJoin('run_hearts', 'run_hearts.activity_id', 'activities.id')
    .select('activities.id')
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.sport', '=', 'run')
    .where('activities.local_day', '>=', since)
    .where((row) =>
      row.or([
        row('run_hearts.version', 'is', null),
        row('run_hearts.version', '<', RUN_HEART_VERSION),
      ]),
    )
    .orderBy('activities.started_at', 'desc')
    .execute()
  return rows.map((row) => row.id)
}

const readHearts: RunReading['read'] = async (context, { athleteId, activityId, recording }) => {
  const content = HEART.write(runHeart(recording.streams, recording.heartBeatsS))
  const values = { version: RUN_HEART_VERSION, content }
  await context.store.database
    .insertInto('run_hearts')
    .values({ activity_id: activityId, athlete_id: athleteId, ...values })
    .onConflict((conflict) => conflict.column('activity_id').doUpdateSet(values))
    .execute()
}

/** A stored heart; older versions stored why a run does not count as an English sentence. */
function readHeart({ id, content }: { readonly id: string; readonly content: string }): RunHeart {
  const heart = HEART.read({ table: 'run_hearts', id, text: content })
  const { alpha } = heart
  if (alpha === null || alpha.counts) return heart
  return { ...heart, alpha: { counts: false, why: messageOf(alpha.why) } }
}

/** The heart of one run with its day. */
export interface DatedHeart extends RunHeart {
  readonly activityId: string
  readonly day: CalendarDay
}

/**
 * What the hearts of the runs up to today say, oldest first, and how many recordings are still to be
 * read; that is done in the background. Treadmills and trails are left out: their speed misleads.
 */
export async function loadHearts(
  context: Context,
  athleteId: string,
): Promise<{ readonly hearts: readonly DatedHeart[]; readonly waiting: number }> {
  const today = await todayOf(context, athleteId)
  // Counted before the hearts are taken: one that is read in between is then there, not missing.
  const waiting = (await unreadRuns(context, athleteId)).length
  const rows = await context.store.database
    .selectFrom('run_hearts')
    .innerJoin('activities', 'activities.id', 'run_hearts.activity_id')
    .select(['activities.id', 'activities.local_day', 'run_hearts.content'])
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.excluded', '=', 0)
    .where('activities.deleted_at', 'is', null)
    .where('activities.sport', '=', 'run')
    .where('activities.surface', 'not in', ['treadmill', 'trail'])
    .where('activities.local_day', '>=', addDays(today, -READ_DAYS))
    .where('activities.local_day', '<=', today)
    .orderBy('activities.started_at')
    .execute()
  if (waiting > 0) await context.jobs.addOnce(READ_HEARTS, athleteId, athleteId)
  const hearts = rows.map((row) => ({
    activityId: row.id,
    day: row.local_day,
    ...readHeart(row),
  }))
  return { hearts, waiting }
}
