import { groupSessions } from '@bell-lap/load/history/join-sessions'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'
import type { RunSession } from './schema.ts'

/** The session that each run of these days is a piece of; runs that are whole sessions are left out. */
export async function loadSessions(
  database: Database,
  athleteId: string,
  days: readonly CalendarDay[],
): Promise<ReadonlyMap<string, RunSession>> {
  if (days.length === 0) return new Map()
  const rows = await database
    .selectFrom('activities')
    .select(['id', 'local_day', 'started_at', 'elapsed_time_s', 'moving_time_s', 'distance_m'])
    .select(['name', 'apart'])
    .where('athlete_id', '=', athleteId)
    .where('sport', '=', 'run')
    .where('deleted_at', 'is', null)
    .where('local_day', 'in', [...new Set(days)])
    .execute()
  const timed = rows.map((row) => ({
    row,
    day: row.local_day,
    startS: Date.parse(row.started_at) / 1000,
    elapsedS: row.elapsed_time_s,
    apart: row.apart === 1,
  }))
  const sessions = groupSessions(timed).flatMap((pieces) => {
    const [first] = pieces
    if (first === undefined || pieces.length < 2) return []
    const session: RunSession = {
      id: first.row.id,
      distanceM: pieces.reduce((sum, { row }) => sum + row.distance_m, 0),
      movingTimeS: pieces.reduce((sum, { row }) => sum + row.moving_time_s, 0),
      pieces: pieces.map(({ row }) => ({
        id: row.id,
        name: row.name,
        distanceM: row.distance_m,
        movingTimeS: row.moving_time_s,
      })),
    }
    return pieces.map(({ row }) => [row.id, session] as const)
  })
  return new Map(sessions)
}
