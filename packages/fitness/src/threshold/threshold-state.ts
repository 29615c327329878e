import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { normalCdf } from '../curve/normal-distribution.ts'
import { Z80 } from '../curve/predict.ts'
import { CHANGE_DAYS, eightWeekChange } from './eight-week-change.ts'
import type { EightWeekChange } from './eight-week-change.ts'
import { filterThreshold } from './threshold-filter.ts'
import type { Belief } from './threshold-filter.ts'
import { SHARED_ERROR } from './threshold-measurement.ts'
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
  /** How old the newest measurement is, in words. */
  readonly ageWords: string
  /** What would make the value and its change sharper, the most useful first. */
  readonly sharpen: readonly string[]
  readonly change: ThresholdChange
}

export interface ThresholdChange {
  readonly verdict: 'faster' | 'slower' | 'none' | 'too-short'
  readonly words: string
  /** Change over eight weeks as a share of the speed, with its 80 % interval; null when too short. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null
  /** Probability that the threshold rose; null when too short. */
  readonly probabilityFaster: number | null
  /** From which share on these measurements would tell a change; null when too short. */
  readonly tellsFrom: number | null
}

export type ThresholdTrendAnswer =
  | { readonly known: true; readonly trend: ThresholdTrend }
  | { readonly known: false; readonly why: string }

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
  const days = past
    .filter((one) => one.source !== 'heart-rate-speed')
    .map((one) => one.day)
    .sort()
  const [first, newest] = [days[0], days.at(-1)]
  if (belief === null || first === undefined || newest === undefined) {
    return { known: false, why: 'Nothing has measured the threshold yet.' }
  }
  const current = pointOf(belief)
  const sdMps = SHARED_ERROR * Math.sqrt(belief.logVariance) * current.speedMps
  const ageDays = daysBetween(newest, today)
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
    ageWords: ageWords(ageDays, stale),
    sharpen: [...sharpenedBy(past, today, quality), ...changeSharpenedBy(past, today, change)],
    change,
  }
  return { known: true, trend }
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
    const words = `A trend needs a measurement ${CHANGE_DAYS / 7} weeks ago or earlier and one of the last four weeks.`
    return { verdict: 'too-short', words, share: null, probabilityFaster: null, tellsFrom: null }
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
  const words = changeWords(verdict, share, tellsFrom)
  return { verdict, words, share, probabilityFaster: normalCdf(log / sd), tellsFrom }
}

const smallestTold = (sd: number) => Math.max(SMALLEST_CHANGE, SURE_Z * sd)

/** Whether a change is told, and which way it went. */
export function tellsChange({ log, sd }: EightWeekChange): 'faster' | 'slower' | 'none' {
  if (Math.abs(log) <= smallestTold(sd)) return 'none'
  return log > 0 ? 'faster' : 'slower'
}

function changeWords(
  verdict: 'faster' | 'slower' | 'none',
  share: { readonly value: number; readonly low: number; readonly high: number },
  tellsFrom: number,
): string {
  const percent = (value: number) => Math.abs(value * 100).toFixed(1)
  if (verdict === 'none') {
    return `No detectable change yet over the last eight weeks; these measurements would show one of about ${percent(tellsFrom)} %.`
  }
  const ends = [share.low, share.high].sort((a, b) => Math.abs(a) - Math.abs(b))
  const range = ends.map(percent).join(' to ')
  return `Your threshold got ${verdict} by about ${percent(share.value)} % in eight weeks (likely ${range} %).`
}

function qualityOf(sdShare: number, stale: boolean): ThresholdQuality {
  if (!stale && sdShare <= GOOD_SHARE) return 'good'
  return sdShare <= FAIR_SHARE ? 'fair' : 'weak'
}

function ageWords(ageDays: number, stale: boolean): string {
  const age = ageDays === 0 ? 'today' : ageDays === 1 ? 'yesterday' : `${ageDays} days ago`
  return stale
    ? `Last measured ${age}. It may have moved since; measure again before you rely on it.`
    : `Last measured ${age}.`
}

const ADVICE: readonly (readonly [ThresholdSource, string])[] = [
  ['lactate', 'A lactate step test, evaluated by several methods.'],
  ['thirty-minutes', 'A 30-minute time trial on a flat course, with a chest strap.'],
  ['critical-speed', 'Two or three all-out efforts of 3 to 12 minutes.'],
  ['curve', 'A race or time trial of 5 km or more.'],
]

/** Sources that said nothing in the last six weeks; for a good value, none is needed. */
function sharpenedBy(
  past: readonly ThresholdMeasurement[],
  today: CalendarDay,
  quality: ThresholdQuality,
): readonly string[] {
  if (quality === 'good') return []
  const fresh = past.filter((one) => daysBetween(one.day, today) <= STALE_AFTER_DAYS)
  const sources = new Set(fresh.map((one) => one.source))
  return ADVICE.flatMap(([source, words]) => (sources.has(source) ? [] : [words]))
}

/** A trend that tells smaller changes than this needs no advice: 3 % is a good season's step (X). */
const WELL_TOLD = 0.03

/** What would let a change be seen sooner; the first is the surest (docs/science/threshold.md). */
function changeSharpenedBy(
  past: readonly ThresholdMeasurement[],
  today: CalendarDay,
  { tellsFrom, verdict }: ThresholdChange,
): readonly string[] {
  if (verdict === 'faster' || verdict === 'slower') return []
  if (tellsFrom !== null && tellsFrom <= WELL_TOLD) return []
  const weeks = past.filter(
    ({ day, source }) =>
      source === 'heart-rate-speed' && daysBetween(day, today) <= STALE_AFTER_DAYS,
  )
  return [
    ...(weeks.length < 4
      ? ['To see a change: an even run with heart rate every week, 30 minutes or longer.']
      : []),
    'To see a change: a 30-minute test now and again in eight weeks.',
  ]
}
