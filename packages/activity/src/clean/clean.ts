import type { Activity, Pause, ReadIssue, Streams } from '../activity.ts'
import { cutsOf } from './cuts.ts'

/** A gap in the recording longer than this is a pause, seconds. Smart recording leaves a few seconds. */
const GAP_IS_PAUSE_S = 30

/**
 * Mends a recording: distance never decreases, stretches that no runner ran (GPS jumps, a car) are
 * said, and gaps in the recording become pauses. Each mend is an issue that the runner can read. The
 * original bytes stay as they are.
 */
export function clean(activity: Activity): Activity {
  const { distanceM, timeS } = activity.streams
  if (distanceM === undefined) return activity
  const steady = neverDecreasing(distanceM)
  const streams = { ...activity.streams, distanceM: steady.column } as Streams
  const cuts = cutsOf(timeS, steady.column)
  const issues: ReadIssue[] = [...activity.issues]
  if (steady.mended > 0) {
    issues.push({
      code: 'distance-backwards',
      detail: `The distance ran backwards at ${count(steady.mended, 'place')}; held still there.`,
    })
  }
  if (cuts.spikes > 0) {
    issues.push({
      code: 'gps-jump',
      detail: `${count(cuts.spikes, 'jump')} faster than any runner: no best effort is taken across.`,
    })
  }
  if (cuts.rides > 0) {
    issues.push({
      code: 'moved-while-paused',
      detail: `Moved fast without recording ${count(cuts.rides, 'time')}, as in a car or train: no best effort is taken across.`,
    })
  }
  return { ...activity, streams, pauses: withGaps(activity.pauses, timeS), issues }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
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
