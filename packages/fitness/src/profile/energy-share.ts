/** Duration at which half of the energy is aerobic, and how fast the share turns (own fit, grade X). */
const HALF_AEROBIC_S = 62
const STEEPNESS = 1.15
/** The fit is good to about this much either way. */
export const ENERGY_SHARE_ERROR = 0.05

/**
 * Share of the energy of an all-out effort that comes from oxygen, by its duration: own fit through
 * Spencer & Gastin 2001 and Duffield, Dawson & Goodman 2005 (about ±0.05, grade X).
 *
 * @example
 * aerobicShare(300) // the aerobic part of five minutes all out, 0 to 1
 */
export function aerobicShare(durationS: number): number {
  return 1 / (1 + (HALF_AEROBIC_S / durationS) ** STEEPNESS)
}
