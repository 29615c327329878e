/**
 * Two weeks, volume 41 to 60 % lower, intensity and frequency kept: Bosquet and colleagues 2007,
 * meta-analysis, grade A (science H4).
 */
const EXPONENTIAL_FROM_KM = 45
const TAU_DAYS = 10
const EXPONENTIAL_DAYS = 14
const STEP_DAYS = 8
const STEP_SHARE = 0.6

/** Share of the usual daily running on a day so many days before the race; 1 before the taper. */
export function taperShare(daysToRace: number, usualKm: number): number {
  if (daysToRace < 0) return 0
  if (usualKm < EXPONENTIAL_FROM_KM) return daysToRace <= STEP_DAYS ? STEP_SHARE : 1
  return exponentialShare(EXPONENTIAL_DAYS - daysToRace, TAU_DAYS)
}

/** `e^(−d/τ)` from the first day of the taper on. */
export function exponentialShare(daysIntoTaper: number, tauDays: number): number {
  return daysIntoTaper <= 0 ? 1 : Math.exp(-daysIntoTaper / tauDays)
}

/** Length of the taper in days, the race day left out. */
export function taperDays(usualKm: number): number {
  return usualKm < EXPONENTIAL_FROM_KM ? STEP_DAYS : EXPONENTIAL_DAYS
}
