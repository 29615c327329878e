import type { CalendarDay } from '@bell-lap/units/calendar-day'

export type ThresholdSource =
  | 'curve'
  | 'thirty-minutes'
  | 'critical-speed'
  | 'lactate'
  | 'dfa-alpha1'
  | 'heart-rate-drift'
  | 'heart-rate-speed'

export interface ThresholdMeasurement {
  readonly day: CalendarDay
  /**
   * Speed at LT2, m/s; a critical speed comes in through {@link thresholdFromCriticalSpeed}. Only of
   * `heart-rate-speed` it is the speed at 85 % of the threshold heart rate, whose distance from LT2
   * the filter learns.
   */
  readonly speedMps: number
  readonly source: ThresholdSource
  /** Its own standard deviation, m/s, when it is known better than from the source. */
  readonly sdMps?: number
  /**
   * What a value that was not measured on its day rests on: the newest evidence of the curve. How old
   * the threshold is follows from this, not from the day on which the curve was asked.
   */
  readonly restsOn?: { readonly day: CalendarDay; readonly kind: 'race' | 'training' }
}

/** The day that a measurement speaks of. */
export const measuredOn = ({ day, restsOn }: ThresholdMeasurement) => restsOn?.day ?? day

/** Standard deviation of one measurement as LT2, m/s at 3 to 4.5 m/s (science C2, grade X). */
const SOURCE_SD_MPS: Readonly<Record<ThresholdSource, number>> = {
  curve: 0.15,
  'thirty-minutes': 0.2,
  'critical-speed': 0.18,
  lactate: 0.12,
  'dfa-alpha1': 0.25,
  'heart-rate-drift': 0.25,
  // 1.6 % a week at 3 m/s; against its own earlier values, not as LT2.
  'heart-rate-speed': 0.048,
}
/**
 * How far the same runner's results lie apart when nothing changed, as a share of the speed. The rest
 * of a source's error stays with the runner and cancels in a change. Time trials repeat to 2 %
 * (Laursen 2007), critical speed to 3 % (science B); lactate, α1 and drift are our reading (X).
 */
const REPEATS_TO: Readonly<Record<ThresholdSource, number>> = {
  curve: 0.02,
  'thirty-minutes': 0.02,
  'critical-speed': 0.03,
  lactate: 0.025,
  'dfa-alpha1': 0.05,
  'heart-rate-drift': 0.05,
  'heart-rate-speed': Infinity,
}
/** LT2 lies a little below the critical speed (science C2, grade X). */
const SHARE_OF_CRITICAL_SPEED = 0.96
/** The measurements share errors (the same watch, the same legs), so their joint sd is widened. */
export const SHARED_ERROR = 1.3

export function thresholdFromCriticalSpeed(criticalSpeedMps: number): number {
  return SHARE_OF_CRITICAL_SPEED * criticalSpeedMps
}

/** Standard deviation of a measurement, m/s. */
export function measurementSd(measurement: ThresholdMeasurement): number {
  return measurement.sdMps ?? SOURCE_SD_MPS[measurement.source]
}

/** Its variance as a share of the speed, squared. */
export function logVarianceOf(measurement: ThresholdMeasurement): number {
  return (measurementSd(measurement) / measurement.speedMps) ** 2
}

/**
 * The error of a measurement in two parts, as variances of the log speed: what differs from one to
 * the next, and what this runner's results by this source have in common.
 */
export function errorParts(measurement: ThresholdMeasurement): {
  readonly own: number
  readonly shared: number
} {
  const whole = logVarianceOf(measurement)
  const own = Math.min(whole, REPEATS_TO[measurement.source] ** 2)
  return { own, shared: whole - own }
}

/** Oldest first; those of one day in the order given. */
export function byDay(
  measurements: readonly ThresholdMeasurement[],
): readonly ThresholdMeasurement[] {
  return measurements.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
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
