import { unixSecondsOf } from '../instants.ts'
import type { SeriesByColumn } from '../series-columns.ts'
import type { ToldActivity } from '../told-activity.ts'
import { isObject, numberIn, objectIn, objectsIn, positiveIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isSuunto = (text: string): boolean => /"DeviceLog"\s*:/.test(text)

/** Numbers of the sports, as far as they are known; others are asked about. */
const SPORTS: Readonly<Record<number, string>> = {
  3: 'running',
  4: 'cycling',
  5: 'mountain biking',
  6: 'swimming',
  11: 'walking',
}

const DEGREES = 180 / Math.PI
/** Samples hold heart rate and cadence in Hertz and positions in radians. */
const VALUES = [
  ['HR', 'heartRateBpm', 60],
  ['Cadence', 'cadenceSpm', 120],
  ['Speed', 'speedMps', 1],
  ['Distance', 'distanceM', 1],
  ['Altitude', 'altitudeM', 1],
  ['Power', 'powerW', 1],
  ['Latitude', 'latitudeDeg', DEGREES],
  ['Longitude', 'longitudeDeg', DEGREES],
] as const

/**
 * A log of Suunto's app as JSON (`DeviceLog`): SI, with times as ISO 8601. Shape: as far
 * as it is known. Not yet tried on a real export.
 */
export function suuntoActivities(parsed: unknown): readonly ToldActivity[] {
  const log = isObject(parsed) ? objectIn(parsed, 'DeviceLog') : {}
  const header = objectIn(log, 'Header')
  const written = textIn(header, 'DateTime') ?? ''
  const startUnixS = unixSecondsOf(written)
  if (startUnixS === null) return []
  const device =
    textIn(objectIn(header, 'Device'), 'Name') ?? textIn(objectIn(log, 'Device'), 'Name')
  const samples = objectsIn(log['Samples']).flatMap((one) => {
    const unixS = unixSecondsOf(textIn(one, 'TimeISO8601') ?? '')
    const sample = objectIn(objectIn(objectIn(one, 'Attributes'), 'suunto/sml'), 'Sample')
    return unixS === null ? [] : [{ second: Math.round(unixS - startUnixS), sample }]
  })
  return [
    {
      sportWord: SPORTS[numberIn(header, 'ActivityType') ?? -1] ?? '',
      startUnixS,
      utcOffsetMin: offsetMinIn(written),
      distanceM: positiveIn(header, 'Distance'),
      elapsedTimeS: positiveIn(header, 'Duration'),
      ascentM: positiveIn(header, 'Ascent'),
      device: device === null || device.startsWith('Suunto') ? device : `Suunto ${device}`,
      series: seriesOf(samples),
    },
  ]
}

function seriesOf(samples: readonly { second: number; sample: Json }[]): SeriesByColumn {
  const found = VALUES.flatMap(([key, column, scale]) => {
    const series = samples.flatMap(({ second, sample }) => {
      const value = numberIn(sample, key)
      return value === null ? [] : [[second, value * scale] as const]
    })
    return series.length === 0 ? [] : [[column, series] as const]
  })
  return Object.fromEntries(found)
}

/** The offset at the end of `2019-05-04T08:00:00.000+02:00`; `null` for UTC and for none. */
function offsetMinIn(text: string): number | null {
  const parts = /([+-])(\d{2}):?(\d{2})$/.exec(text)
  if (parts === null) return null
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return parts[1] === '-' ? -minutes : minutes
}
