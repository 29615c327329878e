import { parse } from 'csv-parse/sync'
import { unixSecondsOf } from '../instants.ts'
import type { ToldActivity } from '../told-activity.ts'
import { numberIn, objectsIn, per, positiveIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isSamsung = (text: string): boolean =>
  /^\uFEFF?com\.samsung\.(shealth|health)\.exercise,/.test(text)

/** `….location_data.json`: points without the sport, which the table tells. */
export const isSamsungTrack = (text: string): boolean =>
  /^\s*\[/.test(text) && /"start_time"\s*:/.test(text) && /"latitude"\s*:/.test(text)

/** Numbers of `exercise_type` (Samsung Health, Data SDK); others are asked about. */
const SPORTS: Readonly<Record<number, string>> = {
  1001: 'walking',
  1002: 'running',
  11007: 'cycling',
  13001: 'hiking',
  13004: 'mountain biking',
  14001: 'swimming',
  15005: 'treadmill',
}

/**
 * The table of exercises of a Samsung Health export (`com.samsung.shealth.exercise.….csv`): a line with
 * the name of the table, then headers, of which some begin with that name. Times are UTC, durations in
 * milliseconds, `time_offset` as `UTC+0100`. Its tracks are files of their own and are joined by time.
 * Shape: as programs read it that were made for real exports (prefixed columns, milliseconds, numbers of sports).
 */
export function samsungActivities(text: string): readonly ToldActivity[] {
  const withoutName = text.slice(text.indexOf('\n') + 1)
  let rows: Record<string, string>[]
  try {
    rows = parse(withoutName, {
      columns: (names: string[]) => names.map((name) => name.split('.').at(-1) ?? name),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
  } catch {
    return []
  }
  return rows.flatMap((row) => toldOf(row) ?? [])
}

function toldOf(row: Json): ToldActivity | null {
  const startUnixS = unixSecondsOf(textIn(row, 'start_time') ?? '')
  if (startUnixS === null) return null
  const endUnixS = unixSecondsOf(textIn(row, 'end_time') ?? '')
  return {
    sportWord: SPORTS[numberIn(row, 'exercise_type') ?? -1] ?? '',
    description: textIn(row, 'comment'),
    startUnixS,
    utcOffsetMin: offsetMinOf(textIn(row, 'time_offset') ?? ''),
    distanceM: positiveIn(row, 'distance'),
    movingTimeS: per(positiveIn(row, 'duration'), 1000),
    elapsedTimeS: endUnixS === null ? null : Math.max(0, endUnixS - startUnixS),
    ascentM: positiveIn(row, 'altitude_gain'),
    averageHeartRateBpm: positiveIn(row, 'mean_heart_rate'),
    maximumHeartRateBpm: positiveIn(row, 'max_heart_rate'),
  }
}

function offsetMinOf(text: string): number | null {
  const parts = /^UTC([+-])(\d{2})(\d{2})$/.exec(text)
  if (parts === null) return null
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return parts[1] === '-' ? -minutes : minutes
}

/** The points of a track, milliseconds since 1970. */
export function samsungTrack(parsed: unknown): readonly ToldActivity[] {
  const points = objectsIn(parsed).flatMap((point) => {
    const ms = numberIn(point, 'start_time')
    return ms === null ? [] : [{ unixS: Math.round(ms / 1000), point }]
  })
  const startUnixS = points[0]?.unixS
  if (startUnixS === undefined) return []
  const column = (key: string) =>
    points.flatMap(({ unixS, point }) => {
      const value = numberIn(point, key)
      return value === null ? [] : [[unixS - startUnixS, value] as const]
    })
  const series = {
    latitudeDeg: column('latitude'),
    longitudeDeg: column('longitude'),
    altitudeM: column('altitude'),
  }
  return [{ sportWord: '', startUnixS, series }]
}
