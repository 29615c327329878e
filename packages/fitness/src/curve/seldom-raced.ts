import { MILE_M } from '@bell-lap/units/length'

/** Distances that few runners race on purpose, metres; the mark there is one of few tries. */
const SELDOM_RACED_M = [
  1000,
  2000,
  4 * MILE_M,
  5 * MILE_M,
  15_000,
  10 * MILE_M,
  20_000,
  25_000,
] as const
const TOLERANCE_M = 20
/** How much slower results over them are than the curve through the usual distances, log-speed. */
const SELDOM_RACED_LOSS = 0.007
/** The same for the mile, which is raced less than 1500 m: 1500 m to the mile is 1.085 (grade B). */
const MILE_LOSS = 0.0035
const MILE_TOLERANCE_M = 5

export const isSeldomRaced = (distanceM: number): boolean =>
  SELDOM_RACED_M.some((one) => Math.abs(one - distanceM) <= TOLERANCE_M)

/**
 * Log-speed that results over a distance lack because it is seldom raced (less practice, fewer tries,
 * weaker fields): fitted with the mean curve (`npm run fit-shape`), alike on the track and on the road.
 */
export function seldomRacedLoss(distanceM: number): number {
  if (Math.abs(distanceM - MILE_M) <= MILE_TOLERANCE_M) return MILE_LOSS
  return isSeldomRaced(distanceM) ? SELDOM_RACED_LOSS : 0
}
