import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { Z80 } from '../curve/predict.ts'
import type { RaceEvidence } from '../evidence/evidence.ts'

/** Critical speed and the distance above it (D′) with their 80 % ranges. */
export interface CriticalSpeedRange {
  readonly speedMps: number
  readonly lowMps: number
  readonly highMps: number
  readonly reserveM: number
  readonly reserveLowM: number
  readonly reserveHighM: number
  /** How many results it comes from. */
  readonly results: number
  /** Where the line through the results is known best, s, and its error there, m. */
  readonly centreS: number
  readonly centreSdM: number
  readonly slopeSdMps: number
}

export type CriticalSpeedRangeAnswer =
  | { readonly known: true; readonly value: CriticalSpeedRange }
  | { readonly known: false; readonly missing: Message }

type Result = Pick<RaceEvidence, 'day' | 'distanceM' | 'timeS' | 'setting' | 'effort' | 'excluded'>

const WITHIN_DAYS = 120
/** Efforts that the hyperbola describes, s. */
const FROM_S = 120
const TO_S = 1200
const FEWEST_RESULTS = 3
/** The longest must last this many times the shortest, or the line is not held apart (science A5). */
const SMALLEST_RATIO = 2.5
/** Error of a race day, as a share of the distance run in the time (science A8: 1.3 to 2 %). */
const RACE_DAY_SD = 0.015
/** A range wider than this share of the speed either side says too little to be shown (X). */
const WIDEST_SHARE = 0.05
const RESERVE_RANGE_M = { from: 50, to: 400 } as const
const SAME_DISTANCE_M = 1

/**
 * Critical speed and D′ from the races and time trials of the last 120 days, or what is missing.
 * Weighted least squares of distance on time, `D = CS·t + D′` (Monod & Scherrer 1965); the ranges
 * follow from the error of a race day by propagation, widened where the results scatter more.
 */
export function criticalSpeedRange(
  races: readonly Result[],
  today: CalendarDay,
): CriticalSpeedRangeAnswer {
  const efforts = fastestOfEach(races.filter((race) => isTelling(race, today)))
  const missing = (why: string, values = {}) =>
    ({ known: false, missing: message(`critical-speed.${why}`, values) }) as const
  if (efforts.length < FEWEST_RESULTS) return missing('too-few', { count: efforts.length })
  const times = efforts.map(({ timeS }) => timeS)
  if (Math.max(...times) / Math.min(...times) < SMALLEST_RATIO) return missing('too-alike')
  const { slope, intercept, slopeSd, interceptSd, centreS, centreSdM } = weightedLine(efforts)
  const slowest = Math.min(...efforts.map(({ distanceM, timeS }) => distanceM / timeS))
  if (slope > slowest || intercept < RESERVE_RANGE_M.from || intercept > RESERVE_RANGE_M.to) {
    return missing('no-line')
  }
  if ((Z80 * slopeSd) / slope > WIDEST_SHARE) return missing('too-uncertain')
  const value = {
    speedMps: slope,
    lowMps: slope - Z80 * slopeSd,
    highMps: slope + Z80 * slopeSd,
    reserveM: intercept,
    reserveLowM: Math.max(0, intercept - Z80 * interceptSd),
    reserveHighM: intercept + Z80 * interceptSd,
    results: efforts.length,
    centreS,
    centreSdM,
    slopeSdMps: slopeSd,
  }
  return { known: true, value }
}

/**
 * Error of the distance that the line gives for a time, m: least in the middle of the results. The errors of critical
 * speed and D′ are not independent, so their ranges must not be added.
 */
export function lineSdM(
  { centreS, centreSdM, slopeSdMps }: CriticalSpeedRange,
  timeS: number,
): number {
  return Math.hypot(centreSdM, slopeSdMps * (timeS - centreS))
}

function isTelling({ day, timeS, setting, effort, excluded }: Result, today: CalendarDay): boolean {
  const age = daysBetween(day, today)
  const hard = effort === 'race' || effort === 'time-trial'
  const inTime = age >= 0 && age <= WITHIN_DAYS && timeS >= FROM_S && timeS <= TO_S
  return hard && inTime && setting !== 'trail' && !excluded
}

/** Of several races over one distance only the fastest was surely all-out. Order does not matter. */
function fastestOfEach(races: readonly Result[]): readonly Result[] {
  const kept: Result[] = []
  for (const race of races.toSorted((a, b) => a.timeS - b.timeS || a.distanceM - b.distanceM)) {
    const same = (other: Result) => Math.abs(other.distanceM - race.distanceM) <= SAME_DISTANCE_M
    if (!kept.some(same)) kept.push(race)
  }
  return kept
}

function weightedLine(efforts: readonly Result[]) {
  const weights = efforts.map(({ distanceM }) => 1 / (RACE_DAY_SD * distanceM) ** 2)
  const sum = (value: (one: Result) => number) =>
    efforts.reduce((total, one, i) => total + (weights[i] ?? 0) * value(one), 0)
  const all = sum(() => 1)
  const meanT = sum(({ timeS }) => timeS) / all
  const meanD = sum(({ distanceM }) => distanceM) / all
  const spread = sum(({ timeS }) => (timeS - meanT) ** 2)
  const slope = sum(({ timeS, distanceM }) => (timeS - meanT) * (distanceM - meanD)) / spread
  const intercept = meanD - slope * meanT
  const misfit = sum(({ timeS, distanceM }) => (distanceM - intercept - slope * timeS) ** 2)
  const widen = Math.sqrt(Math.max(1, misfit / (efforts.length - 2)))
  const slopeSd = widen / Math.sqrt(spread)
  const interceptSd = widen * Math.sqrt(1 / all + meanT ** 2 / spread)
  const centreSdM = widen * Math.sqrt(1 / all)
  return { slope, intercept, slopeSd, interceptSd, centreS: meanT, centreSdM }
}
