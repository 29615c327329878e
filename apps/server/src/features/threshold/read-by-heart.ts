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
import { message, sentences } from '@bell-lap/units/message'
import type { Settings } from '../settings/index.ts'
import type { DatedHeart } from './keep-run-hearts.ts'
import { measuredHeartRates } from './measured-heart-rates.ts'
import type { ThresholdByHeart } from './schema.ts'
import type { StoredTest } from './store.ts'

/** The index is read at this share of the threshold heart rate (science C2). */
const INDEX_SHARE = 0.85
const ALPHA_SHOWN = 12
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
            name: message(`zone.${zone.zone}`),
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
  const words = sentences([
    message(`heart-rate.${source}`, { day }),
    ...(stale ? [message('heart-rate.over-half-a-year')] : []),
  ])
  return { heartRateBpm, lowBpm, highBpm, quality, stale, words }
}

function showIndex(
  index: WeeklyIndex | null,
  hearts: readonly DatedHeart[],
): ThresholdByHeart['index'] {
  if (index === null || index.weeks.length === 0) {
    return { referenceBpm: null, weeks: [], words: [message('index.no-run')] }
  }
  const { referenceBpm, noise, weeks, runsLeftOut } = index
  const warm = hearts.filter((heart) => heart.hasTemperature).length
  const temperature =
    warm === 0
      ? message('index.no-temperature')
      : message('index.some-temperature', { count: warm, of: hearts.length })
  const beats = Math.round(referenceBpm)
  const leftOut =
    runsLeftOut === 0 ? [] : [message('index.left-out', { count: runsLeftOut, beats })]
  return {
    referenceBpm,
    weeks: weeks.map(({ day, speedMps, sdMps, runs }) => {
      const [lowMps, highMps] = [speedMps - Z80 * sdMps, speedMps + Z80 * sdMps]
      return { day, speedMps, lowMps, highMps, runs }
    }),
    words: [message('index.noise', { noiseShare: noise }), temperature, ...leftOut],
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
  const words = message(
    runs.length === 0 ? 'alpha.no-recording' : strap ? 'alpha.with-strap' : 'alpha.set-strap',
  )
  return { words, runs: runs.toReversed().slice(0, ALPHA_SHOWN) }
}
