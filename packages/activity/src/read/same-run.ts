import type { Pause, Sport } from '../activity.ts'

/** Two recordings that share more than this part of the shorter one are of one run. */
const SHARED_MORE_THAN = 0.5
/** Only a break as long as this leaves room for another run; a phone that saves power skips minutes. */
const LONG_PAUSE_S = 300
/** Where a recording has no length in time, start times of one run differ by no more than this, seconds. */
const START_SLACK_S = 60
/** And distances by no more than this share. */
const DISTANCE_SLACK = 0.02

/** When an activity took place, and what it was. */
export interface RunTimes {
  readonly startUnixS: number
  readonly elapsedTimeS: number
  /** Stretches without recording, seconds since the start. */
  readonly pauses: readonly Pause[]
  readonly sport: Sport
  readonly distanceM: number
}

/**
 * Whether two recordings are of one activity of one person: nobody runs twice at once. Their moving
 * times overlap by more than half of the shorter, whatever their distances and formats. Two sports that
 * are both known and differ are two activities.
 *
 * @example
 * const watch: RunTimes = {
 *   startUnixS: 0,
 *   elapsedTimeS: 1800,
 *   pauses: [],
 *   sport: 'run',
 *   distanceM: 6000,
 * }
 * isSameRun(watch, { ...watch, startUnixS: 30, distanceM: 6080 }) // true
 */
export function isSameRun(a: RunTimes, b: RunTimes): boolean {
  if (a.sport !== b.sport && a.sport !== 'unknown' && b.sport !== 'unknown') return false
  return a.elapsedTimeS > 0 && b.elapsedTimeS > 0
    ? sharedPart(a, b) > SHARED_MORE_THAN
    : startTogether(a, b)
}

/** Whether two activities started together and are equally long: all that sums without times can tell. */
export function startTogether(a: RunTimes, b: RunTimes): boolean {
  const longer = Math.max(a.distanceM, b.distanceM)
  return (
    Math.abs(a.startUnixS - b.startUnixS) <= START_SLACK_S &&
    Math.abs(a.distanceM - b.distanceM) <= DISTANCE_SLACK * longer
  )
}

/** The part of the shorter moving time that both share, 0 to 1. */
export function sharedPart(a: RunTimes, b: RunTimes): number {
  const first = movingStretches(a)
  const second = movingStretches(b)
  const shorterS = Math.min(lengthOf(first), lengthOf(second))
  if (shorterS <= 0) return 0
  let sharedS = 0
  let i = 0
  let j = 0
  while (i < first.length && j < second.length) {
    const [fromA, toA] = first[i] as Stretch
    const [fromB, toB] = second[j] as Stretch
    sharedS += Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB))
    if (toA < toB) i += 1
    else j += 1
  }
  return sharedS / shorterS
}

type Stretch = readonly [fromS: number, toS: number]

const lengthOf = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, [fromS, toS]) => sum + toS - fromS, 0)

/** The times between the pauses, Unix seconds, in order. */
function movingStretches({ startUnixS, elapsedTimeS, pauses }: RunTimes): readonly Stretch[] {
  const stretches: Stretch[] = []
  let fromS = 0
  const long = pauses.filter(({ startS, endS }) => endS - startS >= LONG_PAUSE_S)
  for (const pause of long.toSorted((a, b) => a.startS - b.startS)) {
    const toS = Math.min(pause.startS, elapsedTimeS)
    if (toS > fromS) stretches.push([startUnixS + fromS, startUnixS + toS])
    fromS = Math.max(fromS, pause.endS)
  }
  if (elapsedTimeS > fromS) stretches.push([startUnixS + fromS, startUnixS + elapsedTimeS])
  return stretches
}
