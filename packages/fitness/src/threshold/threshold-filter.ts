import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

export type ThresholdSource =
  | 'curve'
  | 'thirty-minutes'
  | 'critical-speed'
  | 'lactate'
  | 'dfa-alpha1'
  | 'heart-rate-drift'

export interface ThresholdMeasurement {
  readonly day: CalendarDay
  /** Speed at LT2, m/s; a critical speed comes in through {@link thresholdFromCriticalSpeed}. */
  readonly speedMps: number
  readonly source: ThresholdSource
  /** Its own standard deviation, m/s, when it is known better than from the source. */
  readonly sdMps?: number
}

/** Standard deviation of one measurement as LT2, m/s at 3 to 4.5 m/s (science C2, grade X). */
export const SOURCE_SD_MPS: Readonly<Record<ThresholdSource, number>> = {
  curve: 0.15,
  'thirty-minutes': 0.2,
  'critical-speed': 0.18,
  lactate: 0.12,
  'dfa-alpha1': 0.25,
  'heart-rate-drift': 0.25,
}
/** Variance per day of the logarithm of the threshold: 1 % in four weeks (science C2, grade X). */
const DAILY_VARIANCE = 0.01 ** 2 / 28
/** The measurements share errors (the same watch, the same legs), so their joint sd is widened. */
export const SHARED_ERROR = 1.3
/** LT2 lies a little below the critical speed (science C2, grade X). */
const SHARE_OF_CRITICAL_SPEED = 0.96

export function thresholdFromCriticalSpeed(criticalSpeedMps: number): number {
  return SHARE_OF_CRITICAL_SPEED * criticalSpeedMps
}

export interface CombinedSpeed {
  readonly speedMps: number
  /** Before the widening for shared errors. */
  readonly sdMps: number
  readonly widenedSdMps: number
}

/** Inverse-variance mean of measurements of the same day (science C2). */
export function combineMeasurements(
  measurements: readonly ThresholdMeasurement[],
): CombinedSpeed | null {
  if (measurements.length === 0) return null
  const weights = measurements.map((one) => measurementSd(one) ** -2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const speedMps =
    measurements.reduce((sum, one, i) => sum + one.speedMps * (weights[i] ?? 0), 0) / total
  const sdMps = 1 / Math.sqrt(total)
  return { speedMps, sdMps, widenedSdMps: SHARED_ERROR * sdMps }
}

export function measurementSd(measurement: ThresholdMeasurement): number {
  return measurement.sdMps ?? SOURCE_SD_MPS[measurement.source]
}

/** Belief about ln vLT2 on a day, next to what it was on an earlier day that is kept in mind. */
export interface Belief {
  readonly day: CalendarDay
  readonly logMean: number
  readonly logVariance: number
  /** The earlier day as seen with all measurements since, and how it varies with today. */
  readonly kept: {
    readonly logMean: number
    readonly logVariance: number
    readonly covariance: number
  } | null
}

/**
 * Random walk of ln vLT2, filtered to a day (Kalman 1960). From the day `keep` on, the value of that
 * day is carried along as a second unknown. Later measurements so correct both ends, and the
 * covariance between them is exact, as a smoother over the whole span would give it.
 * @param measurements in any order; those after `day` are not used
 */
export function filterThreshold(
  measurements: readonly ThresholdMeasurement[],
  day: CalendarDay,
  keep: CalendarDay | null = null,
): Belief | null {
  const past = measurements
    .filter((one) => one.day <= day)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  let belief: Belief | null = null
  for (const measurement of past) {
    if (belief !== null) belief = walkTo(belief, measurement.day, keep)
    belief = belief === null ? firstBelief(measurement, keep) : update(belief, measurement)
  }
  return belief === null ? null : walkTo(belief, day, keep)
}

function firstBelief(measurement: ThresholdMeasurement, keep: CalendarDay | null): Belief {
  const logVariance = (measurementSd(measurement) / measurement.speedMps) ** 2
  const belief = { day: measurement.day, logMean: Math.log(measurement.speedMps), logVariance }
  return measurement.day === keep ? remember({ ...belief, kept: null }) : { ...belief, kept: null }
}

function walkTo(belief: Belief, day: CalendarDay, keep: CalendarDay | null): Belief {
  if (keep !== null && belief.kept === null && belief.day <= keep && keep <= day) {
    return walkTo(remember(drift(belief, keep)), day, null)
  }
  return drift(belief, day)
}

function drift(belief: Belief, day: CalendarDay): Belief {
  const added = DAILY_VARIANCE * daysBetween(belief.day, day)
  return { ...belief, day, logVariance: belief.logVariance + added }
}

function remember(belief: Belief): Belief {
  const { logMean, logVariance } = belief
  return { ...belief, kept: { logMean, logVariance, covariance: logVariance } }
}

function update(belief: Belief, measurement: ThresholdMeasurement): Belief {
  const noise = (measurementSd(measurement) / measurement.speedMps) ** 2
  const surprise = Math.log(measurement.speedMps) - belief.logMean
  const total = belief.logVariance + noise
  const gain = belief.logVariance / total
  const { kept } = belief
  const keptGain = kept === null ? 0 : kept.covariance / total
  return {
    day: belief.day,
    logMean: belief.logMean + gain * surprise,
    logVariance: (1 - gain) * belief.logVariance,
    kept:
      kept === null
        ? null
        : {
            logMean: kept.logMean + keptGain * surprise,
            logVariance: kept.logVariance - keptGain * kept.covariance,
            covariance: (1 - gain) * kept.covariance,
          },
  }
}
