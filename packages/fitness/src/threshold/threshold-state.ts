import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { normalCdf } from '../curve/normal-distribution.ts'
import { Z80 } from '../curve/predict.ts'
import { CHANGE_DAYS, eightWeekChange } from './eight-week-change.ts'
import type { EightWeekChange } from './eight-week-change.ts'
import { filterThreshold } from './threshold-filter.ts'
import type { Belief } from './threshold-filter.ts'
import { measuredOn, SHARED_ERROR } from './threshold-measurement.ts'
import type { ThresholdMeasurement, ThresholdSource } from './threshold-measurement.ts'

export interface ThresholdPoint {
  readonly day: CalendarDay
  readonly speedMps: number
  readonly lowMps: number // 80 % interval
  readonly highMps: number
}

export type ThresholdQuality = 'good' | 'fair' | 'weak'

export interface ThresholdTrend {
  /** One point a week, each with what was known on its day. */
  readonly series: readonly ThresholdPoint[]
  readonly current: ThresholdPoint
  /** Of the current value, m/s, widened for shared errors. */
  readonly sdMps: number
  readonly quality: ThresholdQuality
  readonly stale: boolean
  readonly ageDays: number
  /** How old the newest measurement is. */
  readonly age: Message
  /** What would make the value and its change sharper, the most useful first. */
  readonly sharpen: readonly Message[]
  readonly change: ThresholdChange
}

export interface ThresholdChange {
  readonly verdict: 'faster' | 'slower' | 'none' | 'too-short'
  readonly says: Message
  /** Change over eight weeks as a share of the speed, with its 80 % interval; null when too short. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null
  /** Probability that the threshold rose; null when too short. */
  readonly probabilityFaster: number | null
  /** From which share on these measurements would tell a change; null when too short. */
  readonly tellsFrom: number | null
}

export type ThresholdTrendAnswer =
  | { readonly known: true; readonly trend: ThresholdTrend }
  | { readonly known: false; readonly why: Message }

/**
 * A change is told when it is over 1 % (science C2) and its error makes one the other way round
 * improbable. C2's 90 % gave too many false ones without the widening of the error; 98 % on each
 * side gives at most 5 % in all (`npm run bench:threshold`).
 */
const SURE_Z = 2.05
const SMALLEST_CHANGE = 0.01
/** Six weeks without a measurement: the walk alone has added 1.2 % (X). */
const STALE_AFTER_DAYS = 42
/** Standard deviation as a share of the speed up to which a value is good, and fair (X). */
const GOOD_SHARE = 0.035
const FAIR_SHARE = 0.06

/**
 * The threshold over time from all measurements up to `today`, in m/s, and whether it changed over
 * eight weeks (science C2, J2). How many real and false changes are told is simulated for several
 * mixes of measurements in `bench/threshold-trend.ts`; docs/science/threshold.md has the table.
 */
export function thresholdTrend(
  measurements: readonly ThresholdMeasurement[],
  today: CalendarDay,
): ThresholdTrendAnswer {
  const past = measurements.filter((one) => one.day <= today)
  const belief = filterThreshold(past, today)
  // The index alone places no threshold and keeps none fresh: it only carries one that was measured.
  const placing = past.filter((one) => one.source !== 'heart-rate-speed')
  const first = placing.map((one) => one.day).toSorted()[0]
  const newest = placing.toSorted((a, b) => (measuredOn(a) < measuredOn(b) ? -1 : 1)).at(-1)
  if (belief === null || first === undefined || newest === undefined) {
    return { known: false, why: message('threshold.not-measured') }
  }
  const current = pointOf(belief)
  const sdMps = SHARED_ERROR * Math.sqrt(belief.logVariance) * current.speedMps
  const ageDays = daysBetween(measuredOn(newest), today)
  const stale = ageDays > STALE_AFTER_DAYS
  const quality = qualityOf(sdMps / current.speedMps, stale)
  const change = changeOf(past, today)
  const trend = {
    series: weekly(past, first, today),
    current,
    sdMps,
    quality,
    stale,
    ageDays,
    age: sayAge(newest, ageDays, stale),
    sharpen: [...sharpenedBy(past, today, quality), ...changeSharpenedBy(past, today, change)],
    change,
  }
  return { known: true, trend }
}

/** When it was measured, or that it was not and what it rests on instead. */
function sayAge({ restsOn }: ThresholdMeasurement, days: number, stale: boolean): Message {
  if (restsOn === undefined)
    return message(stale ? 'threshold.age-stale' : 'threshold.age', { days })
  const rests = { from: restsOn.kind, days }
  return message(stale ? 'threshold.age-curve-stale' : 'threshold.age-curve', rests)
}

