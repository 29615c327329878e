import { unixSecondsOf } from '../instants.ts'
import type { ToldActivity } from '../told-activity.ts'
import { isObject, numberIn, objectsIn, per, positiveIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isRuntastic = (text: string): boolean =>
  /"sport_type_id"\s*:/.test(text) && /"start_time"\s*:/.test(text)

/** A file of `GPS-data`: points without the sport, which the session beside it tells. */
export const isRuntasticTrack = (text: string): boolean =>
  /^\s*\[/.test(text) && /"accuracy_v"\s*:/.test(text) && /"longitude"\s*:/.test(text)

/** Numbers of the service's sports, as far as they are known; others are asked about. */
const SPORTS: Readonly<Record<string, string>> = {
  1: 'running',
  3: 'cycling',
  4: 'mountain biking',
  7: 'hiking',
  14: 'treadmill',
  15: 'indoor cycling',
  18: 'swimming',
  19: 'walking',
  22: 'cycling',
}

/**
 * A session of an adidas Running (Runtastic) export, `Sport-sessions/….json`: milliseconds and metres.
 * Its track is a file of its own in `GPS-data` and is joined by its time. Shape: the export as
 * fcrespel/runtastic-export-converter reads it (`SportSession.java`).
 */
export function runtasticActivities(parsed: unknown): readonly ToldActivity[] {
  if (!isObject(parsed)) return []
  const startMs = numberIn(parsed, 'start_time')
  if (startMs === null) return []
  const endMs = numberIn(parsed, 'end_time')
  const sport = textIn(parsed, 'sport_type_id') ?? String(numberIn(parsed, 'sport_type_id') ?? '')
  const offsetMs = numberIn(parsed, 'start_time_timezone_offset')
  return [
    {
      sportWord: SPORTS[sport] ?? '',
      ...(parsed['indoor'] === true && sport === '1' ? { surface: 'treadmill' as const } : {}),
      description: textIn(parsed, 'notes'),
      startUnixS: startMs / 1000,
      utcOffsetMin: per(offsetMs, 60_000),
      distanceM: positiveIn(parsed, 'distance'),
      movingTimeS: per(positiveIn(parsed, 'duration'), 1000),
      elapsedTimeS: endMs === null ? null : Math.max(0, (endMs - startMs) / 1000),
      ascentM: positiveIn(parsed, 'elevation_gain'),
      averageHeartRateBpm: positiveIn(parsed, 'pulse_avg'),
      maximumHeartRateBpm: positiveIn(parsed, 'pulse_max'),
    },
  ]
}

/** The points of a file in `GPS-data`, until 2020 JSON and since then GPX. */
export function runtasticTrack(parsed: unknown): readonly ToldActivity[] {
  const points = objectsIn(parsed).flatMap((point) => {
    const unixS = timeOf(point)
    return unixS === null ? [] : [{ unixS, point }]
  })
  const startUnixS = points[0]?.unixS
  if (startUnixS === undefined) return []
  const column = (key: string, scale = 1) =>
    points.flatMap(({ unixS, point }) => {
      const value = numberIn(point, key)
      return value === null ? [] : [[unixS - startUnixS, value * scale] as const]
    })
  return [
    {
      sportWord: '',
      startUnixS,
      series: {
        latitudeDeg: column('latitude'),
        longitudeDeg: column('longitude'),
        altitudeM: column('altitude'),
        distanceM: column('distance'),
        speedMps: column('speed', 1 / 3.6),
      },
    },
  ]
}

/** Milliseconds, or `2014-05-04 06:00:01 +0000`. */
function timeOf(point: Json): number | null {
  const ms = numberIn(point, 'timestamp')
  if (ms !== null) return ms / 1000
  const text = textIn(point, 'timestamp')
  return text === null ? null : unixSecondsOf(text)
}
