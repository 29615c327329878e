import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sql } from 'kysely'
import { notFound } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import type { ActivityDetail, ActivitySummary } from './schema.ts'
import { loadSessions } from './load-sessions.ts'
import { extrasOf, toSummary } from './store.ts'
import type { ActivityRow } from './store.ts'
import { loadTwins } from './twin-recordings.ts'

export interface ActivityFilter {
  readonly sport: 'run' | 'unknown' | 'run-or-unknown' | 'all'
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
  readonly q?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

const LIST_COLUMNS = [
  'id',
  'athlete_id',
  'started_at',
  'local_day',
  'utc_offset_min',
  'sport',
  'sport_source',
  'source_sport',
  'surface',
  'name',
  'description',
  'distance_m',
  'moving_time_s',
  'elapsed_time_s',
  'ascent_m',
  'average_heart_rate_bpm',
  'maximum_heart_rate_bpm',
  'average_cadence_spm',
  'effort_cr10',
  'device',
  'gear',
  'has_gps',
  'partial',
  'excluded',
  'apart',
  'sha256',
  'file_name',
  'source_key',
] as const

const SPORTS = {
  run: ['run'],
  unknown: ['unknown'],
  'run-or-unknown': ['run', 'unknown'],
} as const

export async function listPage(
  database: Database,
  athleteId: string,
  filter: ActivityFilter,
): Promise<{
  items: ActivitySummary[]
  nextCursor: string | null
  total: number
  unknownSport: number
}> {
  let matching = database.selectFrom('activities').where('athlete_id', '=', athleteId)
  if (filter.sport !== 'all') matching = matching.where('sport', 'in', SPORTS[filter.sport])
  if (filter.from !== undefined) matching = matching.where('local_day', '>=', filter.from)
  if (filter.to !== undefined) matching = matching.where('local_day', '<=', filter.to)
  if (filter.q !== undefined && filter.q !== '') {
    const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    matching = matching.where(
      sql<boolean>`lower(coalesce(name, '') || ' ' || coalesce(description, ''))
        like lower(${pattern}) escape '\\'`,
    )
  }
  const { total, unknown } = await matching
    .select((select) => select.fn.countAll<number | string>().as('total'))
    .select(
      sql<number | string>`coalesce(sum(case when sport = 'unknown' then 1 else 0 end), 0)`.as(
        'unknown',
      ),
    )
    .executeTakeFirstOrThrow()
  let page = matching
    .select(LIST_COLUMNS)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
  const [startedAt, id] = filter.cursor?.split('~') ?? []
  if (startedAt !== undefined && id !== undefined) {
    page = page.where(({ eb, or, and }) =>
      or([
        eb('started_at', '<', startedAt),
        and([eb('started_at', '=', startedAt), eb('id', '<', id)]),
      ]),
    )
  }
  const rows = await page.execute()
  const shown = rows.slice(0, filter.limit)
  const days = shown.map((row) => row.local_day)
  const sessions = await loadSessions(database, athleteId, days)
  const items = shown.map((row) => toSummary(row, sessions.get(row.id) ?? null))
  const last = items.at(-1)
  const more = rows.length > filter.limit && last !== undefined
  return {
    items,
    nextCursor: more ? `${last.startedAt}~${last.id}` : null,
    total: Number(total),
    unknownSport: Number(unknown),
  }
}

export async function loadActivityRow(
  database: Database,
  athleteId: string,
  id: string,
): Promise<ActivityRow> {
  const row = await database
    .selectFrom('activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('activity')
  return row
}

export async function loadDetail(
  database: Database,
  athleteId: string,
  id: string,
  plannedSessionId: string | null,
): Promise<ActivityDetail> {
  const row = await loadActivityRow(database, athleteId, id)
  const extras = extrasOf(row)
  const isRun = row.sport === 'run'
  const best = isRun ? await loadBests(database, id) : []
  const twins = await loadTwins(database, row)
  const sessions = await loadSessions(database, athleteId, [row.local_day])
  return {
    ...toSummary(row, sessions.get(id) ?? null),
    description: row.description,
    sourceSport: row.source_sport,
    maximumHeartRateBpm: row.maximum_heart_rate_bpm,
    averageCadenceSpm: row.average_cadence_spm,
    effortCr10: row.effort_cr10,
    gear: row.gear,
    utcOffsetMin: row.utc_offset_min,
    laps: [...extras.laps],
    pauses: [...extras.pauses],
    bestEfforts: best.map((effort) => ({
      distanceM: effort.distance_m,
      timeS: effort.time_s,
      startS: effort.start_s,
    })),
    issues: [...extras.issues],
    original: await loadOriginal(database, row),
    streamNames: [...extras.streamNames],
    heartBeats: extras.heartBeats ?? 0,
    otherFields: [...(extras.otherFields ?? [])],
    markedRace: extras.markedRace === true,
    repetitions: isRun ? [...extras.repetitions] : [],
    alsoRecorded: twins.map(({ recording }) => recording),
    linkedFiles: await loadLinkedFiles(database, row, twins),
    plannedSessionId,
  }
}

const loadBests = (database: Database, activityId: string) =>
  database
    .selectFrom('best_efforts')
    .select(['distance_m', 'time_s', 'start_s'])
    .where('activity_id', '=', activityId)
    .orderBy('distance_m')
    .execute()

/** Other files of the same run, as the import reports keep them, that are not known as recordings. */
async function loadLinkedFiles(
  database: Database,
  row: ActivityRow,
  twins: readonly { readonly sha256: string | null }[],
) {
  const files = await database
    .selectFrom('import_files')
    .select(['path', 'sha256', 'bytes'])
    .where('athlete_id', '=', row.athlete_id)
    .where('activity_ids', 'like', `%"${row.id}"%`)
    .where('sha256', 'is not', null)
    .orderBy('path')
    .execute()
  const shown = new Set([row.sha256, ...twins.map(({ sha256 }) => sha256)])
  const others = files.filter(({ sha256 }) => !shown.has(sha256))
  return [...new Map(others.map(({ path, bytes, sha256 }) => [sha256, { path, bytes }])).values()]
}

async function loadOriginal(database: Database, row: ActivityRow) {
  if (row.sha256 === null) return null
  const original = await database
    .selectFrom('originals')
    .select('bytes')
    .where('athlete_id', '=', row.athlete_id)
    .where('sha256', '=', row.sha256)
    .executeTakeFirst()
  return {
    fileName: row.file_name ?? row.sha256,
    bytes: original?.bytes ?? 0,
    sha256: row.sha256,
  }
}
