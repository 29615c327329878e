import { unixSecondsOf } from '../instants.ts'
import type { SeriesByColumn } from '../series-columns.ts'
import type { ToldActivity } from '../told-activity.ts'
import { isObject, numberIn, objectIn, objectsIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isGoldenCheetah = (text: string): boolean =>
  /"RIDE"\s*:/.test(text) && /"STARTTIME"\s*:/.test(text)

/** Fields of a sample and the column that each fills. `RCAD` counts one leg, `RVERT` centimetres. */
const VALUES = [
  ['KM', 'distanceM', 1000],
  ['HR', 'heartRateBpm', 1],
  ['RCAD', 'cadenceSpm', 2],
  ['WATTS', 'powerW', 1],
  ['KPH', 'speedMps', 1 / 3.6],
  ['ALT', 'altitudeM', 1],
  ['LAT', 'latitudeDeg', 1],
  ['LON', 'longitudeDeg', 1],
  ['RCON', 'groundContactMs', 1],
  ['RVERT', 'verticalOscillationMm', 10],
] as const
/** Zero stands for what was not measured. */
const ZERO_IS_NOTHING = new Set(['HR', 'RCAD', 'LAT', 'LON', 'RCON', 'RVERT'])

/**
 * A file of GoldenCheetah: `RIDE` with `STARTTIME` as `2024/03/09 21:00:00 UTC`, tags and samples.
 * Shape: as far as it is known. Not yet tried on a real file.
 */
export function goldenCheetahActivities(parsed: unknown): readonly ToldActivity[] {
  const ride = isObject(parsed) ? objectIn(parsed, 'RIDE') : {}
  const written = (textIn(ride, 'STARTTIME') ?? '').replaceAll('/', '-').replace(/\s*UTC$/, 'Z')
  const startUnixS = unixSecondsOf(written)
  if (startUnixS === null) return []
  const tags = objectIn(ride, 'TAGS')
  const everyS = numberIn(ride, 'RECINTSECS') ?? 1
  const samples = objectsIn(ride['SAMPLES'])
  const last = samples.at(-1)
  return [
    {
      sportWord: textIn(tags, 'Sport') ?? '',
      name: textIn(tags, 'Workout Title') ?? textIn(tags, 'Workout Code'),
      description: textIn(tags, 'Notes'),
      startUnixS,
      elapsedTimeS: last === undefined ? null : (numberIn(last, 'SECS') ?? 0) + everyS,
      device: textIn(ride, 'DEVICETYPE'),
      series: seriesOf(samples),
    },
  ]
}

function seriesOf(samples: readonly Json[]): SeriesByColumn {
  const found = VALUES.flatMap(([key, column, scale]) => {
    const series = samples.flatMap((sample) => {
      const [second, value] = [numberIn(sample, 'SECS'), numberIn(sample, key)]
      if (second === null || value === null) return []
      return value === 0 && ZERO_IS_NOTHING.has(key) ? [] : [[second, value * scale] as const]
    })
    return series.length === 0 ? [] : [[column, series] as const]
  })
  return Object.fromEntries(found)
}
