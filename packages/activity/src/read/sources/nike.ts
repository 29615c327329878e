import type { Pause } from '../../activity.ts'
import type { Series, SeriesByColumn } from '../series-columns.ts'
import type { ToldActivity } from '../told-activity.ts'
import { isObject, numberIn, objectIn, objectsIn, per, positiveIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isNike = (text: string): boolean =>
  /"start_epoch_ms"\s*:/.test(text) && /"(app_id|active_duration_ms|change_tokens)"\s*:/.test(text)

/**
 * One activity of Nike Run Club as its service gives it: milliseconds since 1970, one list of values a
 * metric, kilometres as amounts of their stretch. Shape: as far
 * as it is known. Not yet tried on a real export.
 */
export function nikeActivities(parsed: unknown): readonly ToldActivity[] {
  if (!isObject(parsed)) return []
  const startMs = numberIn(parsed, 'start_epoch_ms')
  if (startMs === null) return []
  const endMs = numberIn(parsed, 'end_epoch_ms')
  const total = (metric: string) =>
    objectsIn(parsed['summaries']).find(
      (one) => one['metric'] === metric && one['summary'] === 'total',
    )
  const mean = objectsIn(parsed['summaries']).find(
    (one) => one['metric'] === 'heart_rate' && one['summary'] === 'mean',
  )
  const distance = total('distance')
  return [
    {
      sportWord: textIn(parsed, 'type') ?? '',
      name: textIn(objectIn(parsed, 'tags'), 'com.nike.name'),
      startUnixS: startMs / 1000,
      distanceM: distance === undefined ? null : per(positiveIn(distance, 'value'), 1 / 1000),
      movingTimeS: per(positiveIn(parsed, 'active_duration_ms'), 1000),
      elapsedTimeS: endMs === null ? null : Math.max(0, (endMs - startMs) / 1000),
      averageHeartRateBpm: mean === undefined ? null : positiveIn(mean, 'value'),
      series: seriesOf(objectsIn(parsed['metrics']), startMs),
      ...pausesOf(objectsIn(parsed['moments']), startMs),
    },
  ]
}

const COLUMNS: Readonly<Record<string, keyof SeriesByColumn>> = {
  latitude: 'latitudeDeg',
  longitude: 'longitudeDeg',
  elevation: 'altitudeM',
  heart_rate: 'heartRateBpm',
}

function seriesOf(metrics: readonly Json[], startMs: number): SeriesByColumn {
  const found: Partial<Record<keyof SeriesByColumn, Series>> = {}
  for (const metric of metrics) {
    const type = textIn(metric, 'type') ?? ''
    const values = objectsIn(metric['values'])
    const column = COLUMNS[type]
    if (type === 'distance') found.distanceM = summedUp(values, startMs)
    else if (column !== undefined) found[column] = measured(values, startMs)
  }
  return found
}

function measured(values: readonly Json[], startMs: number): Series {
  return values.flatMap((one) => {
    const [ms, value] = [numberIn(one, 'start_epoch_ms'), numberIn(one, 'value')]
    return ms === null || value === null
      ? []
      : [[Math.round((ms - startMs) / 1000), value] as const]
  })
}

/** Kilometres of each stretch, added up to the metres at its end. */
function summedUp(values: readonly Json[], startMs: number): Series {
  let metres = 0
  return values.flatMap((one) => {
    const [endMs, km] = [numberIn(one, 'end_epoch_ms'), numberIn(one, 'value')]
    if (endMs === null || km === null) return []
    metres += km * 1000
    return [[Math.round((endMs - startMs) / 1000), metres] as const]
  })
}

/** Moments of the kind `halt` say when the runner stopped the clock. */
function pausesOf(moments: readonly Json[], startMs: number): { pauses?: readonly Pause[] } {
  const halts = moments.filter((one) => one['key'] === 'halt')
  if (halts.length === 0) return {}
  const pauses: Pause[] = []
  let stoppedS: number | null = null
  for (const halt of halts) {
    const ms = numberIn(halt, 'timestamp')
    if (ms === null) continue
    const second = (ms - startMs) / 1000
    if (halt['value'] === 'resume') {
      if (stoppedS !== null && second > stoppedS) pauses.push({ startS: stoppedS, endS: second })
      stoppedS = null
    } else stoppedS ??= second
  }
  return { pauses }
}
