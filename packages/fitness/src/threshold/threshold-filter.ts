import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { byDay, logVarianceOf } from './threshold-measurement.ts'
import type { ThresholdMeasurement } from './threshold-measurement.ts'

/** Variance per day of the logarithm of the threshold: 1 % in four weeks (science C2, grade X). */
const DAILY_VARIANCE = 0.01 ** 2 / 28
/**
 * Speed at 85 % of the threshold heart rate as a share of LT2 before anything is known of the runner:
 * heart rate falls by about 8 beats for 5 % of speed (grade X), so the prior is wide.
 */
const INDEX_SHARE = { log: Math.log(0.8), sd: 0.1 } as const

/** Belief about ln vLT2 on a day, next to how far below it the heart-rate index of this runner lies. */
export interface Belief {
  readonly day: CalendarDay
  readonly logMean: number
  readonly logVariance: number
  /** `ln(index speed / vLT2)`. */
  readonly index: { readonly mean: number; readonly variance: number; readonly covariance: number }
}

/**
 * Random walk of ln vLT2, filtered to a day (Kalman 1960). The index of heart rate against speed is
 * no threshold: its distance from LT2 is a second unknown, learnt from the days on which both were
 * measured. From then on it carries the threshold from test to test.
 * @param measurements in any order; those after `day` are not used
 */
export function filterThreshold(
  measurements: readonly ThresholdMeasurement[],
  day: CalendarDay,
): Belief | null {
  const past = byDay(measurements.filter((one) => one.day <= day))
  let belief: Belief | null = null
  for (const measurement of past) {
    belief =
      belief === null ? firstBelief(measurement) : learn(walk(belief, measurement.day), measurement)
  }
  return belief === null ? null : walk(belief, day)
}

function firstBelief(measurement: ThresholdMeasurement): Belief {
  const { day, source, speedMps } = measurement
  const noise = logVarianceOf(measurement)
  const prior = INDEX_SHARE.sd ** 2
  const index = { mean: INDEX_SHARE.log, variance: prior, covariance: 0 }
  if (source !== 'heart-rate-speed') {
    return { day, logMean: Math.log(speedMps), logVariance: noise, index }
  }
  // The sum of both is known to the noise; how it divides is the prior's.
  return {
    day,
    logMean: Math.log(speedMps) - INDEX_SHARE.log,
    logVariance: noise + prior,
    index: { ...index, covariance: -prior },
  }
}

function walk(belief: Belief, day: CalendarDay): Belief {
  const added = DAILY_VARIANCE * daysBetween(belief.day, day)
  return { ...belief, day, logVariance: belief.logVariance + added }
}

function learn(belief: Belief, measurement: ThresholdMeasurement): Belief {
  const { logMean, logVariance, index } = belief
  const sees = measurement.source === 'heart-rate-speed' ? 1 : 0
  const surprise = Math.log(measurement.speedMps) - logMean - sees * index.mean
  // Covariance of each unknown with what is seen.
  const ofLevel = logVariance + sees * index.covariance
  const ofIndex = index.covariance + sees * index.variance
  const total = ofLevel + sees * ofIndex + logVarianceOf(measurement)
  return {
    day: belief.day,
    logMean: logMean + (ofLevel / total) * surprise,
    logVariance: logVariance - ofLevel ** 2 / total,
    index: {
      mean: index.mean + (ofIndex / total) * surprise,
      variance: index.variance - ofIndex ** 2 / total,
      covariance: index.covariance - (ofLevel * ofIndex) / total,
    },
  }
}
