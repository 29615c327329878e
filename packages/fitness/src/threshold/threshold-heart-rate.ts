import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

export interface MeasuredHeartRate {
  readonly day: CalendarDay
  readonly heartRateBpm: number
  readonly source: 'thirty-minutes' | 'lactate' | 'dfa-alpha1'
}

/** Heart rate at LT2 with where it comes from and how far it can be trusted. */
export interface ThresholdHeartRate {
  readonly heartRateBpm: number
  readonly sdBpm: number
  readonly source: MeasuredHeartRate['source'] | 'maximum' | 'age'
  /** A guess never caps a hard session (science C5). */
  readonly quality: 'measured' | 'weak' | 'guess'
  /** Null for a guess. */
  readonly day: CalendarDay | null
  readonly stale: boolean
}

/** Errors in beats: 30 minutes by McGehee 2005; lactate and α1 are ours (X). */
const SD_BPM = { 'thirty-minutes': 8, lactate: 5, 'dfa-alpha1': 10 } as const
/** LTHR as a share of the highest heart rate, trained runners (X). */
const SHARE_OF_MAXIMUM = { mean: 0.9, sd: 0.03 } as const
/** Tanaka, Monahan & Seals 2001: 208 − 0.7 · age, about 10 beats either way. */
const BY_AGE = { base: 208, perYear: 0.7, sd: 10 } as const
/** The highest heart rate that is usual at an age, beats a minute. */
export const maximumByAgeBpm = (ageYears: number): number => BY_AGE.base - BY_AGE.perYear * ageYears

/** The same less its standard deviation: a maximum may well be that low. */
export const lowMaximumByAgeBpm = (ageYears: number): number =>
  maximumByAgeBpm(ageYears) - BY_AGE.sd

/** The heart rate at the threshold moves slowly, its speed fast: half a year (X). */
const STALE_AFTER_DAYS = 182

/**
 * The heart rate at LT2: of the newest test that measured it (of one day, the first given), else by α1, else guessed from the
 * highest heart rate or the age (science C5); null when nothing is known.
 */
export function thresholdHeartRate(
  measured: readonly MeasuredHeartRate[],
  runner: { readonly maximumBpm: number | null; readonly ageYears: number | null },
  today: CalendarDay,
): ThresholdHeartRate | null {
  const newest = measured
    .filter((one) => one.day <= today)
    .toSorted((a, b) => rank(a) - rank(b) || daysBetween(a.day, b.day))[0]
  if (newest !== undefined) {
    const { day, heartRateBpm, source } = newest
    const quality = source === 'dfa-alpha1' ? 'weak' : 'measured'
    const stale = daysBetween(day, today) > STALE_AFTER_DAYS
    return { heartRateBpm, sdBpm: SD_BPM[source], source, quality, day, stale }
  }
  const { maximumBpm, ageYears } = runner
  const guess = { quality: 'guess', day: null, stale: false } as const
  const { mean, sd } = SHARE_OF_MAXIMUM
  if (maximumBpm !== null) {
    return { ...guess, heartRateBpm: mean * maximumBpm, sdBpm: sd * maximumBpm, source: 'maximum' }
  }
  if (ageYears === null) return null
  const maximum = maximumByAgeBpm(ageYears)
  const sdBpm = Math.hypot(sd * maximum, mean * BY_AGE.sd)
  return { ...guess, heartRateBpm: mean * maximum, sdBpm, source: 'age' }
}

const rank = ({ source }: MeasuredHeartRate) => (source === 'dfa-alpha1' ? 1 : 0)

/** One zone; the lowest has no lower bound, the highest no upper one. */
export interface HeartRateZone {
  readonly zone: 1 | 2 | 3 | 4 | 5
  readonly fromBpm: number | null
  readonly toBpm: number | null
}

/** Upper bounds of zones 1 to 4 as shares of the threshold heart rate (science C5, grade D). */
const BOUNDS = [0.82, 0.89, 0.95, 1.01] as const

/**
 * The five zones of science C5 in whole beats.
 *
 * @example
 * heartRateZones(170).length // 5
 */
export function heartRateZones(thresholdBpm: number): readonly HeartRateZone[] {
  const bounds = BOUNDS.map((share) => Math.round(share * thresholdBpm))
  return ([1, 2, 3, 4, 5] as const).map((zone) => ({
    zone,
    fromBpm: bounds[zone - 2] ?? null,
    toBpm: bounds[zone - 1] ?? null,
  }))
}
