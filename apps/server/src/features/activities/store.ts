import { randomUUID } from 'node:crypto'
import { deviceInWords } from '@bell-lap/activity/device-name'
import type {
  BestEffort,
  ConnectedSensor,
  Lap,
  Pause,
  ReadIssue,
} from '@bell-lap/activity/activity'
import { weightierSport } from '@bell-lap/activity/read/decide-sport'
import type { SportDecision } from '@bell-lap/activity/read/decide-sport'
import type { RouteSketch } from '@bell-lap/activity/routes/sketch-route'
import type { Repetition } from '@bell-lap/activity/repetitions/find-repetitions'
import type { Insertable, Selectable } from 'kysely'
import { messageOf } from '../../contract/stored-message.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument, withFields } from '../../database/stored-document.ts'
import type { Flag } from '../../database/column-types.ts'
import type { ActivityTable } from '../../database/schema.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import type { ActivitySummary, RunGlance } from './schema.ts'

export type ActivityRow = Selectable<ActivityTable>

/** What of an activity is not asked for in lists. */
export interface ActivityExtras {
  readonly laps: readonly Lap[]
  readonly pauses: readonly Pause[]
  readonly issues: readonly ReadIssue[]
  readonly streamNames: readonly string[]
  readonly repetitions: readonly Repetition[]
  readonly fastLadder: readonly number[]
  /** What follows is missing in what was stored before it was read. */
  readonly markedRace?: boolean
  readonly heartBeats?: number
  readonly otherFields?: readonly string[]
  readonly firmware?: string | null
  readonly sensors?: readonly ConnectedSensor[]
  /** Median height above the sea. */
  readonly altitudeM?: number | null
  /** The way of a run; `null` without positions. */
  readonly route?: RouteSketch | null
}

/** Where an activity came from. */
export interface ActivitySource {
  readonly sha256: string | null
  readonly fileName: string | null
  readonly sourceKey: string | null
}

/** The runner's own words for an activity, which outrank the file's. */
export interface ListedWords {
  readonly name: string | null
  readonly description: string | null
  readonly gear: string | null
  readonly effortCr10: number | null
  /** What the list calls the sport. */
  readonly sportWord?: string
}

const flag = (value: boolean): Flag => (value ? 1 : 0)

export async function insertActivity(
  database: Database,
  athleteId: string,
  decoded: DecodedActivity,
  from: { readonly source: ActivitySource; readonly words: ListedWords | null },
): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto('activities')
    .values({ id, athlete_id: athleteId, ...toRow(decoded, from.source, from.words) })
    .execute()
  await insertColumns(database, athleteId, id, decoded)
  return id
}

/** The columns of a recording and its best efforts, which have tables of their own. */
async function insertColumns(
  database: Database,
  athleteId: string,
  id: string,
  decoded: DecodedActivity,
): Promise<void> {
  if (decoded.packed.length > 0) {
    await database
      .insertInto('activity_streams')
      .values({ activity_id: id, athlete_id: athleteId, packed: Buffer.from(decoded.packed) })
      .execute()
  }
  await insertBestEfforts(database, athleteId, id, decoded.bestEfforts)
}

export async function insertBestEfforts(
  database: Database,
  athleteId: string,
  activityId: string,
  bestEfforts: readonly BestEffort[],
): Promise<void> {
  if (bestEfforts.length === 0) return
  const rows = bestEfforts.map((best) => ({
    activity_id: activityId,
    athlete_id: athleteId,
    distance_m: best.distanceM,
    time_s: best.timeS,
    start_s: best.startS,
    climb_m: best.climbM,
    descent_m: best.descentM,
  }))
  await database.insertInto('best_efforts').values(rows).execute()
}

/**
 * Another recording takes the lead of a known activity: its columns, laps and sums replace the old
 * ones. What the runner said of it (name, words, effort, left out or not) stays, and so does a sport that a
 * weightier source told.
 */
export async function replaceRecording(
  database: Database,
  row: ActivityRow,
  decoded: DecodedActivity,
  source: ActivitySource,
): Promise<void> {
  const markedRace = decoded.activity.markedRace || extrasOf(row).markedRace === true
  const marked = { ...decoded, activity: { ...decoded.activity, markedRace } }
  const {
    name,
    description,
    effort_cr10,
    gear,
    excluded: _,
    ...fresh
  } = toRow(marked, source, null)
  await database.deleteFrom('activity_streams').where('activity_id', '=', row.id).execute()
  await database.deleteFrom('best_efforts').where('activity_id', '=', row.id).execute()
  await database.deleteFrom('run_hearts').where('activity_id', '=', row.id).execute()
  await database.deleteFrom('run_races').where('activity_id', '=', row.id).execute()
  await database.deleteFrom('run_shapes').where('activity_id', '=', row.id).execute()
  await database.deleteFrom('run_forms').where('activity_id', '=', row.id).execute()
  await database
    .updateTable('activities')
    .set({
      ...fresh,
      name: row.name ?? name ?? null,
      description: row.description ?? description ?? null,
      effort_cr10: row.effort_cr10 ?? effort_cr10 ?? null,
      gear: row.gear ?? gear ?? null,
      source_key: row.source_key,
      ...sportColumns(row, decoded.activity),
    })
    .where('id', '=', row.id)
    .execute()
  await insertColumns(database, row.athlete_id, row.id, decoded)
}

