import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import {
  criticalSpeedFromDistances,
  criticalSpeedFromThreeMinutes,
} from '../models/critical-speed.ts'
import type { Effort } from '../models/critical-speed.ts'
import { interpolate } from './least-squares.ts'
import { mean } from 'simple-statistics'

/** Score of a field test with its standard deviation, or why there is none. */
export type FieldTestScore<Extra = unknown> =
  | ({
      readonly known: true
      readonly method: string
      readonly speedMps: number
      readonly sdMps: number
      readonly cautions: readonly Message[]
    } & Extra)
  | { readonly known: false; readonly method: string; readonly why: Message }

/** Speed and seconds, with the heart rate where the test gives one. */
export interface RunSeries {
  readonly timeS: readonly number[] // rising
  readonly distanceM: readonly number[]
  readonly heartRateBpm: readonly (number | null)[]
}

export type SprintTiming = 'gates' | 'video-240-fps' | 'hand' | 'gps-1-hz'

/** Two frames of a video at 240 a second; gates are no worse (science B). */
const SPRINT_TIMING_SD_S = 0.0017
const SPRINT_M = 30
const BELIEVABLE_SPRINT_MPS = { from: 3.5, to: 12.5 } as const
/** Limits of agreement of the aerobic-speed tests reach 13 %, which is 1.96 sd (Bellenger 2015). */
const AEROBIC_SPEED_SD = 0.13 / 1.96
const SET_DISTANCE_M = { from: 1200, to: 2200 } as const
/** Women's best distance is some 550 m shorter, so theirs counts as longer (science B, grade X). */
const WOMEN_EXTRA_KM = 0.55
/** Variation of critical speed and reserve from test to test (seven runners, science B). */
const ALL_OUT_SPEED_CV = 0.03
const ALL_OUT_RESERVE_CV = 0.051
/** Typical error of critical speed from 1200, 2400 and 3600 m in one visit (Galbraith et al. 2014). */
const THREE_EFFORTS_SD_MPS = 0.14
const THREE_EFFORTS_M = [1200, 2400, 3600] as const
/** Errors of the 30-minute test against 4 mmol/l (McGehee, Tanner & Houmard 2005). */
/** What 30 minutes all-out can be, metres: 1.2 to 7 m/s. */
const THIRTY_MINUTES = { shortestM: 2160, longestM: 12_600 } as const
const THIRTY_MINUTES_SD_MPS = 0.21
const THIRTY_MINUTES_SD_BPM = 8

/** Maximum sprint speed in m/s from 30 m flying: the best of the trials (test X1). */
export function scoreThirtyMetreFly(
  trialsS: readonly number[],
  timing: SprintTiming,
): FieldTestScore {
  const method = 'thirty-metre-fly/best-1'
  if (timing === 'hand') {
    return { known: false, method, why: message('test.hand-timed') }
  }
  if (timing === 'gps-1-hz') {
    return { known: false, method, why: message('test.watch-timed') }
  }
  const speeds = trialsS.map((timeS) => SPRINT_M / timeS)
  const unlikely = (speed: number) =>
    !(speed >= BELIEVABLE_SPRINT_MPS.from && speed <= BELIEVABLE_SPRINT_MPS.to)
  if (speeds.length === 0 || speeds.some(unlikely)) {
    return { known: false, method, why: message('test.sprint-range') }
  }
  const speedMps = Math.max(...speeds)
  const timingSd = (speedMps ** 2 / SPRINT_M) * SPRINT_TIMING_SD_S
  const cautions = speeds.length < 3 ? [message('test.best-of-three')] : []
  return { known: true, method, speedMps, sdMps: Math.hypot(timingSd, spread(speeds)), cautions }
}

/** Maximal aerobic speed in m/s from a time trial over 1200 to 2200 m (Bellenger et al. 2015; X3). */
export function scoreSetDistance(effort: Effort, sex: 'female' | 'male'): FieldTestScore {
  const method = sex === 'female' ? 'set-distance/women-1' : 'set-distance/bellenger-1'
  const { distanceM, timeS } = effort
  if (!(distanceM >= SET_DISTANCE_M.from && distanceM <= SET_DISTANCE_M.to && timeS > 0)) {
    return { known: false, method, why: message('test.set-distance-range') }
  }
  const km = distanceM / 1000 + (sex === 'female' ? WOMEN_EXTRA_KM : 0)
  const speedMps = (distanceM / timeS) * (0.766 + 0.117 * km)
  const cautions: readonly Message[] = [
    message('test.laboratory-error'),
    ...(sex === 'female' ? [message('test.women-shift')] : []),
  ]
  return { known: true, method, speedMps, sdMps: AEROBIC_SPEED_SD * speedMps, cautions }
}

/** Maximal aerobic speed in m/s from the metres of five minutes all-out (test X10). */
export function scoreFiveMinutes(distanceM: number): FieldTestScore {
  const method = 'five-minutes/mean-speed-1'
  const speedMps = distanceM / 300
  if (!(speedMps >= 1.5 && speedMps <= 8)) {
    return { known: false, method, why: message('test.five-minutes-range') }
  }
  const cautions = [message('test.small-studies')]
  return { known: true, method, speedMps, sdMps: AEROBIC_SPEED_SD * speedMps, cautions }
}

export interface Reserve {
  readonly reserveM: number
  readonly reserveSdM: number
}

