import { setImmediate as letOthersRun } from 'node:timers/promises'
import { findRaceStretches } from '@bell-lap/activity/races/find-race-stretches'
import type { RaceStretch } from '@bell-lap/activity/races/find-race-stretches'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { READ_RACES } from '../../jobs/kinds.ts'
import { extrasOf, loadActivityRow, loadRecording } from '../activities/index.ts'

/** Raised when the way a recording is read changes: stored answers of an older one are worked out again. */
const STRETCHES_VERSION = 1
/** So many in one job, so that an import that waits comes in between. */
const RUNS_AT_ONCE = 200

const STRETCHES = storedDocument<readonly RaceStretch[]>(
  z.array(
    z.object({
      startS: z.number(),
      timeS: z.number(),
      distanceM: z.number(),
      measuredBy: z.enum(['gps', 'other']),
      pressed: z.boolean(),
      restAfterS: z.number(),
      restBeforeS: z.number(),
      endsRecording: z.boolean(),
      othersM: z.number(),
      apartS: z.number().nullable(),
      otherSpeedMps: z.number().nullable(),
    }),
  ),
)

/** Takes the queue's search for races. */
export function readRacesInBackground(context: Context): void {
  context.jobs.on(READ_RACES, ({ athleteId }, signal) => readRaces(context, athleteId, signal))
}

/** The runs with a recording in which nobody looked yet, newest first. */
async function unreadRuns(context: Context, athleteId: string): Promise<readonly string[]> {
  const rows = await context.store.database
    .selectFrom('activities')
    .innerJoin('activity_streams', 'activity_streams.activity_id', 'activities.id')
    .leftJoin('run_races', 'run_races.activity_id', 'activities.id')
    .select('activities.id')
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.sport', '=', 'run')
    .where((row) =>
      row.or([
        row('run_races.version', 'is', null),
        row('run_races.version', '<', STRETCHES_VERSION),
      ]),
    )
    .orderBy('activities.started_at', 'desc')
    .execute()
  return rows.map((row) => row.id)
}

async function readRaces(context: Context, athleteId: string, signal: AbortSignal): Promise<void> {
  const { database } = context.store
  const unread = await unreadRuns(context, athleteId)
  for (const activityId of unread.slice(0, RUNS_AT_ONCE)) {
    signal.throwIfAborted()
    const recording = await loadRecording(database, activityId)
    if (recording === null) continue
    const row = await loadActivityRow(database, athleteId, activityId)
    const stretches = findRaceStretches({
      streams: recording.streams,
      laps: extrasOf(row).laps,
      hasGps: row.has_gps === 1,
    })
    const values = { version: STRETCHES_VERSION, content: STRETCHES.write(stretches) }
    await database
      .insertInto('run_races')
      .values({ activity_id: activityId, athlete_id: athleteId, ...values })
      .onConflict((conflict) => conflict.column('activity_id').doUpdateSet(values))
      .execute()
    await letOthersRun()
  }
  if (unread.length > 0) context.events.changed(athleteId, 'races')
  if (unread.length > RUNS_AT_ONCE) await context.jobs.addOnce(READ_RACES, athleteId, athleteId)
}

/** The stretches of each run that could be races, and how many recordings are still to be read. */
export async function loadRaceStretches(
  context: Context,
  athleteId: string,
): Promise<{
  readonly stretches: ReadonlyMap<string, readonly RaceStretch[]>
  readonly waiting: number
}> {
  // Counted before they are taken: one that is read in between is then there, not missing.
  const waiting = (await unreadRuns(context, athleteId)).length
  if (waiting > 0) await context.jobs.addOnce(READ_RACES, athleteId, athleteId)
  const rows = await context.store.database
    .selectFrom('run_races')
    .select(['activity_id', 'content'])
    .where('athlete_id', '=', athleteId)
    .execute()
  const stretches = new Map(
    rows.map(({ activity_id: id, content: text }) => [
      id,
      STRETCHES.read({ table: 'run_races', id, text }),
    ]),
  )
  return { stretches, waiting }
}