function sportColumns(row: ActivityRow, activity: DecodedActivity['activity']) {
  const current = { sport: row.sport, sportSource: row.sport_source } as SportDecision
  const { sport, sportSource } = weightierSport<SportDecision>(activity, current)
  const keeps = sport !== activity.sport
  return {
    sport,
    sport_source: sportSource,
    source_sport: keeps ? row.source_sport : activity.sourceSport,
    surface: activity.surface === 'unknown' ? row.surface : activity.surface,
  }
}

/** What a list tells of a recorded activity; the runner's own name and words outrank it. */
export async function addListedWords(
  database: Database,
  row: ActivityRow,
  { name, description, markedRace }: DecodedActivity['activity'],
): Promise<boolean> {
  const extras = extrasOf(row)
  const words = { name: row.name ?? name, description: row.description ?? description }
  const isMarked = extras.markedRace === true || markedRace
  const changed =
    words.name !== row.name ||
    words.description !== row.description ||
    isMarked !== (extras.markedRace === true)
  if (!changed) return false
  const detail = JSON.stringify({ ...extras, markedRace: isMarked })
  await database
    .updateTable('activities')
    .set({ ...words, detail })
    .where('id', '=', row.id)
    .execute()
  return true
}

function toRow(
  decoded: DecodedActivity,
  source: ActivitySource,
  words: ListedWords | null,
): Omit<Insertable<ActivityTable>, 'id' | 'athlete_id'> {
  const { activity } = decoded
  const extras: ActivityExtras = {
    laps: activity.laps,
    pauses: activity.pauses,
    issues: activity.issues,
    streamNames: decoded.streamNames,
    repetitions: decoded.repetitions,
    fastLadder: decoded.fastLadder,
    markedRace: activity.markedRace,
    heartBeats: activity.heartBeats,
    otherFields: activity.otherFields,
    firmware: activity.firmware,
    sensors: activity.sensors,
    altitudeM: decoded.altitudeM,
    route: decoded.route,
  }
  return {
    ...summaryColumns(activity),
    name: words?.name ?? activity.name,
    description: words?.description ?? activity.description,
    effort_cr10: words?.effortCr10 ?? activity.effortCr10,
    gear: words?.gear ?? activity.gear,
    excluded: 0,
    sha256: source.sha256,
    file_name: source.fileName,
    source_key: source.sourceKey,
    detail: JSON.stringify(extras),
  }
}

function summaryColumns(activity: DecodedActivity['activity']) {
  return {
    started_at: activity.startedAt,
    local_day: activity.localDay,
    utc_offset_min: activity.utcOffsetMin,
    sport: activity.sport,
    sport_source: activity.sportSource,
    source_sport: activity.sourceSport,
    surface: activity.surface,
    distance_m: activity.distanceM,
    moving_time_s: activity.movingTimeS,
    elapsed_time_s: activity.elapsedTimeS,
    ascent_m: activity.ascentM,
    average_heart_rate_bpm: activity.averageHeartRateBpm,
    maximum_heart_rate_bpm: activity.maximumHeartRateBpm,
    average_cadence_spm: activity.averageCadenceSpm,
    device: activity.device,
    has_gps: flag(activity.hasGps),
    partial: flag(activity.partial),
  }
}

export function toSummary(
  row: Omit<ActivityRow, 'detail'>,
  session: ActivitySummary['session'],
  glance: RunGlance,
): ActivitySummary {
  return {
    id: row.id,
    startedAt: row.started_at,
    localDay: row.local_day,
    sport: row.sport as ActivitySummary['sport'],
    sportSource: row.sport_source as ActivitySummary['sportSource'],
    surface: row.surface as ActivitySummary['surface'],
    name: row.name,
    distanceM: row.distance_m,
    movingTimeS: row.moving_time_s,
    elapsedTimeS: row.elapsed_time_s,
    ascentM: row.ascent_m,
    averageHeartRateBpm: row.average_heart_rate_bpm,
    hasGps: row.has_gps === 1,
    partial: row.partial === 1,
    excludedFromEstimate: row.excluded === 1,
    standsApart: row.apart === 1,
    session,
    device: row.device === null ? null : deviceInWords(row.device),
    feel: row.feel,
    deletedAt: row.deleted_at,
    ...glance,
  }
}

const EXTRAS = storedDocument(
  withFields<ActivityExtras>({
    laps: 'array',
    pauses: 'array',
    issues: 'array',
    streamNames: 'array',
    repetitions: 'array',
    fastLadder: 'array',
  }),
)

/** What is stored with an activity; older versions stored issues as English sentences. */
export function extrasOf({ id, detail: text }: Pick<ActivityRow, 'id' | 'detail'>): ActivityExtras {
  const extras = EXTRAS.read({ table: 'activities', id, text })
  const issues = extras.issues.map(({ code, detail }) => ({ code, detail: messageOf(detail) }))
  return { ...extras, issues }
}

/** Counts a change of runs, or of what belongs to them, that the estimate must see. */
export async function bumpEvidence(database: Database, athleteId: string): Promise<void> {
  await database
    .updateTable('athletes')
    .set((row) => ({
      evidence_revision: row('evidence_revision', '+', 1),
      runs_revision: row('runs_revision', '+', 1),
    }))
    .where('id', '=', athleteId)
    .execute()
}