/** Critical speed in m/s and reserve in metres from three minutes all-out (test X4). */
export function scoreThreeMinutes(first150sM: number, last30sM: number): FieldTestScore<Reserve> {
  const method = 'three-minutes/all-out-1'
  if (!(first150sM > 0 && last30sM > 0)) {
    return { known: false, method, why: message('test.two-distances') }
  }
  const { speedMps, reserveM } = criticalSpeedFromThreeMinutes(first150sM, last30sM)
  if (reserveM <= 0) {
    return { known: false, method, why: message('test.was-paced') }
  }
  return {
    known: true,
    method,
    speedMps,
    sdMps: ALL_OUT_SPEED_CV * speedMps,
    reserveM,
    reserveSdM: ALL_OUT_RESERVE_CV * reserveM,
    cautions: [
      message('test.seven-runners'),
      message('test.reserve-low'),
      message('test.pacing-too-fast'),
    ],
  }
}

/** The three-minute test from its recording, which starts with the run. */
export function scoreThreeMinutesSeries(series: RunSeries): FieldTestScore<Reserve> {
  const start = series.timeS[0] ?? 0
  if ((series.timeS.at(-1) ?? 0) - start < 180) {
    const why = message('test.under-three-minutes')
    return { known: false, method: 'three-minutes/all-out-1', why }
  }
  const at = (second: number) => interpolate(series.timeS, series.distanceM, start + second)
  return scoreThreeMinutes(at(150) - at(0), at(180) - at(150))
}

export interface ThresholdHeartRate {
  readonly heartRateBpm: number | null
  readonly heartRateSdBpm: number | null
}

/** LT2 speed in m/s and heart rate from typed results of 30 minutes all-out and even (test X5). */
export function scoreThirtyMinutes(
  distanceM: number,
  last20MinutesBpm: number | null,
): FieldTestScore<ThresholdHeartRate> {
  const method = 'thirty-minutes/mean-speed-1'
  const { shortestM, longestM } = THIRTY_MINUTES
  if (!(distanceM >= shortestM && distanceM <= longestM)) {
    const why = message('test.thirty-minutes-range', { shortestM, longestM })
    return { known: false, method, why }
  }
  return {
    known: true,
    method,
    speedMps: distanceM / 1800,
    sdMps: THIRTY_MINUTES_SD_MPS,
    heartRateBpm: last20MinutesBpm,
    heartRateSdBpm: last20MinutesBpm === null ? null : THIRTY_MINUTES_SD_BPM,
    cautions: [
      message('test.needs-even-pace'),
      ...(last20MinutesBpm === null ? [message('test.no-heart-rate')] : []),
    ],
  }
}

/** The 30-minute test from its recording: speed of all of it, heart rate of the last 20 minutes. */
export function scoreThirtyMinutesSeries(series: RunSeries): FieldTestScore<ThresholdHeartRate> {
  const start = series.timeS[0] ?? 0
  if ((series.timeS.at(-1) ?? 0) - start < 1800) {
    const why = message('test.under-thirty-minutes')
    return { known: false, method: 'thirty-minutes/mean-speed-1', why }
  }
  const at = (second: number) => interpolate(series.timeS, series.distanceM, start + second)
  const beats = series.timeS.flatMap((timeS, i) => {
    const heartRate = series.heartRateBpm[i] ?? null
    const inside = timeS - start >= 600 && timeS - start <= 1800
    return inside && heartRate !== null ? [{ timeS, heartRate }] : []
  })
  const covered = (beats.at(-1)?.timeS ?? 0) - (beats[0]?.timeS ?? 0)
  // Half a recording says little about the mean: without 18 of the 20 minutes it is unknown.
  const last20 = covered < 1080 ? null : meanOverTime(beats)
  return scoreThirtyMinutes(at(1800) - at(0), last20)
}

/** Critical speed in m/s from 1200, 2400 and 3600 m in one visit, by least squares. */
export function scoreThreeEfforts(timesS: readonly [number, number, number]): FieldTestScore {
  const method = 'three-efforts/ols-1'
  const efforts = THREE_EFFORTS_M.map((distanceM, i) => ({ distanceM, timeS: timesS[i] ?? NaN }))
  const { speedMps } = criticalSpeedFromDistances(efforts)
  const slowest = Math.min(...efforts.map((effort) => effort.distanceM / effort.timeS))
  if (!(speedMps > 0 && speedMps < slowest)) {
    return { known: false, method, why: message('test.not-all-out') }
  }
  const cautions: readonly Message[] = [
    message('test.no-reserve'),
    ...(timesS[2] > 900 ? [message('test.over-15-minutes')] : []),
  ]
  return { known: true, method, speedMps, sdMps: THREE_EFFORTS_SD_MPS, cautions }
}

function meanOverTime(beats: readonly { readonly timeS: number; readonly heartRate: number }[]) {
  const times = beats.map((beat) => beat.timeS)
  const rates = beats.map((beat) => beat.heartRate)
  const first = times[0] ?? 0
  const seconds = Array.from({ length: Math.floor((times.at(-1) ?? 0) - first) }, (_, i) => i + 0.5)
  return mean(seconds.map((second) => interpolate(times, rates, first + second)))
}

function spread(values: readonly number[]): number {
  if (values.length < 2) return 0
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
