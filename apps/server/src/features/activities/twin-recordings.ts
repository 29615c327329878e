import { deviceInWords } from '@bell-lap/activity/device-name'
import { randomUUID } from 'node:crypto'
import type { Database } from '../../database/store.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import type { AlsoRecorded } from './schema.ts'
import { extrasOf } from './store.ts'
import type { ActivityRow, ActivitySource } from './store.ts'

/** How much a recording holds: compared from left to right. */
type Richness = readonly [hasColumns: number, isWhole: number, columns: number]

const richness = (columns: number, partial: boolean): Richness => [
  columns > 0 ? 1 : 0,
  partial ? 0 : 1,
  columns,
]

export const richnessOfRow = (row: ActivityRow) =>
  richness(extrasOf(row).streamNames.length, row.partial === 1)

export const richnessOf = ({ streamNames, activity }: DecodedActivity) =>
  richness(streamNames.length, activity.partial)

/** Positive where `a` holds more: columns before a list's sums, a whole file before a cut one, more columns. */
export function compareRichness(a: Richness, b: Richness): number {
  const place = a.findIndex((value, i) => value !== b[i])
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}

interface Twin {
  readonly sha256: string | null
  readonly file_name: string | null
  readonly source_key: string | null
  readonly device: string | null
  readonly sport: string
  readonly started_at: string
  readonly distance_m: number
  readonly moving_time_s: number
  readonly elapsed_time_s: number
}

/** Notes the recording of a row as another recording of an activity, before it is replaced or removed. */
export async function keepRowAsTwin(
  database: Database,
  activityId: string,
  row: ActivityRow,
): Promise<void> {
  if (extrasOf(row).streamNames.length === 0) return
  await insertTwin(database, row.athlete_id, activityId, {
    sha256: row.sha256,
    file_name: row.file_name,
    source_key: row.source_key,
    device: row.device,
    sport: row.sport,
    started_at: row.started_at,
    distance_m: row.distance_m,
    moving_time_s: row.moving_time_s,
    elapsed_time_s: row.elapsed_time_s,
  })
}

/** Notes a recording that does not lead. The sums of a list are no recording and are not noted. */
export async function keepAsTwin(
  database: Database,
  known: ActivityRow,
  { activity, streamNames }: DecodedActivity,
  source: ActivitySource,
): Promise<void> {
  if (streamNames.length === 0 || source.sha256 === known.sha256) return
  await insertTwin(database, known.athlete_id, known.id, {
    sha256: source.sha256,
    file_name: source.fileName,
    source_key: source.sourceKey,
    device: activity.device,
    sport: activity.sport,
    started_at: activity.startedAt,
    distance_m: activity.distanceM,
    moving_time_s: activity.movingTimeS,
    elapsed_time_s: activity.elapsedTimeS,
  })
}

async function insertTwin(
  database: Database,
  athleteId: string,
  activityId: string,
  twin: Twin,
): Promise<void> {
  if (twin.sha256 !== null) {
    const known = await database
      .selectFrom('twin_recordings')
      .select('id')
      .where('activity_id', '=', activityId)
      .where('sha256', '=', twin.sha256)
      .executeTakeFirst()
    if (known !== undefined) return
  }
  await database
    .insertInto('twin_recordings')
    .values({ id: randomUUID(), athlete_id: athleteId, activity_id: activityId, ...twin })
    .execute()
}

/** What else recorded an activity, the earliest start first. */
export async function loadTwins(
  database: Database,
  row: ActivityRow,
): Promise<readonly { readonly sha256: string | null; readonly recording: AlsoRecorded }[]> {
  const twins = await database
    .selectFrom('twin_recordings')
    .selectAll()
    .where('activity_id', '=', row.id)
    .orderBy('started_at')
    .orderBy('file_name')
    .execute()
  return twins.map((twin) => ({
    sha256: twin.sha256,
    recording: {
      fileName: twin.file_name,
      device: twin.device === null ? null : deviceInWords(twin.device),
      startedAt: twin.started_at,
      distanceM: twin.distance_m,
      movingTimeS: twin.moving_time_s,
    },
  }))
}