function pointOf(belief: Belief): ThresholdPoint {
  const half = Z80 * SHARED_ERROR * Math.sqrt(belief.logVariance)
  const speedMps = Math.exp(belief.logMean)
  const { day } = belief
  return { day, speedMps, lowMps: speedMps * Math.exp(-half), highMps: speedMps * Math.exp(half) }
}

/** Each point knows its past only, so that the series shows what could be said at the time. */
function weekly(
  past: readonly ThresholdMeasurement[],
  first: CalendarDay,
  today: CalendarDay,
): readonly ThresholdPoint[] {
  const weeks = Math.floor(daysBetween(first, today) / 7)
  return Array.from({ length: weeks + 1 }, (_, i) => addDays(today, -7 * (weeks - i))).flatMap(
    (day) => {
      const belief = filterThreshold(past, day)
      return belief === null ? [] : [pointOf(belief)]
    },
  )
}

function changeOf(past: readonly ThresholdMeasurement[], today: CalendarDay): ThresholdChange {
  const found = eightWeekChange(past, today)
  if (found === null) {
    const says = message('threshold.trend-needs', { weeks: CHANGE_DAYS / 7 })
    return { verdict: 'too-short', says, share: null, probabilityFaster: null, tellsFrom: null }
  }
  const { log, sd } = found
  const asShare = (value: number) => Math.exp(value) - 1
  const share = {
    value: asShare(log),
    low: asShare(log - Z80 * sd),
    high: asShare(log + Z80 * sd),
  }
  const tellsFrom = smallestTold(sd)
  const verdict = tellsChange(found)
  const says = sayChange(verdict, share, tellsFrom)
  return { verdict, says, share, probabilityFaster: normalCdf(log / sd), tellsFrom }
}

const smallestTold = (sd: number) => Math.max(SMALLEST_CHANGE, SURE_Z * sd)

/** Whether a change is told, and which way it went. */
export function tellsChange({ log, sd }: EightWeekChange): 'faster' | 'slower' | 'none' {
  if (Math.abs(log) <= smallestTold(sd)) return 'none'
  return log > 0 ? 'faster' : 'slower'
}

function sayChange(
  verdict: 'faster' | 'slower' | 'none',
  share: { readonly value: number; readonly low: number; readonly high: number },
  tellsFrom: number,
): Message {
  if (verdict === 'none') return message('threshold.no-change', { fromShare: tellsFrom })
  const [lowShare = 0, highShare = 0] = [share.low, share.high]
    .toSorted((a, b) => Math.abs(a) - Math.abs(b))
    .map(Math.abs)
  const values = { changeShare: Math.abs(share.value), lowShare, highShare }
  return message(`threshold.${verdict}`, values)
}

function qualityOf(sdShare: number, stale: boolean): ThresholdQuality {
  if (!stale && sdShare <= GOOD_SHARE) return 'good'
  return sdShare <= FAIR_SHARE ? 'fair' : 'weak'
}

/** The most useful first. */
const SOURCES_TO_TRY = ['lactate', 'thirty-minutes', 'critical-speed', 'curve'] as const

/** Sources that said nothing in the last six weeks; for a good value, none is needed. */
function sharpenedBy(
  past: readonly ThresholdMeasurement[],
  today: CalendarDay,
  quality: ThresholdQuality,
): readonly Message[] {
  if (quality === 'good') return []
  const fresh = past.filter((one) => daysBetween(measuredOn(one), today) <= STALE_AFTER_DAYS)
  const sources = new Set<ThresholdSource>(fresh.map((one) => one.source))
  return SOURCES_TO_TRY.filter((source) => !sources.has(source)).map((source) =>
    message(`threshold.try-${source}`),
  )
}

/** A trend that tells smaller changes than this needs no advice: 3 % is a good season's step (X). */
const WELL_TOLD = 0.03

/** What would let a change be seen sooner; the first is the surest (docs/science/threshold.md). */
function changeSharpenedBy(
  past: readonly ThresholdMeasurement[],
  today: CalendarDay,
  { tellsFrom, verdict }: ThresholdChange,
): readonly Message[] {
  if (verdict === 'faster' || verdict === 'slower') return []
  if (tellsFrom !== null && tellsFrom <= WELL_TOLD) return []
  const weeks = past.filter(
    ({ day, source }) =>
      source === 'heart-rate-speed' && daysBetween(day, today) <= STALE_AFTER_DAYS,
  )
  return [
    ...(weeks.length < 4 ? [message('threshold.weekly-run-for-change')] : []),
    message('threshold.tests-for-change'),
  ]
}
