import type { Streams } from '@bell-lap/activity/activity'
import { alphaMeasurement } from '@bell-lap/fitness/threshold/alpha-measurement'
import type { AlphaMeasurement } from '@bell-lap/fitness/threshold/alpha-measurement'
import { alphaWindows } from '@bell-lap/fitness/threshold/dfa-alpha1'
import { steadyWindows } from '@bell-lap/fitness/threshold/steady-windows'
import type { SteadyWindow } from '@bell-lap/fitness/threshold/steady-windows'
import { speedSeries, steadyColumns } from './heart-columns.ts'

/** Raised when the way a run is read changes: stored answers of an older one are worked out again. */
export const RUN_HEART_VERSION = 1

/** What the heart of one run says, as it is stored. */
export interface RunHeart {
  readonly windows: readonly Pick<SteadyWindow, 'flatSpeedMps' | 'heartRateBpm'>[]
  /** Null in a run without beat-to-beat times. */
  readonly alpha: AlphaMeasurement | null
  /** By the watch on the wrist, which is warmer than the air; null when it does not record it. */
  readonly hasTemperature: boolean
}

const rounded = (value: number, steps: number) => Math.round(value * steps) / steps

/** Reads a recording; long ones with beat-to-beat times take about a second. */
export function runHeart(streams: Streams, heartBeatsS: Float64Array): RunHeart {
  const run = steadyColumns(streams)
  const windows = run === null ? [] : steadyWindows('', run)
  const beats = Array.from(heartBeatsS, (seconds) => 1000 * seconds)
  const alpha =
    beats.length === 0 ? null : alphaMeasurement(alphaWindows(beats, speedSeries(streams)))
  return {
    windows: windows.map(({ flatSpeedMps, heartRateBpm }) => ({
      flatSpeedMps: rounded(flatSpeedMps, 1000),
      heartRateBpm: rounded(heartRateBpm, 10),
    })),
    alpha,
    hasTemperature: streams.temperatureC !== undefined,
  }
}
