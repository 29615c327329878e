/** Fitted to best performances from 800 m to the marathon (Cameron, unpublished; grade D). */
export const CAMERON_RANGE_M = { from: 800, to: 42195 } as const

function cameronFactor(distanceM: number): number {
  return 13.49681 - 0.000030363 * distanceM + 835.7114 / distanceM ** 0.7905
}

/**
 * Time in seconds over another distance by Cameron's formula.
 *
 * @example
 * cameronTime({ distanceM: 1609.344, timeS: 312 }, 5000) // seconds over 5 km
 */
export function cameronTime(
  known: { readonly distanceM: number; readonly timeS: number },
  distanceM: number,
): number {
  const ratio = cameronFactor(known.distanceM) / cameronFactor(distanceM)
  return known.timeS * (distanceM / known.distanceM) * ratio
}
