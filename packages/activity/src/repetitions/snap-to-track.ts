const HUNDRED_M = 100
/** GPS on a track is off by a few per cent: more than this from a whole hundred is something else. */
const MOST_OFF = 0.08
/** So many of the repetitions must be near a whole hundred before any is snapped. */
const LEAST_SHARE = 0.6

/**
 * Repetitions on a track are whole hundreds of metres: distances near one are set to it, the times
 * stay. When most are near none, nothing is changed.
 */
export function snapToTrack<T extends { readonly distanceM: number }>(
  repetitions: readonly T[],
): readonly T[] {
  const near = repetitions.map(({ distanceM }) => {
    const whole = Math.round(distanceM / HUNDRED_M) * HUNDRED_M
    return whole > 0 && Math.abs(distanceM / whole - 1) <= MOST_OFF ? whole : null
  })
  const snapped = near.filter((whole) => whole !== null).length
  if (snapped < LEAST_SHARE * repetitions.length) return repetitions
  return repetitions.map((repetition, i) => ({
    ...repetition,
    distanceM: near[i] ?? repetition.distanceM,
  }))
}
