/** Which sensor the values of a recording come from. Sensors disagree by tens of milliseconds, so their series are never joined (science E3). */
import type { ConnectedSensor, Streams } from '@bell-lap/activity/activity'

/** `trunk` is a chest strap or a pod at the waist; both see the body, not the foot. */
export type SensorPlace = 'foot' | 'trunk' | 'wrist' | 'unknown'

export interface FormSensor {
  readonly place: SensorPlace
  /** The watch that recorded, as the file names it; it decides how the values are worked out. */
  readonly device: string | null
  /** A foot pod that writes its own fields. */
  readonly pod: 'stryd' | null
  /** The strap or pod, where the file names it; its software may change without a new series. */
  readonly unit: Omit<ConnectedSensor, 'kind'> | null
}

/** What the file says of the devices. */
export interface Devices {
  readonly device: string | null
  readonly sensors?: readonly ConnectedSensor[]
}

/** Only Stryd's fields are called so. */
const STRYD = ['formPowerW', 'legSpringStiffnessKnM'] as const
/** Only a watch works these out itself. */
const NATIVE = ['verticalRatioPct', 'balanceLeftPct'] as const

/**
 * The sensor behind contact time and oscillation, read from which columns there are: a wrist knows no left and right, a strap
 * and a pod at the waist do, and the own columns of a foot pod stand alone. A strap that the file names outranks the columns.
 * `null` without any of them: cadence every watch has.
 *
 * @example
 * sensorOf({ timeS: Float64Array.of(0) }, { device: 'Forerunner 255' }) // null
 */
export function sensorOf(streams: Streams, { device, sensors = [] }: Devices): FormSensor | null {
  const has = (name: keyof Streams) => streams[name] !== undefined
  if (!has('groundContactMs') && !has('verticalOscillationMm')) return null
  const isNative = NATIVE.some(has)
  const pod = STRYD.some(has) ? 'stryd' : null
  if (!isNative) {
    const place = pod === null ? 'unknown' : 'foot'
    return { place, device, pod, unit: pod === null ? null : unitOf(sensors, 'foot-pod') }
  }
  const unit = unitOf(sensors, 'running-dynamics')
  const place = unit !== null || has('balanceLeftPct') ? 'trunk' : 'wrist'
  return { place, device, pod: null, unit }
}

function unitOf(
  sensors: readonly ConnectedSensor[],
  kind: ConnectedSensor['kind'],
): FormSensor['unit'] {
  const found = sensors.findLast((one) => one.kind === kind)
  if (found === undefined) return null
  const { maker, product, firmware } = found
  return { maker, product, firmware }
}

/** Recordings with the same key may be put together; a change of the sensor begins a new series. */
export const sensorKey = ({ place, device, pod, unit }: FormSensor): string =>
  [
    place,
    pod ?? device ?? 'unknown',
    // A foot pod says who it is by its own fields.
    ...(unit === null || pod !== null
      ? []
      : [`${unit.maker ?? 'unknown'} ${unit.product ?? ''}`.trim()]),
  ].join(' / ')
