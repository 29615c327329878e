import { unixSecondsOf } from '../instants.ts'
import type { ToldActivity } from '../told-activity.ts'
import type { SeriesByColumn } from '../series-columns.ts'
import { isObject, numberIn, objectIn, objectsIn, positiveIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isPolar = (text: string): boolean =>
  /"exercises"\s*:/.test(text) && /"(exportVersion|startTime|timezoneOffset)"\s*:/.test(text)

/**
 * A training session of a Polar Flow export (`training-session-….json`): times on the wall with
 * `timezoneOffset` in minutes, lengths in metres, durations as `PT1800.5S`, one object a sample.
 * Shape: the export of account.polar.com as AlexanderFabisch/slither reads it (`polar_json_loader.py`).
 */
export function polarActivities(parsed: unknown): readonly ToldActivity[] {
  if (!isObject(parsed)) return []
  return objectsIn(parsed['exercises']).flatMap((exercise) => toldOf(parsed, exercise) ?? [])
}

function toldOf(session: Json, exercise: Json): ToldActivity | null {
  const offsetMin = numberIn(exercise, 'timezoneOffset') ?? numberIn(session, 'timezoneOffset')
  const at = (text: string | null) => {
    const wallS = text === null ? null : unixSecondsOf(text)
    return wallS === null ? null : wallS - (offsetMin ?? 0) * 60
  }
  const startUnixS = at(textIn(exercise, 'startTime') ?? textIn(session, 'startTime'))
  if (startUnixS === null) return null
  const stopUnixS = at(textIn(exercise, 'stopTime') ?? textIn(session, 'stopTime'))
  const heartRate = objectIn(exercise, 'heartRate')
  return {
    sportWord: textIn(exercise, 'sport') ?? '',
    name: textIn(session, 'name'),
    description: textIn(session, 'note'),
    startUnixS,
    utcOffsetMin: offsetMin,
    distanceM: positiveIn(exercise, 'distance') ?? positiveIn(session, 'distance'),
    movingTimeS: durationS(textIn(exercise, 'duration') ?? textIn(session, 'duration')),
    elapsedTimeS: stopUnixS === null ? null : Math.max(0, stopUnixS - startUnixS),
    ascentM: positiveIn(exercise, 'ascent'),
    averageHeartRateBpm: positiveIn(heartRate, 'avg') ?? positiveIn(session, 'averageHeartRate'),
    maximumHeartRateBpm: positiveIn(heartRate, 'max') ?? positiveIn(session, 'maximumHeartRate'),
    device: deviceOf(session),
    series: seriesOf(objectIn(exercise, 'samples'), (text) => {
      const unixS = at(text)
      return unixS === null ? null : unixS - startUnixS
    }),
  }
}

const deviceOf = (session: Json) => {
  const model = textIn(session, 'product') ?? textIn(objectIn(session, 'product'), 'modelName')
  return model === null || model.startsWith('Polar') ? model : `Polar ${model}`
}

/** `PT1H2M3.5S` in seconds. */
function durationS(text: string | null): number | null {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text ?? '')
  if (parts === null) return null
  const [, hours = '0', minutes = '0', seconds = '0'] = parts
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** Lists of samples and the column that each fills; speed is in km/h, cadence of one leg. */
const LISTS = [
  ['heartRate', 'value', 'heartRateBpm', 1],
  ['speed', 'value', 'speedMps', 1 / 3.6],
  ['distance', 'value', 'distanceM', 1],
  ['altitude', 'value', 'altitudeM', 1],
  ['cadence', 'value', 'cadenceSpm', 2],
  ['temperature', 'value', 'temperatureC', 1],
  ['recordedRoute', 'latitude', 'latitudeDeg', 1],
  ['recordedRoute', 'longitude', 'longitudeDeg', 1],
] as const

function seriesOf(samples: Json, secondOf: (text: string | null) => number | null): SeriesByColumn {
  const found = LISTS.flatMap(([list, key, column, scale]) => {
    const series = objectsIn(samples[list]).flatMap((sample) => {
      const second = secondOf(textIn(sample, 'dateTime'))
      const value = numberIn(sample, key)
      return second === null || value === null ? [] : [[second, value * scale] as const]
    })
    return series.length === 0 ? [] : [[column, series] as const]
  })
  return Object.fromEntries(found)
}
