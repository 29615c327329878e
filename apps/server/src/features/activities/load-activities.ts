import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sql } from 'kysely'
import type { Database } from '../../database/store.ts'
import { glanceAtRuns, noGlance } from './glance-at-runs.ts'
import type { ActivityDetail, ActivitySummary, WeekOfRuns } from './schema.ts'
import { loadActivityRow } from './load-row.ts'
import { loadSessions } from './load-sessions.ts'
import { extrasOf, toSummary } from './store.ts'
import type { ActivityRow } from './store.ts'
import { loadTwins } from './twin-recordings.ts'
import { weeksOfList } from './weeks-of-list.ts'

export interface ActivityFilter {
  readonly sport: 'run' | 'unknown' | 'run-or-unknown' | 'all' | 'deleted'
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
  readonly q?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

const SPORTS = {
  run: ['run'],
  unknown: ['unknown'],
  'run-or-unknown': ['run', 'unknown'],
} as const

function matchingRows(database: Database, athleteId: string, filter: ActivityFilter) {
  let matching = database.selectFrom('activities').where('athlete_id', '=', athleteId)
  const deleted = filter.sport === 'deleted'
  matching = matching.where('deleted_at', deleted ? 'is not' : 'is', null)
  if (filter.sport !== 'all' && filter.sport !== 'deleted') {
    matching = matching.where('sport', 'in', SPORTS[filter.sport])
  }
  if (filter.from !== undefined) matching = matching.where('local_day', '>=', filter.from)
  if (filter.to !== undefined) matching = matching.where('local_day', '<=', filter.to)
  if (filter.q !== undefined && filter.q !== '') {
    const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    matching = matching.where(
      sql<boolean>`lower(coalesce(name, '') || ' ' || coalesce(description, '') || ' ' || coalesce(note, ''))
        like lower(${pattern}) escape '\\'`,
    )
  }
  return matching
}

export async function listPage(
  database: Database,
  athleteId: string,
  filter: ActivityFilter,
): Promise<{
  items: ActivitySummary[]
  nextCursor: string | null
  total: number
  unknownSport: number
  weeks: WeekOfRuns[]
}> {
  const matching = matchingRows(database, athleteId, filter)
  const { total, unknown } = await matching
    .select((select) => select.fn.countAll<number | string>().as('total'))
    .select(
      sql<number | string>`coalesce(sum(case when sport = 'unknown' then 1 else 0 end), 0)`.as(
        'unknown',
      ),
    )
    .executeTakeFirstOrThrow()
  let page = matching
    .selectAll()
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
  const items = await summarise(database, athleteId, shown)
  const last = items.at(-1)
  const more = rows.length > filter.limit && last !== undefined
  return {
    items,
    nextCursor: more ? `${last.startedAt}~${last.id}` : null,
    total: Number(total),
    unknownSport: Number(unknown),
    weeks: await weeksOfList(
      database,
      athleteId,
      shown.map((row) => row.local_day),
    ),
  }
}

async function summarise(
  database: Database,
  athleteId: string,
  rows: readonly ActivityRow[],
): Promise<ActivitySummary[]> {
  const days = rows.map((row) => row.local_day)
  const sessions = await loadSessions(database, athleteId, days)
  const glances = await glanceAtRuns(database, athleteId, rows)
  return rows.map((row) =>
    toSummary(row, sessions.get(row.id) ?? null, glances.get(row.id) ?? noGlance(row)),
  )
}

/** Some activities by their ids, newest first. */
export async function summariesOf(
  database: Database,
  athleteId: string,
  ids: readonly string[],
): Promise<ActivitySummary[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', 'in', ids)
    .orderBy('started_at', 'desc')
    .execute()
  return summarise(database, athleteId, rows)
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
  const glance = (await glanceAtRuns(database, athleteId, [row])).get(id) ?? noGlance(row)
  const untold = await glanceAtRuns(database, athleteId, [{ ...row, kind: null }])
  return {
    ...toSummary(row, sessions.get(id) ?? null, glance),
    kindFound: untold.get(id)?.kind ?? null,
    note: row.note,
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
