import { randomUUID } from 'node:crypto'
import type { Lap } from '@bell-lap/activity/activity'
import { fastestEverS } from '@bell-lap/activity/clean/fastest-ever'
import { isDayInDoubt } from '@bell-lap/activity/read/day-in-doubt'
import { listedActivity } from '@bell-lap/activity/read/listed-activity'
import { evenColumns, lapsOfSteps } from '@bell-lap/activity/run/laps-of-steps'
import { FAST_LADDER_MPS } from '@bell-lap/load/mechanical/fast-ladder'
import { metresAtOrAbove } from '@bell-lap/load/mechanical/fast-metres'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem, notValid } from '../../contract/problem.ts'
import { lockAthlete } from '../../database/lock-athlete.ts'
import type { Database } from '../../database/store.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import {
  bumpEvidence,
  findSameRuns,
  RunsNear,
  timesOf,
  insertActivity,
  saveTypedDetails,
  typedKey,
} from '../activities/index.ts'
import { instantOf, loadSettings, todayOf } from '../settings/index.ts'
import type { RunToLog } from './schema.ts'
import { stepsOfText } from './steps-of-text.ts'

/** A run whose time of day is not told stands at noon. */
const NOON = '12:00'

/** Stores a run that the runner typed; gives its id. */
export async function logTypedRun(
  context: Context,
  athleteId: string,
  typed: RunToLog,
): Promise<string> {
  const { database } = context.store
  const known = await findLogged(database, athleteId, typed)
  if (known !== null) return known
  await refuseImpossible(context, athleteId, typed)
  const { timeZone } = await loadSettings(database, athleteId)
  const laps = await lapsOf(context, athleteId, typed)
  const decoded = toActivity(typed, laps, timeZone)
  const source = {
    sha256: null,
    fileName: null,
    sourceKey: typedKey(typed.deviceId ?? randomUUID(), typed.time),
  }
  const near = new RunsNear(database, athleteId, [timesOf(decoded)])
  const arrival = { decoded, source, taken: new Set<string>(), near }
  const [same] = typed.evenIfKnown ? [] : await findSameRuns(database, athleteId, arrival)
  if (same !== undefined && same.deleted_at === null) {
    const { local_day: day, distance_m: distanceM } = same
    throw new HttpProblem('run-known', { day, distanceM, id: same.id })
  }
  const id = await database.transaction().execute(async (transaction) => {
    await lockAthlete(context.store, transaction, athleteId)
    // A phone that got no answer may have sent it twice at once.
    const twice = await findLogged(transaction, athleteId, typed)
    if (twice !== null) return twice
    const added = await insertActivity(transaction, athleteId, decoded, { source, words: null })
    const kind = typed.kind ?? (laps.length > 0 ? 'reps' : null)
    await saveTypedDetails(transaction, athleteId, added, { kind, note: typed.note, laps })
    await bumpEvidence(transaction, athleteId)
    return added
  })
  await context.ports.followActivities(athleteId)
  return id
}

/**
 * The run that a device has logged already; `null` for a new one. A run that was deleted since comes back: the device
 * was asked to log it again.
 */
async function findLogged(
  database: Database,
  athleteId: string,
  { deviceId }: RunToLog,
): Promise<string | null> {
  if (deviceId === null) return null
  const row = await database
    .selectFrom('activities')
    .select(['id', 'deleted_at'])
    .where('athlete_id', '=', athleteId)
    .where('source_key', 'in', [typedKey(deviceId, null), typedKey(deviceId, NOON)])
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.deleted_at !== null) {
    await database
      .updateTable('activities')
      .set({ deleted_at: null })
      .where('id', '=', row.id)
      .execute()
    await bumpEvidence(database, athleteId)
  }
  return row.id
}

async function refuseImpossible(
  context: Context,
  athleteId: string,
  { day, sport, distanceM, timeS }: RunToLog,
): Promise<void> {
  const today = await todayOf(context, athleteId)
  if (day > today) throw notValid(message('invalid.logged-ahead'), 'day')
  if (isDayInDoubt(day, today)) throw new HttpProblem('day-in-doubt')
  if (sport === 'run' && timeS < fastestEverS(distanceM)) {
    throw notValid(message('invalid.faster-than-anyone'), 'timeS')
  }
}

async function lapsOf(
  context: Context,
  athleteId: string,
  { repetitions, steps: timed, distanceM, timeS }: RunToLog,
): Promise<readonly Lap[]> {
  if (timed !== null && timed.length > 0) {
    if (repetitions !== null) throw notValid(message('invalid.steps-or-repetitions'), 'steps')
    const laps = lapsOfSteps({ distanceM, timeS }, timed)
    if (laps === null) throw notValid(message('invalid.reps-too-long'), 'steps')
    return laps
  }
  if (repetitions === null || repetitions.trim() === '') return []
  const steps = await stepsOfText(context, athleteId, repetitions)
  const laps = lapsOfSteps({ distanceM, timeS }, steps)
  if (laps === null) throw notValid(message('invalid.reps-too-long'), 'repetitions')
  return laps
}

function toActivity(typed: RunToLog, laps: readonly Lap[], timeZone: string): DecodedActivity {
  const { day, time, distanceM, timeS, sport, surface, name, effortCr10 } = typed
  const startedAt = instantOf(day, time ?? NOON, timeZone)
    .toISOString()
    .replace('.000Z', 'Z')
  const {
    streams: _,
    heartBeatsS: __,
    ...listed
  } = listedActivity({
    sportWord: '',
    name,
    startedAt,
    localDay: day,
    distanceM,
    movingTimeS: timeS,
    elapsedTimeS: timeS,
    effortCr10,
  })
  const whole = laps.length > 0 ? laps : (lapsOfSteps({ distanceM, timeS }, []) ?? [])
  const fast = sport === 'run' ? metresAtOrAbove(evenColumns(whole), FAST_LADDER_MPS) : []
  return {
    activity: { ...listed, sport, sportSource: 'runner', surface, laps, heartBeats: 0 },
    streamNames: [],
    bestEfforts: [],
    repetitions: [],
    fastLadder: fast.map(Math.round),
    altitudeM: null,
    route: null,
    packed: new Uint8Array(),
  }
}
