/** Which sensor the values of a recording come from. Sensors disagree by tens of milliseconds, so their series are never joined (science E3). */
import type { Streams } from '@bell-lap/activity/activity'

/** `trunk` is a chest strap or a pod at the waist; both see the body, not the foot. */
export type SensorPlace = 'foot' | 'trunk' | 'wrist' | 'unknown'

export interface FormSensor {
  readonly place: SensorPlace
  /** The watch that recorded, as the file names it; it decides how the values are worked out. */
  readonly device: string | null
  /** A foot pod that writes its own fields. */
  readonly pod: 'stryd' | null
}

/** Only Stryd's fields are called so. */
const STRYD = ['formPowerW', 'legSpringStiffnessKnM'] as const
/** Only a watch works these out itself. */
const NATIVE = ['verticalRatioPct', 'balanceLeftPct'] as const

/**
 * The sensor behind contact time and oscillation, read from which columns there are: a wrist knows no left and right, a strap
 * and a pod at the waist do, and the own columns of a foot pod stand alone. `null` without any of them: cadence every watch has.
 *
 * @example
 * sensorOf({ timeS: Float64Array.of(0) }, 'Forerunner 255') // null
 */
export function sensorOf(streams: Streams, device: string | null): FormSensor | null {
  const has = (name: keyof Streams) => streams[name] !== undefined
  if (!has('groundContactMs') && !has('verticalOscillationMm')) return null
  const isNative = NATIVE.some(has)
  const pod = STRYD.some(has) ? 'stryd' : null
  if (!isNative) return { place: pod === null ? 'unknown' : 'foot', device, pod }
  return { place: has('balanceLeftPct') ? 'trunk' : 'wrist', device, pod: null }
}

/** Recordings with the same key may be put together; a change of the sensor begins a new series. */
export const sensorKey = ({ place, device, pod }: FormSensor): string =>
  [place, pod ?? device ?? 'unknown'].join(' / ')
