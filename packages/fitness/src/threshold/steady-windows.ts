import { uphillSpeedFactor } from '@bell-lap/workout/library/step-building'
import { interpolate } from './least-squares.ts'
import { mean } from 'simple-statistics'

/** A run as recorded; all arrays of the same length, time rising. */
export interface RunRecording {
  readonly timeS: readonly number[]
  readonly speedMps: readonly number[]
  readonly heartRateBpm: readonly (number | null)[]
  /** Null on a treadmill or without a barometer; the run then counts as flat. */
  readonly altitudeM: readonly number[] | null
}

/** A stretch at a steady speed on nearly flat ground. */
export interface SteadyWindow {
  readonly runId: string
  /** Seconds from the start of the run. */
  readonly startS: number
  /** Speed on the flat that costs the same, m/s. */
  readonly flatSpeedMps: number
  readonly heartRateBpm: number
}

const WINDOW_S = 180
/** The heart follows a change of speed within a minute; what it shows before is left out (X). */
const HEART_DELAY_S = 60
const FIRST_S = 10 * 60
const LAST_S = 60 * 60
const STEEPEST = 0.02
/** Grade is judged over this much time: shorter, a barometer's steps look like hills (X). */
const GRADE_PIECE_S = 60
/** Largest variation of the speed within a window, as a share of it (X). */
const STEADY_VARIATION = 0.06
/** GPS speed jumps from second to second, so steadiness is judged on means of this length (X). */
const SPEED_PIECE_S = 15
const LEAST_HEART_RATE_COVER = 0.8
const SLOWEST_RUN_MPS = 1.5
/** Beyond this the polynomial is not used, and downhill a runner cannot use all it promises (science A10). */
const STEEPEST_COST_GRADE = 0.2
const LEAST_COST = 0.85

/** Cost of running on a grade relative to the flat (Minetti et al. 2002). */
export function relativeCost(grade: number): number {
  const limited = Math.max(-STEEPEST_COST_GRADE, Math.min(STEEPEST_COST_GRADE, grade))
  return Math.max(LEAST_COST, 1 / uphillSpeedFactor(100 * limited))
}

/** One second of a run on the flat that costs the same. */
export interface FlatSecond {
  readonly speedMps: number
  readonly flatSpeedMps: number
  readonly grade: number
  readonly heartRateBpm: number | null
}

/** The first hour of the recording second by second, with the grade of each minute; a watch set forward makes runs of weeks. */
export function secondBySecond(run: RunRecording): readonly FlatSecond[] {
  const start = run.timeS[0] ?? 0
  const length = Math.min(LAST_S, Math.floor((run.timeS.at(-1) ?? 0) - start))
  const beats = run.timeS.flatMap((timeS, i) => {
    const bpm = run.heartRateBpm[i] ?? null
    return bpm === null ? [] : [{ timeS, bpm }]
  })
  const beatTimes = beats.map((beat) => beat.timeS)
  const beatRates = beats.map((beat) => beat.bpm)
  const measured = new Set(beatTimes.map((timeS) => Math.round(timeS - start)))
  /** A value recorded within five seconds counts; a longer hole stays a hole. */
  const heartRateAt = (second: number) => {
    const near = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5].some((d) => measured.has(second + d))
    return near ? interpolate(beatTimes, beatRates, start + second) : null
  }
  const speeds = Array.from({ length }, (_, s) => interpolate(run.timeS, run.speedMps, start + s))
  const grades = gradesOf(run, start, speeds)
  return speeds.map((speedMps, second) => {
    const grade = grades[second] ?? 0
    const flatSpeedMps = speedMps * relativeCost(grade)
    return { speedMps, flatSpeedMps, grade, heartRateBpm: heartRateAt(second) }
  })
}

/** Windows of three minutes, 10 to 60 minutes into the run, steady and nearly flat (science C2). */
export function steadyWindows(runId: string, run: RunRecording): readonly SteadyWindow[] {
  const seconds = secondBySecond(run)
  const windows: SteadyWindow[] = []
  const last = Math.min(LAST_S, seconds.length)
  let startS = FIRST_S
  while (startS + WINDOW_S <= last) {
    const window = steadyWindow(seconds.slice(startS, startS + WINDOW_S))
    if (window !== null) windows.push({ runId, startS, ...window })
    // After a miss look again soon, so that one hill does not cost three minutes.
    startS += window === null ? SPEED_PIECE_S : WINDOW_S
  }
  return windows
}

function steadyWindow(
  seconds: readonly FlatSecond[],
): { readonly flatSpeedMps: number; readonly heartRateBpm: number } | null {
  if (seconds.some((second) => Math.abs(second.grade) >= STEEPEST)) return null
  const flatSpeedMps = mean(seconds.map((second) => second.flatSpeedMps))
  if (flatSpeedMps < SLOWEST_RUN_MPS || variation(seconds) > STEADY_VARIATION) return null
  const after = seconds.slice(HEART_DELAY_S)
  const beats = after.flatMap(({ heartRateBpm }) => (heartRateBpm === null ? [] : [heartRateBpm]))
  if (beats.length < LEAST_HEART_RATE_COVER * after.length) return null
  return { flatSpeedMps, heartRateBpm: mean(beats) }
}

/** Standard deviation of the speed of short pieces, as a share of the mean. */
export function variation(seconds: readonly FlatSecond[], pieceS = SPEED_PIECE_S): number {
  const pieces = Array.from({ length: Math.floor(seconds.length / pieceS) }, (_, i) =>
    mean(seconds.slice(i * pieceS, (i + 1) * pieceS).map((second) => second.flatSpeedMps)),
  )
  const centre = mean(pieces)
  return Math.sqrt(mean(pieces.map((piece) => (piece - centre) ** 2))) / centre
}

function gradesOf(run: RunRecording, start: number, speeds: readonly number[]): readonly number[] {
  const { altitudeM } = run
  if (altitudeM === null) return speeds.map(() => 0)
  const heightAt = (second: number) => interpolate(run.timeS, altitudeM, start + second)
  return speeds.map((_, second) => {
    const from = Math.max(0, second - GRADE_PIECE_S / 2)
    const to = Math.min(speeds.length, from + GRADE_PIECE_S)
    const metres = speeds.slice(from, to).reduce((sum, speed) => sum + speed, 0)
    return metres < 1 ? 0 : (heightAt(to) - heightAt(from)) / metres
  })
}
