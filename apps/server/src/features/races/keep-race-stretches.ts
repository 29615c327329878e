import { findRaceStretches } from '@bell-lap/activity/races/find-race-stretches'
import type { RaceStretch } from '@bell-lap/activity/races/find-race-stretches'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { READ_RACES } from '../../jobs/kinds.ts'
import { extrasOf, loadActivityRow, readRunsInBackground } from '../activities/index.ts'
import type { RunReading } from '../activities/index.ts'

/** Raised when the way a recording is read changes: stored answers of an older one are worked out again. */
const STRETCHES_VERSION = 1

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
  readRunsInBackground(context, {
    job: READ_RACES,
    runsAtOnce: 200,
    changes: 'races',
    unread: unreadRuns,
    read: readRaces,
  })
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

const readRaces: RunReading['read'] = async (context, { athleteId, activityId, recording }) => {
  const { database } = context.store
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
