import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { mean } from 'simple-statistics'
import { fitLine } from './least-squares.ts'
import { secondBySecond, variation } from './steady-windows.ts'
import type { FlatSecond, RunRecording, SteadyWindow } from './steady-windows.ts'

export type HeartRateSpeedIndex =
  | {
      readonly known: true
      readonly method: 'heart-rate-speed/85-lthr-1'
      /** Speed on the flat at 85 % of the threshold heart rate. */
      readonly speedMps: number
      readonly errorMps: number
      /** Rise of the heart rate with speed, beats a minute per m/s. */
      readonly slopeBpmPerMps: number
      readonly windows: number
    }
  | { readonly known: false; readonly why: Message }

const INDEX_SHARE = 0.85
const FEWEST_WINDOWS = 5
/** Over less than this the slope is noise (X). */
const NARROWEST_SPEEDS_MPS = 0.3
/** How far the index may lie outside of the heart rates seen (X). */
const REACH_BPM = 5
/** The same speed costs 2 to 3 beats more or less from day to day (science C2, grade X). */
const DAY_NOISE_BPM = 2.5

/**
 * Speed at 85 % of the threshold heart rate from steady windows of one or more runs: the line of
 * heart rate on grade-adjusted speed, read backwards (science C2). The error holds the scatter about
 * the line and the noise from day to day, which windows of one run share.
 * Heat and tiredness move it as fitness does: compare weeks of similar weather.
 */
export function heartRateSpeedIndex(
  windows: readonly SteadyWindow[],
  thresholdHeartRateBpm: number,
): HeartRateSpeedIndex {
  if (windows.length < FEWEST_WINDOWS) {
    const counts = { needed: FEWEST_WINDOWS, stretches: windows.length }
    return { known: false, why: message('index.few-stretches', counts) }
  }
  const speeds = windows.map((window) => window.flatSpeedMps)
  if (Math.max(...speeds) - Math.min(...speeds) < NARROWEST_SPEEDS_MPS) {
    return { known: false, why: message('index.same-speed') }
  }
  const rates = windows.map((window) => window.heartRateBpm)
  const target = INDEX_SHARE * thresholdHeartRateBpm
  if (target < Math.min(...rates) - REACH_BPM || target > Math.max(...rates) + REACH_BPM) {
    return { known: false, why: message('index.far-from-threshold', { beats: Math.round(target) }) }
  }
  const line = fitLine(speeds, rates)
  if (line.slope <= 0) return { known: false, why: message('index.not-rising') }
  const speedMps = (target - line.intercept) / line.slope
  const scatter =
    line.residualSd * Math.sqrt(1 / line.count + (speedMps - line.meanX) ** 2 / line.spreadX)
  const runs = new Set(windows.map((window) => window.runId)).size
  return {
    known: true,
    method: 'heart-rate-speed/85-lthr-1',
    speedMps,
    errorMps: Math.hypot(scatter, DAY_NOISE_BPM / Math.sqrt(runs)) / line.slope,
    slopeBpmPerMps: line.slope,
    windows: windows.length,
  }
}

export type HeartRateDrift =
  | {
      readonly known: true
      readonly method: 'heart-rate-drift/60-minutes-1'
      /** Rise of heart rate per speed from the first to the second half hour, as a share. */
      readonly drift: number
      readonly driftError: number
      readonly verdict: 'probably-below-lt1' | 'probably-above-lt1' | 'unclear'
      readonly cautions: readonly Message[]
    }
  | { readonly known: false; readonly why: Message }

const DRIFT_S = 3600
const DRIFT_LIMIT = 0.05
/** Constant speed, judged on means of five minutes (X). */
const DRIFT_VARIATION = 0.05
const PIECE_S = 300
const LEAST_COVER = 0.8

/**
 * Drift over the first 60 minutes of a recording at constant speed: `(HR/v)₂ / (HR/v)₁ − 1` on
 * grade-adjusted speed. Under 5 % the effort was probably at or below LT1 (science C2; convention).
 */
export function heartRateDrift(run: RunRecording): HeartRateDrift {
  const seconds = secondBySecond(run)
  if (seconds.length < DRIFT_S) return { known: false, why: message('drift.too-short') }
  const hour = seconds.slice(0, DRIFT_S)
  if (!(variation(hour, PIECE_S) <= DRIFT_VARIATION)) {
    return { known: false, why: message('drift.uneven') }
  }
  const pieces = Array.from({ length: DRIFT_S / PIECE_S }, (_, i) =>
    beatsPerMetre(hour.slice(i * PIECE_S, (i + 1) * PIECE_S)),
  )
  const known = pieces.flatMap((piece) => (piece === null ? [] : [piece]))
  if (known.length < pieces.length) {
    return { known: false, why: message('drift.missing-heart-rate') }
  }
  const [first, second] = [known.slice(0, known.length / 2), known.slice(known.length / 2)]
  const drift = mean(second) / mean(first) - 1
  const driftError = (1 + drift) * Math.hypot(relativeError(first), relativeError(second))
  return {
    known: true,
    method: 'heart-rate-drift/60-minutes-1',
    drift,
    driftError,
    verdict: verdictOf(drift, driftError),
    cautions: [
      message('drift.rule-of-thumb'),
      ...(run.altitudeM === null ? [message('drift.no-altitude')] : []),
    ],
  }
}

function verdictOf(drift: number, error: number) {
  if (drift + error < DRIFT_LIMIT) return 'probably-below-lt1'
  return drift - error > DRIFT_LIMIT ? 'probably-above-lt1' : 'unclear'
}

function beatsPerMetre(seconds: readonly FlatSecond[]): number | null {
  const beats = seconds.flatMap(({ heartRateBpm }) => (heartRateBpm === null ? [] : [heartRateBpm]))
  if (beats.length < LEAST_COVER * seconds.length) return null
  return mean(beats) / mean(seconds.map((second) => second.flatSpeedMps))
}

/** Error of a mean of pieces about their own straight line: the drift itself is no scatter. */
function relativeError(pieces: readonly number[]): number {
  const line = fitLine(
    pieces.map((_, i) => i),
    pieces,
  )
  return line.residualSd / Math.sqrt(line.count) / mean(pieces)
}
