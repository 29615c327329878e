import { needPositive } from '@bell-lap/units/wrong-argument'

/** Between 3.5 and 230 minutes (Riegel 1981, grade B). */
export const RIEGEL_RANGE_S = { from: 210, to: 230 * 60 } as const
export const RIEGEL_EXPONENT = 1.06

/**
 * Time in seconds over another distance, `T2 = T1 (D2/D1)^1.06` (Riegel 1981).
 *
 * @example
 * riegelTime({ distanceM: 5000, timeS: 1200 }, 10_000) // 2502 s
 */
export function riegelTime(
  known: { readonly distanceM: number; readonly timeS: number },
  distanceM: number,
  exponent: number = RIEGEL_EXPONENT,
): number {
  needPositive('known.distanceM', known.distanceM)
  needPositive('known.timeS', known.timeS)
  needPositive('distanceM', distanceM)
  return known.timeS * (distanceM / known.distanceM) ** exponent
}
