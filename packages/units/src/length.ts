/**
 * Metres in the statute mile (exact, international yard and pound agreement 1959).
 *
 * @example
 * const laps = MILE_M / 400 // 4.02336
 */
export const MILE_M = 1609.344
export const HALF_MARATHON_M = 21097.5
export const MARATHON_M = 42195
