/** Stretches of ten seconds at a steady speed, with what the sensor says of the steps in them. */
import type { Pause, StreamName, Streams } from '@bell-lap/activity/activity'
import { needFields } from '@bell-lap/units/wrong-argument'
import { mean } from 'simple-statistics'
import type { FormMetric, FormValues } from './form-metric.ts'
import { springMass } from './spring-mass.ts'

/** Ten seconds of a run (science E1, E4). */
export interface FormWindow {
  /** Seconds since the start of the activity. */
  readonly startS: number
  readonly speedMps: number
  /** Rise over run of the minute around it; 0 without heights. */
  readonly grade: number
  readonly values: FormValues
}

/** What windows are read from. */
export interface FormRecording {
  readonly streams: Streams
  readonly pauses: readonly Pause[]
  /** On a treadmill, or where heights are no use: the grade counts as 0. */
  readonly isFlat: boolean
}

export const WINDOW_S = 10
/** A walk is no running form, and neither is a speed that no runner has. */
const SLOWEST_MPS = 1.8
const FASTEST_MPS = 9
const LEAST_CADENCE_SPM = 130
/** Most spread of the speed within a window, as a share (X). */
const STEADY = 0.06
/** The halves of a window may differ by so much of its speed: beyond it the runner speeds up or slows down (X). */
const EVEN_HALVES = 0.04
/** So many seconds after a pause or the start the step is still settling (X). */
const SETTLE_S = 15
/** Grade is read over so many seconds around the window; shorter, a barometer's steps look like hills (X). */
const GRADE_SPAN_S = 60
const LEAST_GRADE_M = 60
/** Recordings that keep a record every few seconds still have this many in a window. */
const FEWEST_RECORDS = 3
/** Beyond this no sensor's word is used. */
const STEEPEST = 0.15

/** Streams that are metrics as they stand. */
const READ_AS_IS = [
  'cadenceSpm',
  'groundContactMs',
  'verticalOscillationMm',
  'verticalRatioPct',
  'balanceLeftPct',
] as const satisfies readonly (StreamName & FormMetric)[]

/**
 * Windows of steady running, oldest first; empty where the recording has no speed or nothing of the steps. A value counts where
 * most of its window has it; zero and what is not finite is missing.
 *
 * @example
 * const windows = formWindows({ streams: { timeS: Float64Array.of(0) }, pauses: [], isFlat: false })
 */
export function formWindows(recording: FormRecording): readonly FormWindow[] {
  needFields('recording', recording, ['streams', 'pauses'])
  const { streams, pauses } = recording
  const { timeS, speedMps } = streams
  if (speedMps === undefined) return []
  const windows: FormWindow[] = []
  const last = timeS.at(-1) ?? 0
  let from = 0
  for (let startS = SETTLE_S; startS + WINDOW_S <= last; startS += WINDOW_S) {
    while (from < timeS.length && (timeS[from] ?? 0) < startS) from += 1
    let to = from
    while (to < timeS.length && (timeS[to] ?? 0) < startS + WINDOW_S) to += 1
    if (to - from < FEWEST_RECORDS || isNearPause(startS, pauses)) continue
    const speed = steadySpeed(speedMps.subarray(from, to))
    const grade = gradeAt(recording, startS + WINDOW_S / 2)
    if (speed === null || grade === null || Math.abs(grade) > STEEPEST) continue
    const values = valuesOf(recording, { from, to, speedMps: speed, grade })
    if (values !== null) windows.push({ startS, speedMps: speed, grade, values })
  }
  return windows
}

const isNearPause = (startS: number, pauses: readonly Pause[]) =>
  pauses.some((pause) => startS < pause.endS + SETTLE_S && startS + WINDOW_S > pause.startS)

/** The mean speed, m/s; `null` where it is no running, or no steady one. */
function steadySpeed(speeds: Float64Array): number | null {
  const known = Array.from(speeds).filter((one) => one > 0)
  if (known.length < speeds.length) return null
  const all = mean(known)
  const spread = Math.sqrt(mean(known.map((one) => (one - all) ** 2)))
  const half = known.length >> 1
  const apart = Math.abs(mean(known.slice(0, half)) - mean(known.slice(half)))
  const isRunning = all >= SLOWEST_MPS && all <= FASTEST_MPS
  return isRunning && spread <= STEADY * all && apart <= EVEN_HALVES * all ? all : null
}

/** Rise over run around a moment; 0 on a belt and without heights, `null` where too little ground is known. */
function gradeAt({ streams, isFlat }: FormRecording, middleS: number): number | null {
  const { timeS, altitudeM, distanceM } = streams
  if (isFlat || altitudeM === undefined || distanceM === undefined) return 0
  const first = firstFrom(timeS, middleS - GRADE_SPAN_S / 2)
  const last = firstFrom(timeS, middleS + GRADE_SPAN_S / 2) - 1
  const run = (distanceM[last] ?? Number.NaN) - (distanceM[first] ?? Number.NaN)
  const rise = (altitudeM[last] ?? Number.NaN) - (altitudeM[first] ?? Number.NaN)
  return run >= LEAST_GRADE_M && Number.isFinite(rise) ? rise / run : null
}

/** The first record at this time or later. */
function firstFrom(timeS: Float64Array, atS: number): number {
  let [low, high] = [0, timeS.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timeS[middle] ?? 0) < atS) low = middle + 1
    else high = middle
  }
  return low
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly speedMps: number
  readonly grade: number
}

/** `null` for a walk, and where nothing but the speed is known. */
function valuesOf({ streams }: FormRecording, stretch: Stretch): FormValues | null {
  const { from, to, speedMps, grade } = stretch
  const values: Partial<Record<FormMetric, number>> = {}
  for (const name of READ_AS_IS) {
    const value = meanOf(streams[name]?.subarray(from, to))
    if (value !== null) values[name] = value
  }
  const { cadenceSpm, groundContactMs, verticalOscillationMm } = values
  if (cadenceSpm === undefined || cadenceSpm < LEAST_CADENCE_SPM) return null
  // Speed over cadence, not the watch's own step length: on some it follows another speed than the one that is recorded.
  values.stepLengthMm = (60_000 * speedMps) / cadenceSpm
  if (verticalOscillationMm !== undefined && values.verticalRatioPct === undefined)
    values.verticalRatioPct = (100 * verticalOscillationMm) / values.stepLengthMm
  if (groundContactMs === undefined) return values
  const flightMs = 60_000 / cadenceSpm - groundContactMs
  if (!(flightMs > 0)) return values
  values.flightMs = flightMs
  const step = { speedMps, contactS: groundContactMs / 1000, flightS: flightMs / 1000, grade }
  const spring = springMass(step, null)
  if (spring !== null) values.verticalStiffness = 1000 * spring.verticalPerKg
  return values
}

/** The mean of what is known, where that is more than half; zero is missing. */
function meanOf(column: Float64Array | undefined): number | null {
  if (column === undefined) return null
  const known = Array.from(column).filter((value) => value > 0)
  return 2 * known.length > column.length ? mean(known) : null
}
