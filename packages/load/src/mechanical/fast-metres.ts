/** Running counts as fast from this share of mile speed on (science D7). */
export const FAST_FROM_SHARE = 0.97

/** Speed is taken over this many seconds: single GPS points jump. */
const WINDOW_S = 4
/** A longer gap between two points is a pause or a lost signal, not running. */
const LONGEST_GAP_S = 20
/** Faster than this nobody runs; such a stretch is a jump of the GPS, m/s. */
const FASTEST_MPS = 11

export interface SpeedStreams {
  /** Seconds since the start, never decreasing. */
  readonly timeS: ArrayLike<number>
  /** Metres since the start, never decreasing; `NaN` where missing. */
  readonly distanceM: ArrayLike<number>
}

/**
 * Metres run at 0.97 of mile speed or faster, over a moving window of four seconds.
 *
 * @example
 * const timeS = Array.from({ length: 61 }, (_, second) => second)
 * fastMetres({ timeS, distanceM: timeS.map((second) => 5 * second) }, 5) // 300
 */
export function fastMetres(streams: SpeedStreams, mileSpeedMps: number): number {
  return metresAtOrAbove(streams, [FAST_FROM_SHARE * mileSpeedMps])[0] ?? 0
}

/**
 * Metres run at each of these speeds or faster (ascending, m/s), over a moving window of four seconds;
 * gaps are left out. One pass, however many speeds.
 */
export function metresAtOrAbove(
  streams: SpeedStreams,
  speedsMps: readonly number[],
): readonly number[] {
  const { times, metres } = known(streams)
  /** Metres between each speed and the next one. */
  const between = speedsMps.map(() => 0)
  let first = 0
  let last = 0
  for (let index = 1; index < times.length; index += 1) {
    const start = times[index - 1] ?? 0
    const end = times[index] ?? 0
    const covered = (metres[index] ?? 0) - (metres[index - 1] ?? 0)
    if (end - start > LONGEST_GAP_S || end <= start || covered <= 0) continue
    const middle = (start + end) / 2
    while (first < index - 1 && (times[first + 1] ?? 0) <= middle - WINDOW_S / 2) first += 1
    while (last < times.length - 1 && (times[last] ?? 0) < middle + WINDOW_S / 2) last += 1
    const from = gapBetween(times, first, index - 1) ? index - 1 : first
    const to = gapBetween(times, index, last) ? index : last
    const duration = (times[to] ?? 0) - (times[from] ?? 0)
    const speed = ((metres[to] ?? 0) - (metres[from] ?? 0)) / duration
    if (speed > FASTEST_MPS) continue
    const step = stepBelow(speedsMps, speed)
    if (step >= 0) between[step] = (between[step] ?? 0) + covered
  }
  let total = 0
  return between
    .toReversed()
    .map((metre) => (total += metre))
    .toReversed()
}

/** The last of the ascending speeds that is not over this one, or -1. */
function stepBelow(speedsMps: readonly number[], speed: number): number {
  let step = -1
  while (step + 1 < speedsMps.length && (speedsMps[step + 1] ?? 0) <= speed) step += 1
  return step
}

function gapBetween(times: readonly number[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if ((times[index + 1] ?? 0) - (times[index] ?? 0) > LONGEST_GAP_S) return true
  }
  return false
}

function known(streams: SpeedStreams): { times: readonly number[]; metres: readonly number[] } {
  const times: number[] = []
  const metres: number[] = []
  for (let index = 0; index < streams.timeS.length; index += 1) {
    const metre = streams.distanceM[index] ?? Number.NaN
    const time = streams.timeS[index] ?? Number.NaN
    if (Number.isNaN(metre) || Number.isNaN(time)) continue
    times.push(time)
    metres.push(metre)
  }
  return { times, metres }
}
