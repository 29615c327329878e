/**
 * Metres in the statute mile (exact, international yard and pound agreement 1959).
 *
 * @example
 * const laps = MILE_M / 400 // 4.02336
 */
export const MILE_M = 1609.344
/** Metres in the international foot (exact, 1959). */
export const FOOT_M = 0.3048
export const HALF_MARATHON_M = 21097.5
export const MARATHON_M = 42195
