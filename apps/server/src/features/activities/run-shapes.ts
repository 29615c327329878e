import { shapeOfRun } from '@bell-lap/activity/run/shape-of-run'
import type { RunShape } from '@bell-lap/activity/run/shape-of-run'
import { z } from 'zod'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { READ_SHAPES } from '../../jobs/kinds.ts'
import { loadActivityRow } from './load-row.ts'
import { loadRecording } from './load-streams.ts'
import { readRunsInBackground } from './read-runs.ts'
import type { RunReading } from './read-runs.ts'
import { bumpEvidence, extrasOf } from './store.ts'
import type { ActivityRow } from './store.ts'

/** Raised when the way a recording is read changes: stored answers of an older one are worked out again. */
const SHAPE_VERSION = 1

const Repetition = z.object({ startS: z.number(), timeS: z.number(), distanceM: z.number() })
const SHAPE = storedDocument<RunShape>(
  z.object({
    movedS: z.number().nullable(),
    from: z.enum(['laps', 'speed']),
    repetitions: z.array(Repetition),
    only: Repetition.nullable(),
  }),
)

/** Takes the queue's reading of moving time and repetitions. */
export function readShapesInBackground(context: Context): void {
  readRunsInBackground(context, {
    job: READ_SHAPES,
    runsAtOnce: 200,
    changes: 'activities',
    isEvidence: true,
    unread: unreadRuns,
    read: readShape,
  })
}

async function unreadRuns(context: Context, athleteId: string): Promise<readonly string[]> {
  const rows = await context.store.database
    .selectFrom('activities')
    .innerJoin('activity_streams', 'activity_streams.activity_id', 'activities.id')
    .leftJoin('run_shapes', 'run_shapes.activity_id', 'activities.id')
    .select('activities.id')
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.sport', '=', 'run')
    .where((row) =>
      row.or([
        row('run_shapes.version', 'is', null),
        row('run_shapes.version', '<', SHAPE_VERSION),
      ]),
    )
    .orderBy('activities.started_at', 'desc')
    .execute()
  return rows.map((row) => row.id)
}

const readShape: RunReading['read'] = async (context, { athleteId, activityId, recording }) => {
  const { database } = context.store
  const { laps, repetitions } = extrasOf(await loadActivityRow(database, athleteId, activityId))
  const shape = shapeOfRun(recording.streams, laps, repetitions)
  await keepShape(database, { athleteId, activityId }, shape)
}

/** So many new runs are read before the plan follows them; an import of a whole history is read in the background. */
const FEW_RUNS = 3

/**
 * Reads the shapes of a few new runs at once. The gathered facts rest on them: read after the plan has followed, they
 * would have the estimate made a second time. What cannot be read is left to the job, which says why.
 *
 * @returns whether nothing is left to read
 */
export async function readFewShapes(context: Context, athleteId: string): Promise<boolean> {
  const { database } = context.store
  const ids = await unreadRuns(context, athleteId)
  if (ids.length > FEW_RUNS) return false
  try {
    for (const activityId of ids) {
      const recording = await loadRecording(database, activityId)
      if (recording !== null) await readShape(context, { athleteId, activityId, recording })
    }
  } catch {
    return false
  }
  if (ids.length > 0) await bumpEvidence(database, athleteId)
  return true
}

/** Keeps what a run was in its pieces. */
export async function keepShape(
  database: Database,
  run: { readonly athleteId: string; readonly activityId: string },
  shape: RunShape,
): Promise<void> {
  const values = { version: SHAPE_VERSION, content: SHAPE.write(shape) }
  await database
    .insertInto('run_shapes')
    .values({ activity_id: run.activityId, athlete_id: run.athleteId, ...values })
    .onConflict((conflict) => conflict.column('activity_id').doUpdateSet(values))
    .execute()
}

/** Lets the queue read what nobody read yet, such as what an older version stored. */
export async function askForShapes(context: Context, athleteId: string): Promise<void> {
  const waiting = (await unreadRuns(context, athleteId)).length
  if (waiting > 0) await context.jobs.addOnce(READ_SHAPES, athleteId, athleteId)
}

/** What was read so far of these runs, of one runner. */
export async function loadShapes(
  database: Database,
  athleteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RunShape>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('run_shapes')
    .select(['activity_id', 'content'])
    .where('athlete_id', '=', athleteId)
    .where('activity_id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ activity_id: id, content: text }) => [
      id,
      SHAPE.read({ table: 'run_shapes', id, text }),
    ]),
  )
}

/** Before every run. */
export const EVER: CalendarDay = '0001-01-01'

/** How long the runner moved, of the runs since a day that were read so far. */
export async function loadMovedTimes(
  database: Database,
  athleteId: string,
  from: CalendarDay,
): Promise<ReadonlyMap<string, number>> {
  let query = database
    .selectFrom('run_shapes')
    .select(['activity_id', 'content'])
    .where('athlete_id', '=', athleteId)
  if (from !== EVER) {
    query = query.where('activity_id', 'in', (runs) =>
      runs
        .selectFrom('activities')
        .select('id')
        .where('athlete_id', '=', athleteId)
        .where('local_day', '>=', from),
    )
  }
  const rows = await query.execute()
  return new Map(
    rows.flatMap(({ activity_id: id, content: text }) => {
      const { movedS } = SHAPE.read({ table: 'run_shapes', id, text })
      return movedS === null ? [] : [[id, movedS] as const]
    }),
  )
}

/** The shape of one run, worked out on the spot where the queue has not come to it; `null` for no recording. */
export async function loadShape(database: Database, row: ActivityRow): Promise<RunShape | null> {
  const known = (await loadShapes(database, row.athlete_id, [row.id])).get(row.id)
  if (known !== undefined) return known
  const recording = await loadRecording(database, row.id)
  if (recording === null) return null
  const { laps, repetitions } = extrasOf(row)
  return shapeOfRun(recording.streams, laps, repetitions)
}
