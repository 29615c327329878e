import type { Streams } from '@bell-lap/activity/activity'
import type { RunRecording } from '@bell-lap/fitness/threshold/steady-windows'

/** Speed with its time, where it was recorded; null without. */
export function speedSeries({ timeS, speedMps }: Streams) {
  if (speedMps === undefined) return null
  const kept = Array.from(timeS.keys()).filter((i) => Number.isFinite(speedMps[i]))
  return { timeS: kept.map((i) => timeS[i] ?? 0), speedMps: kept.map((i) => speedMps[i] ?? 0) }
}

/** The columns that steady running is read from; null without speed or heart rate. */
export function steadyColumns(streams: Streams): RunRecording | null {
  const { timeS, speedMps, heartRateBpm, altitudeM } = streams
  if (speedMps === undefined || heartRateBpm === undefined) return null
  const kept = Array.from(timeS.keys()).filter((i) => Number.isFinite(speedMps[i]))
  const at = (column: Float64Array) => kept.map((i) => column[i] ?? Number.NaN)
  const flat = altitudeM === undefined || at(altitudeM).some((metre) => Number.isNaN(metre))
  return {
    timeS: at(timeS),
    speedMps: at(speedMps),
    heartRateBpm: at(heartRateBpm).map((beats) => (Number.isNaN(beats) ? null : beats)),
    altitudeM: flat ? null : at(altitudeM),
  }
}
