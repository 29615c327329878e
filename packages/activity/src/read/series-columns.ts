import type { StreamName, Streams } from '../activity.ts'
import { isVoid } from './column-values.ts'
import { withoutFarPositions } from './position-outliers.ts'
import { possibleColumn, type Dropped } from './value-bounds.ts'

/** Values of one column: seconds since the start and what was measured then. */
export type Series = readonly (readonly [second: number, value: number])[]
export type SeriesByColumn = Readonly<Partial<Record<Exclude<StreamName, 'timeS'>, Series>>>

/**
 * Columns of equal length from series that each have times of their own: every second at which one of
 * them says something. A value holds until the next one of its series, but no longer than `holdsS`.
 *
 * @param lengthS what lies outside the recording is left out
 * @param dropped counts values that cannot be
 */
export function seriesColumns(
  series: SeriesByColumn,
  { lengthS, holdsS, dropped }: { lengthS: number; holdsS: number; dropped: Dropped },
): Streams {
  const isInside = (second: number) => second >= 0 && second <= lengthS
  const seconds = new Set(
    Object.values(series).flatMap((one) => one.map(([second]) => second).filter(isInside)),
  )
  const timeS = Float64Array.from(seconds).sort()
  const streams: Record<string, Float64Array> = {}
  for (const [name, one] of Object.entries(series)) {
    const sorted = one.toSorted((a, b) => a[0] - b[0])
    const column = possibleColumn(name as 'heartRateBpm', held(timeS, sorted, holdsS), dropped)
    if (!isVoid(column)) streams[name] = column
  }
  const { latitudeDeg, longitudeDeg } = streams
  if (latitudeDeg !== undefined && longitudeDeg !== undefined) {
    const sound = withoutFarPositions({ timeS, latitudeDeg, longitudeDeg })
    streams['latitudeDeg'] = sound.latitudeDeg
    streams['longitudeDeg'] = sound.longitudeDeg
    if (sound.dropped > 0) dropped.latitudeDeg = (dropped.latitudeDeg ?? 0) + sound.dropped
  }
  return { timeS, ...streams }
}

function held(timeS: Float64Array, samples: Series, holdsS: number): Float64Array {
  let next = 0
  return timeS.map((second) => {
    while (next < samples.length && (samples[next]?.[0] ?? 0) <= second) next += 1
    const sample = samples[next - 1]
    return sample === undefined || second - sample[0] > holdsS ? Number.NaN : sample[1]
  })
}
