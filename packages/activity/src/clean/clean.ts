import { message } from '@bell-lap/units/message'
import type { Activity, Pause, ReadIssue, Streams } from '../activity.ts'
import { cutsOf } from './cuts.ts'
import { withoutOutliers } from './distance-outliers.ts'

/** A gap in the recording longer than this is a pause, seconds. Smart recording leaves a few seconds. */
const GAP_IS_PAUSE_S = 30

/**
 * Corrects a recording: distance never decreases, stretches that no runner ran (GPS jumps, a car) are
 * reported, and gaps in the recording become pauses. Each correction is an issue that the runner can read. The
 * original bytes stay as they are.
 *
 * @example
 * import { listedActivity } from '@bell-lap/activity/read/listed-activity'
 * const steady = clean(
 *   listedActivity({
 *     sportWord: 'Run',
 *     name: null,
 *     startedAt: '2026-11-29T07:00:00Z',
 *     localDay: '2026-11-29',
 *     distanceM: 10_000,
 *     movingTimeS: 3000,
 *     elapsedTimeS: 3060,
 *   }),
 * )
 */
export function clean(activity: Activity): Activity {
  const { distanceM, timeS } = activity.streams
  if (distanceM === undefined) return activity
  const sound = withoutOutliers(distanceM)
  const steady = neverDecreasing(sound.column)
  const streams = { ...activity.streams, distanceM: steady.column } as Streams
  const cuts = cutsOf(timeS, steady.column)
  const issues: ReadIssue[] = [...activity.issues]
  if (sound.dropped > 0) {
    const column = message('column.distanceM')
    issues.push({
      code: 'impossible-value',
      detail: message('file.impossible-values', { count: sound.dropped, column }),
    })
  }
  if (steady.mended > 0) {
    issues.push({
      code: 'distance-backwards',
      detail: message('file.distance-backwards', { count: steady.mended }),
    })
  }
  if (cuts.spikes > 0) {
    issues.push({
      code: 'gps-jump',
      detail: message('file.gps-jump', { count: cuts.spikes }),
    })
  }
  if (cuts.rides > 0) {
    issues.push({
      code: 'moved-while-paused',
      detail: message('file.moved-while-paused', { count: cuts.rides }),
    })
  }
  return { ...activity, streams, pauses: withGaps(activity.pauses, timeS), issues }
}

function neverDecreasing(distanceM: Float64Array): { column: Float64Array; mended: number } {
  let highest = 0
  let mended = 0
  const column = distanceM.map((value) => {
    if (Number.isNaN(value)) return value
    if (value < highest) mended += 1
    highest = Math.max(highest, value)
    return highest
  })
  return { column, mended }
}

function withGaps(pauses: readonly Pause[], timeS: Float64Array): readonly Pause[] {
  const found: Pause[] = [...pauses]
  for (let i = 1; i < timeS.length; i += 1) {
    const startS = timeS[i - 1] as number
    const endS = timeS[i] as number
    if (endS - startS < GAP_IS_PAUSE_S) continue
    const known = pauses.some((pause) => pause.startS < endS && pause.endS > startS)
    if (!known) found.push({ startS, endS })
  }
  return found.toSorted((a, b) => a.startS - b.startS)
}
