import { parse } from 'csv-parse/sync'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Activity } from '../../activity.ts'
import { TIME_ZONE_GUESSED } from '../home.ts'
import type { Home } from '../home.ts'
import { isoInstant } from '../instants.ts'
import { listedActivity } from '../listed-activity.ts'
import { unixSecondsAtWall } from '../wall-time.ts'
import { writtenDuration } from '../written-numbers.ts'
import { positiveIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isRunKeeper = (text: string): boolean =>
  /^\uFEFF?"?Activity Id"?,"?Date"?,"?Type"?,"?Route Name"?/.test(text)

const METRES_PER_MILE = 1609.344

/**
 * RunKeeper's list, `cardioActivities.csv`: times on the wall, kilometres or miles by its header. GPX
 * files of the same archive are joined by their time, and take their sport from here. Shape: the
 * header that programs for real exports quote (`Distance (mi)` or `(km)`, `Duration`, `GPX File`).
 */
export function runKeeperActivities(text: string, home: Home): readonly Activity[] {
  let rows: Record<string, string>[]
  try {
    rows = parse(text, {
      bom: true,
      columns: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
  } catch {
    return []
  }
  return rows.flatMap((row) => activityOf(row, home) ?? [])
}

function activityOf(row: Json, home: Home): Activity | null {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(textIn(row, 'Date') ?? '')
  const day = parts?.[1] ?? ''
  if (parts === null || !isCalendarDay(day)) return null
  const secondOfDay = Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4])
  const km = positiveIn(row, 'Distance (km)')
  const miles = positiveIn(row, 'Distance (mi)')
  const timeS = writtenDuration(textIn(row, 'Duration') ?? '')
  return listedActivity({
    sportWord: textIn(row, 'Type') ?? '',
    name: textIn(row, 'Route Name'),
    description: textIn(row, 'Notes'),
    startedAt: isoInstant(unixSecondsAtWall({ day, secondOfDay }, home.timeZone)),
    localDay: day,
    distanceM: km === null ? (miles === null ? null : miles * METRES_PER_MILE) : km * 1000,
    movingTimeS: timeS,
    elapsedTimeS: timeS,
    ascentM: positiveIn(row, 'Climb (m)'),
    averageHeartRateBpm: positiveIn(row, 'Average Heart Rate (bpm)'),
    issues: [{ code: TIME_ZONE_GUESSED, detail: message('file.time-zone-guessed') }],
  })
}
