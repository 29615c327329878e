import { longestOrdered } from './longest-ordered.ts'

/** A step back by less than this is the drift of a position, metres. */
const DRIFT_M = 50
/** With more outliers than this share, the distance was set back rather than misread. */
const MOST_OUTLIERS = 0.05

/**
 * The distance without the few values that no neighbour agrees with. One absurd value would else hold
 * all that follow: they would seem to run backwards.
 *
 * @param distanceM metres since the start, `NaN` where there is none
 */
export function withoutOutliers(distanceM: Float64Array): {
  readonly column: Float64Array
  readonly dropped: number
} {
  const known = [...distanceM.keys()].filter((i) => !Number.isNaN(distanceM[i]))
  const at = (place: number | undefined) => distanceM[place ?? -1] ?? Number.NaN
  if (known.every((place, i) => i === 0 || at(place) >= at(known[i - 1]))) {
    return { column: distanceM, dropped: 0 }
  }
  const outliers = outliersAmong(known, at)
  if (outliers.length > MOST_OUTLIERS * known.length) return { column: distanceM, dropped: 0 }
  const column = distanceM.slice()
  for (const place of outliers) column[place] = Number.NaN
  return { column, dropped: outliers.length }
}

function outliersAmong(
  known: readonly number[],
  at: (place: number | undefined) => number,
): readonly number[] {
  const steady = longestOrdered(known, at)
  const outliers: number[] = []
  let next = 0
  for (const place of known) {
    if (steady[next] === place) {
      next += 1
      continue
    }
    const over = next < steady.length ? at(place) - at(steady[next]) : 0
    const under = next > 0 ? at(steady[next - 1]) - at(place) : 0
    if (Math.max(over, under) > DRIFT_M) outliers.push(place)
  }
  return outliers
}
