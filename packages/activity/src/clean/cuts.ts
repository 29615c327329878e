/** Faster than any runner over a second, m/s (the fastest sprint measured is 12.3). */
const IMPOSSIBLE_MPS = 12
/** Slack for the rounding of times and late satellite fixes, metres. */
const SLACK_M = 3
/** Without recording for this long … */
const UNRECORDED_S = 60
/** … and moved at this speed or faster: not on foot, m/s. */
const RIDE_MPS = 7

export interface Cuts {
  /** Samples with time and distance, in order. */
  readonly timeS: Float64Array
  readonly distanceM: Float64Array
  /** First sample of each stretch that can be trusted as one; ends with the number of samples. */
  readonly bounds: readonly number[]
  readonly spikes: number
  readonly rides: number
}

/**
 * Cuts a recording where the distance between two samples cannot have been run, so that no best
 * effort spans it. Samples without time or distance are left out.
 */
export function cutsOf(time: Float64Array, distance: Float64Array): Cuts {
  const timeS = new Float64Array(time.length)
  const distanceM = new Float64Array(time.length)
  const bounds = [0]
  let count = 0
  let spikes = 0
  let rides = 0
  for (let i = 0; i < time.length; i += 1) {
    const t = time[i] as number
    const d = distance[i] as number
    if (Number.isNaN(t) || Number.isNaN(d)) continue
    if (count > 0) {
      const elapsed = t - (timeS[count - 1] as number)
      const moved = d - (distanceM[count - 1] as number)
      if (elapsed <= 0) {
        distanceM[count - 1] = Math.max(d, distanceM[count - 1] as number)
        continue
      }
      if (moved > IMPOSSIBLE_MPS * elapsed + SLACK_M) {
        bounds.push(count)
        spikes += 1
      } else if (elapsed > UNRECORDED_S && moved > RIDE_MPS * elapsed) {
        bounds.push(count)
        rides += 1
      }
    }
    timeS[count] = t
    distanceM[count] = d
    count += 1
  }
  bounds.push(count)
  return {
    timeS: timeS.subarray(0, count),
    distanceM: distanceM.subarray(0, count),
    bounds,
    spikes,
    rides,
  }
}
