import type { Lap, Pause } from '../../activity.ts'
import { unixSecondsOf } from '../instants.ts'
import type { SeriesByColumn } from '../series-columns.ts'
import type { ToldActivity } from '../told-activity.ts'
import { isObject, numberIn, objectIn, objectsIn, per, positiveIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isPolarFlow = (text: string): boolean =>
  /"durationMillis"\s*:/.test(text) &&
  /"(exercises|timezoneOffsetMinutes|identifier)"\s*:/.test(text)

/**
 * A training session of a newer Polar Flow export (`training-session_….json`): local times with
 * `timezoneOffsetMinutes`, lengths in metres, milliseconds, regular series of values. Each exercise is
 * an activity; a session without exercises is one itself. The sport is a number of a catalogue that the
 * export does not hold, so only the name tells it. Shape: `TrainingSession` of Polar's Dynamic API,
 * whose field names the export has. Not yet tried on a real export.
 */
export function polarFlowActivities(parsed: unknown): readonly ToldActivity[] {
  if (!isObject(parsed)) return []
  const exercises = objectsIn(parsed['exercises'])
  return (exercises.length === 0 ? [parsed] : exercises).flatMap((one) => toldOf(parsed, one) ?? [])
}

function toldOf(session: Json, exercise: Json): ToldActivity | null {
  const isOnly = objectsIn(session['exercises']).length <= 1
  // Of several exercises none has the sums of the whole session.
  const sums: Json = isOnly ? { ...session, ...exercise } : exercise
  const offsetMin =
    numberIn(exercise, 'timezoneOffsetMinutes') ?? numberIn(session, 'timezoneOffsetMinutes')
  const at = (text: string | null) => {
    const wallS = text === null ? null : unixSecondsOf(text)
    return wallS === null ? null : wallS - (offsetMin ?? 0) * 60
  }
  const startUnixS = at(textIn(exercise, 'startTime') ?? textIn(session, 'startTime'))
  if (startUnixS === null) return null
  const secondOf = (text: string | null) => {
    const unixS = at(text)
    return unixS === null ? null : unixS - startUnixS
  }
  const endS = secondOf(textIn(exercise, 'stopTime') ?? textIn(session, 'stopTime'))
  const pauses = pausesOf(exercise, secondOf)
  const device = textIn(objectIn(session, 'product'), 'modelName')
  return {
    sportWord: textIn(objectIn(exercise, 'sport'), 'name') ?? '',
    name: textIn(session, 'name'),
    description: textIn(session, 'note'),
    startUnixS,
    utcOffsetMin: offsetMin,
    distanceM: positiveIn(sums, 'distanceMeters'),
    movingTimeS: per(positiveIn(sums, 'durationMillis'), 1000),
    elapsedTimeS: endS === null || endS <= 0 ? null : endS,
    averageHeartRateBpm: positiveIn(sums, 'hrAvg'),
    maximumHeartRateBpm: positiveIn(sums, 'hrMax'),
    device: device === null || device.startsWith('Polar') ? device : `Polar ${device}`,
    series: { ...seriesOf(exercise), ...routeOf(exercise, secondOf) },
    laps: lapsOf(exercise),
    ...(pauses.length === 0 ? {} : { pauses }),
  }
}

/** What a series holds; cadence is of one leg, speed in km/h. */
const COLUMNS: Readonly<Record<string, readonly [column: keyof SeriesByColumn, scale: number]>> = {
  HEART_RATE: ['heartRateBpm', 1],
  SPEED: ['speedMps', 1 / 3.6],
  DISTANCE: ['distanceM', 1],
  ALTITUDE: ['altitudeM', 1],
  CADENCE: ['cadenceSpm', 2],
  TEMPERATURE: ['temperatureC', 1],
}

/** Values at even steps from the start of the exercise; `NaN` is a slot without one. */
function seriesOf(exercise: Json): SeriesByColumn {
  const found = objectsIn(objectIn(exercise, 'samples')['samples']).flatMap((series) => {
    const column = COLUMNS[(textIn(series, 'type') ?? '').replace(/^.*TYPE_/, '')]
    const everyS = per(positiveIn(series, 'intervalMillis'), 1000)
    const values = series['values']
    if (column === undefined || everyS === null || !Array.isArray(values)) return []
    const [name, scale] = column
    const points = values.flatMap((value: unknown, i) =>
      typeof value === 'number' && Number.isFinite(value)
        ? [[i * everyS, value * scale] as const]
        : [],
    )
    return points.length === 0 ? [] : [[name, points] as const]
  })
  return Object.fromEntries(found)
}

function routeOf(exercise: Json, secondOf: (text: string | null) => number | null): SeriesByColumn {
  const route = objectIn(objectIn(exercise, 'routes'), 'route')
  const fromS = secondOf(textIn(route, 'startTime')) ?? 0
  const points = objectsIn(route['wayPoints']).flatMap((point) => {
    const elapsedS = per(numberIn(point, 'elapsedMillis'), 1000)
    const [latitude, longitude] = [numberIn(point, 'latitude'), numberIn(point, 'longitude')]
    const isWhole = elapsedS !== null && latitude !== null && longitude !== null
    return isWhole ? [{ second: fromS + elapsedS, latitude, longitude }] : []
  })
  if (points.length === 0) return {}
  return {
    latitudeDeg: points.map(({ second, latitude }) => [second, latitude] as const),
    longitudeDeg: points.map(({ second, longitude }) => [second, longitude] as const),
  }
}

function pausesOf(
  exercise: Json,
  secondOf: (text: string | null) => number | null,
): readonly Pause[] {
  return objectsIn(exercise['pauseTimes']).flatMap((pause) => {
    const startS = secondOf(textIn(pause, 'startTime'))
    const endS = secondOf(textIn(pause, 'endTime'))
    return startS === null || endS === null || endS <= startS ? [] : [{ startS, endS }]
  })
}

/** Laps of the button, else those of the watch; each split is the end of its lap. */
function lapsOf(exercise: Json): readonly Lap[] {
  const kinds = objectIn(exercise, 'laps')
  const pressed = objectsIn(kinds['laps'])
  const laps = pressed.length > 0 ? pressed : objectsIn(kinds['autoLaps'])
  return laps.flatMap((lap): readonly Lap[] => {
    const timerS = per(positiveIn(lap, 'durationMillis'), 1000)
    const endS = per(positiveIn(lap, 'splitTimeMillis'), 1000)
    if (timerS === null || endS === null || endS < timerS) return []
    return [
      {
        startS: endS - timerS,
        elapsedS: timerS,
        timerS,
        distanceM: positiveIn(lap, 'distanceMeters') ?? 0,
        averageHeartRateBpm: null,
        trigger: laps === pressed ? 'manual' : 'distance',
        intent: 'unknown',
      },
    ]
  })
}
