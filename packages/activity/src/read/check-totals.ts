import { message } from '@bell-lap/units/message'
import type { Activity, ReadIssue } from '../activity.ts'
import { lastValue } from './column-values.ts'

/** A total and a recording of the same run differ by less than this factor: a treadmill, a corrected distance. */
const MOST_APART = 1.5
/** The recording covers the run from its start to this share of its time. */
const COVERED = 0.9
/** Below this the rounding of the last lap decides, metres. */
const LEAST_M = 100

/**
 * The distance of a recording, checked against its records: where they cover the whole run and say
 * something quite different, they are right.
 */
export function checkedDistance(activity: Activity): {
  readonly distanceM: number
  readonly issues: readonly ReadIssue[]
} {
  const { streams, elapsedTimeS, movingTimeS, distanceM, partial } = activity
  const recordedM = lastValue(streams.distanceM)
  const lastS = lastValue(streams.timeS) ?? 0
  // A file may hold all laps and only the first of its points.
  const wholeS = Math.max(elapsedTimeS, movingTimeS)
  const covers = !partial && lastS >= COVERED * wholeS && hasDistanceToTheEnd(streams)
  const larger = Math.max(distanceM, recordedM ?? 0)
  if (recordedM === null || recordedM <= 0 || !covers || larger < LEAST_M) {
    return { distanceM, issues: [] }
  }
  if (larger <= MOST_APART * Math.min(distanceM, recordedM)) return { distanceM, issues: [] }
  const detail = message('file.total-distance', { saidM: distanceM, recordedM })
  return { distanceM: recordedM, issues: [{ code: 'total-distance', detail }] }
}

/** Whether the distance is recorded almost to the last record: a pod may fall asleep on the way. */
function hasDistanceToTheEnd({ timeS, distanceM }: Activity['streams']): boolean {
  if (distanceM === undefined) return false
  const last = distanceM.findLastIndex((value) => !Number.isNaN(value))
  const first = distanceM.findIndex((value) => !Number.isNaN(value))
  const lengthS = lastValue(timeS) ?? 0
  return (timeS[last] ?? 0) - (timeS[first] ?? 0) >= COVERED * lengthS
}
