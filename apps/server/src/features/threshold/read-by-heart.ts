import { Z80 } from '@bell-lap/fitness/curve/predict'
import { median } from 'simple-statistics'
import {
  heartRateZones,
  thresholdHeartRate,
} from '@bell-lap/fitness/threshold/threshold-heart-rate'
import type {
  MeasuredHeartRate,
  ThresholdHeartRate,
} from '@bell-lap/fitness/threshold/threshold-heart-rate'
import type { ThresholdMeasurement } from '@bell-lap/fitness/threshold/threshold-measurement'
import { weeklyIndex } from '@bell-lap/fitness/threshold/weekly-index'
import type { WeeklyIndex } from '@bell-lap/fitness/threshold/weekly-index'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Settings } from '../settings/index.ts'
import type { DatedHeart } from './keep-run-hearts.ts'
import { measuredHeartRates } from './measured-heart-rates.ts'
import type { ThresholdByHeart } from './schema.ts'
import type { StoredTest } from './store.ts'

/** The index is read at this share of the threshold heart rate (science C2). */
const INDEX_SHARE = 0.85
const ALPHA_SHOWN = 12
const ZONE_NAMES = ['Recovery', 'Easy', 'Steady', 'Threshold', 'Harder'] as const
const SOURCES: Readonly<Record<ThresholdHeartRate['source'], string>> = {
  'thirty-minutes': 'Measured in 30 minutes',
  lactate: 'Measured with lactate',
  'dfa-alpha1': 'Weakly known from heart beats',
  maximum: 'A guess from your highest heart rate; a test of 30 minutes would measure it',
  age: 'A guess from your age, off by 10 beats and more; a test of 30 minutes would measure it',
}

export interface HeartKnown {
  readonly hearts: readonly DatedHeart[]
  readonly waiting: number
  readonly tests: readonly StoredTest[]
  readonly settings: Settings
}

/** What heart rates say of the threshold: weak measurements of it, and what is shown of them. */
export function readByHeart(
  { hearts, waiting, tests, settings }: HeartKnown,
  today: CalendarDay,
): { readonly measurements: readonly ThresholdMeasurement[]; readonly view: ThresholdByHeart } {
  const strap = settings.heartRateSensor === 'chest-strap'
  const alphas = hearts.flatMap(({ day, alpha }) =>
    strap && alpha !== null && alpha.counts ? [{ day, ...alpha }] : [],
  )
  const byAlpha = alphas.map(({ day, speedMps }) => ({
    day,
    speedMps,
    source: 'dfa-alpha1' as const,
  }))
  const measured: MeasuredHeartRate[] = [
    ...measuredHeartRates(tests, settings.sex),
    ...alphas.map(({ day, heartRateBpm }) => ({
      day,
      heartRateBpm,
      source: 'dfa-alpha1' as const,
    })),
  ]
  const { birthYear, maxHeartRateBpm: maximumBpm } = settings
  const ageYears = birthYear === null ? null : Number(today.slice(0, 4)) - birthYear
  const threshold = thresholdHeartRate(measured, { maximumBpm, ageYears }, today)
  const referenceBpm = referenceOf(threshold, hearts)
  const index = referenceBpm === null ? null : weeklyIndex(hearts, referenceBpm)
  const weekly = (index?.weeks ?? []).map(({ day, speedMps, sdMps }) => {
    return { day, speedMps, sdMps, source: 'heart-rate-speed' as const }
  })
  const view: ThresholdByHeart = {
    waiting,
    threshold: threshold === null ? null : showThresholdHeartRate(threshold),
    zones:
      threshold === null
        ? []
        : heartRateZones(threshold.heartRateBpm).map((zone) => ({
            ...zone,
            name: ZONE_NAMES[zone.zone - 1] ?? '',
          })),
    index: showIndex(index, hearts),
    alpha: showAlpha(hearts, strap),
  }
  return { measurements: [...weekly, ...byAlpha], view }
}

/** Further away than this most easy runs could not be read at it, beats a minute (X). */
const NEAR_USUAL_BPM = 10

/** 85 % of the threshold where easy runs come near it, else the heart rate the runner usually has. */
function referenceOf(
  threshold: ThresholdHeartRate | null,
  hearts: readonly DatedHeart[],
): number | null {
  const beats = hearts.flatMap(({ windows }) => windows.map((window) => window.heartRateBpm))
  if (beats.length === 0) return null
  const usual = median(beats)
  if (threshold === null || threshold.quality === 'guess') return usual
  const asked = INDEX_SHARE * threshold.heartRateBpm
  return Math.abs(asked - usual) <= NEAR_USUAL_BPM ? asked : usual
}

function showThresholdHeartRate(found: ThresholdHeartRate): ThresholdByHeart['threshold'] {
  const { heartRateBpm, sdBpm, quality, stale, source, day } = found
  const [lowBpm, highBpm] = [heartRateBpm - Z80 * sdBpm, heartRateBpm + Z80 * sdBpm]
  const old = stale ? ' That is over half a year ago: measure again.' : ''
  const words = `${SOURCES[source]}${day === null ? '' : ` on ${day}`}.${old}`
  return { heartRateBpm, lowBpm, highBpm, quality, stale, words }
}

function showIndex(
  index: WeeklyIndex | null,
  hearts: readonly DatedHeart[],
): ThresholdByHeart['index'] {
  if (index === null || index.weeks.length === 0) {
    const words =
      'No run with heart rate was even enough for it. It takes ten minutes of running, then stretches of three minutes at one pace on nearly flat ground, with heart rate.'
    return { referenceBpm: null, weeks: [], words: [words] }
  }
  const { referenceBpm, noise, weeks, runsLeftOut } = index
  const warm = hearts.filter((heart) => heart.hasTemperature).length
  const temperature =
    warm === 0
      ? 'The temperature is not in your recordings: a hot week reads slower.'
      : `The temperature is in ${warm} of ${hearts.length} recordings, measured on the warm wrist, and is not corrected for: a hot week reads slower.`
  const leftOut =
    runsLeftOut === 0
      ? []
      : [
          `${runsLeftOut} even runs were faster or slower than usual, or too far from ${Math.round(referenceBpm)} bpm, and do not count.`,
        ]
  return {
    referenceBpm,
    weeks: weeks.map(({ day, speedMps, sdMps, runs }) => {
      const [lowMps, highMps] = [speedMps - Z80 * sdMps, speedMps + Z80 * sdMps]
      return { day, speedMps, lowMps, highMps, runs }
    }),
    words: [
      `From week to week it varies by ${(100 * noise).toFixed(1)} % by chance, as your own weeks show. Only its change counts for the threshold.`,
      temperature,
      ...leftOut,
    ],
  }
}

function showAlpha(hearts: readonly DatedHeart[], strap: boolean): ThresholdByHeart['alpha'] {
  const runs = hearts.flatMap(({ activityId, day, alpha }) => {
    if (alpha === null) return []
    const { speedMps, heartRateBpm, why } = alpha.counts
      ? { ...alpha, why: null }
      : { speedMps: null, heartRateBpm: null, why: alpha.why }
    const counts = alpha.counts && strap
    return [{ activityId, day, counts, speedMps, heartRateBpm, why }]
  })
  const words =
    runs.length === 0
      ? 'No recording holds times from beat to beat; a chest strap and a watch that keeps them give them.'
      : strap
        ? 'A ramp from easy to hard with a chest strap counts as a weak measurement (± 0.25 m/s).'
        : 'They count only when Settings says that you run with a chest strap: beats seen by light are not exact enough.'
  return { words, runs: runs.toReversed().slice(0, ALPHA_SHOWN) }
}
