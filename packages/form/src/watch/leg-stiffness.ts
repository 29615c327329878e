/** Leg stiffness of the stretches of a run, once the runner's height is known. */
import type { FormWindow } from './form-windows.ts'
import { springMass } from './spring-mass.ts'

/**
 * The same windows with leg stiffness (N/m per kg) where contact, flight, a flat stretch and the height in metres allow it. Windows are
 * kept without it, so that a height that is said later counts for every run.
 *
 * @example
 * withLegStiffness([], 1.75) // []
 */
export function withLegStiffness(
  windows: readonly FormWindow[],
  heightM: number | null,
): readonly FormWindow[] {
  if (heightM === null) return windows
  return windows.map((one) => {
    const { speedMps, grade, values } = one
    const { groundContactMs, flightMs } = values
    if (groundContactMs === undefined || flightMs === undefined) return one
    const step = { speedMps, contactS: groundContactMs / 1000, flightS: flightMs / 1000, grade }
    const legPerKg = springMass(step, heightM)?.legPerKg ?? null
    return legPerKg === null
      ? one
      : { ...one, values: { ...values, legStiffness: 1000 * legPerKg } }
  })
}
