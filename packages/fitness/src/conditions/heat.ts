import type { ConditionPart, Conditions, RunInConditions } from './conditions.ts'
import { wetBulbGlobe } from './wet-bulb-globe.ts'

/** The best WBGT for long races, °C, and what each degree outside costs (Mantzios et al. 2022). */
const BEST_FROM_C = 7.5
const BEST_TO_C = 15
const LOSS_PER_DEGREE = 0.0035
const LONG_FROM_M = 3000
/** Shorter races are over before the body is hot: a guess, nothing was measured (grade X). */
const SHORT_FREE_TO_C = 25
const SHORT_LOSS_PER_DEGREE = 0.001
/** How much runners differ, as a share of the loss (grade X; for the mile the loss itself is a guess). */
const LONG_RELATIVE_SD = 0.5
const SHORT_RELATIVE_SD = 1

/** Log-speed lost to warmth (positive) at a WBGT, and per degree there. From 3000 m also to cold. */
export function heatLoss(distanceM: number, wbgtC: number): number {
  if (distanceM < LONG_FROM_M) {
    return SHORT_LOSS_PER_DEGREE * Math.max(0, wbgtC - SHORT_FREE_TO_C)
  }
  return LOSS_PER_DEGREE * Math.max(0, wbgtC - BEST_TO_C, BEST_FROM_C - wbgtC)
}

/** Correction for heat or cold (science A10); `null` without a temperature or where it costs nothing. */
export function heatPart(run: RunInConditions, conditions: Conditions): ConditionPart | null {
  const globe = wetBulbGlobe(conditions)
  if (globe === null) return null
  const { wbgtC, sdC } = globe
  const logSpeed = heatLoss(run.distanceM, wbgtC)
  const long = run.distanceM >= LONG_FROM_M
  // Near the edge of the comfortable the error of the WBGT counts by half of its width.
  const around = (heatLoss(run.distanceM, wbgtC + sdC) - heatLoss(run.distanceM, wbgtC - sdC)) / 2
  const sd = Math.hypot((long ? LONG_RELATIVE_SD : SHORT_RELATIVE_SD) * logSpeed, around)
  if (logSpeed === 0 && sd === 0) return null
  return { factor: wbgtC < BEST_FROM_C ? 'cold' : 'heat', logSpeed, sd }
}
