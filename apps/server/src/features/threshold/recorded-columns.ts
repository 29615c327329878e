import type { Streams } from '@bell-lap/activity/activity'
import type { RecordedRun } from '@bell-lap/fitness/threshold/recorded-run'

/** The columns of a stored recording as the tests read them; null without a distance. */
export function recordedRunOf(
  streams: Streams,
  surface: RecordedRun['surface'],
): RecordedRun | null {
  const { timeS, distanceM, heartRateBpm, altitudeM } = streams
  if (distanceM === undefined) return null
  const kept = Array.from(timeS.keys()).filter((i) => Number.isFinite(distanceM[i]))
  if (kept.length < 2) return null
  const at = (column: Float64Array) => kept.map((i) => column[i] ?? Number.NaN)
  const beats =
    heartRateBpm === undefined
      ? kept.map(() => null)
      : at(heartRateBpm).map((bpm) => (Number.isNaN(bpm) ? null : bpm))
  const heights = altitudeM === undefined ? null : at(altitudeM)
  return {
    timeS: at(timeS),
    distanceM: at(distanceM),
    heartRateBpm: beats,
    altitudeM: heights === null || heights.some((metres) => Number.isNaN(metres)) ? null : heights,
    surface,
  }
}

const CHART_POINTS = 150

/** Speed and heart rate of a run in pieces of equal time, for a small chart. */
export function chartOf(run: RecordedRun): {
  readonly timeS: readonly number[]
  readonly speedMps: readonly (number | null)[]
  readonly heartRateBpm: readonly (number | null)[]
} {
  const [first = 0, last = 0] = [run.timeS[0], run.timeS.at(-1)]
  const pieceS = Math.max(5, (last - first) / CHART_POINTS)
  const pieces = new Map<number, number[]>()
  for (const [i, second] of run.timeS.entries()) {
    const piece = Math.floor((second - first) / pieceS)
    pieces.set(piece, [...(pieces.get(piece) ?? []), i])
  }
  const rows = [...pieces].map(([piece, inside]) => {
    const from = Math.max(0, (inside[0] ?? 0) - 1)
    const to = inside.at(-1) ?? 0
    const metres = (run.distanceM[to] ?? 0) - (run.distanceM[from] ?? 0)
    const seconds = (run.timeS[to] ?? 0) - (run.timeS[from] ?? 0)
    const beats = inside.flatMap((i) => run.heartRateBpm[i] ?? [])
    return {
      timeS: first + (piece + 0.5) * pieceS,
      speedMps: seconds > 0 ? metres / seconds : null,
      heartRateBpm:
        beats.length === 0 ? null : beats.reduce((sum, bpm) => sum + bpm, 0) / beats.length,
    }
  })
  return {
    timeS: rows.map((row) => row.timeS),
    speedMps: rows.map((row) => row.speedMps),
    heartRateBpm: rows.map((row) => row.heartRateBpm),
  }
}
