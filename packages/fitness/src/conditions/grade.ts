import type { ConditionPart, Conditions, RunInConditions } from './conditions.ts'

/** Energy cost of running on the flat, J/kg/m, by the same polynomial. */
const FLAT_COST = 3.6
/** Beyond this the polynomial was not measured well. */
const STEEPEST = 0.2
/** Runners cannot use all of what a descent saves in the laboratory (grade X). */
const LEAST_RATIO = 0.85
/** Hills rise and fall by at least this much where only sums are known (grade X). */
const USUAL_HILL = 0.03
/** Error of the correction as a share of itself: few runners, all uphill or treadmill (grade X). */
const RELATIVE_SD = 0.3
/** Error of the difference of two heights by an altimeter or GPS, metres (grade X). */
const ALTIMETER_SD_M = 4
/** Slope of `ln C` at the flat, for the error of a height. */
const COST_PER_GRADE = 19.5 / FLAT_COST

/**
 * Energy cost of running on a grade, J/kg/m (Minetti et al. 2002, ten runners). `grade` is rise over
 * run, clamped to ±0.20.
 */
export function minettiCost(grade: number): number {
  const i = Math.max(-STEEPEST, Math.min(STEEPEST, grade))
  return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + FLAT_COST
}

/** Flat-equivalent speed over speed on a grade: cost against the flat, at least 0.85. */
export function gradeRatio(grade: number): number {
  return Math.max(LEAST_RATIO, minettiCost(grade) / FLAT_COST)
}

/**
 * Correction for climb and descent, metres each. The net grade runs through all of it; what is both
 * climbed and descended is laid over it as hills of 3 %, or steeper where they would not fit.
 * `null` when neither is known.
 */
export function gradePart(run: RunInConditions, conditions: Conditions): ConditionPart | null {
  const { climbM = null, descentM = null } = conditions
  if ((climbM === null && descentM === null) || run.setting === 'treadmill') return null
  const up = climbM ?? descentM ?? 0
  const down = descentM ?? up
  const net = (up - down) / run.distanceM
  const rolling = Math.min(up, down)
  const hill = Math.max(USUAL_HILL, (2 * rolling) / run.distanceM)
  const share = (2 * rolling) / (hill * run.distanceM)
  const hilly = (gradeRatio(net + hill) + gradeRatio(net - hill)) / 2
  const logSpeed = Math.log((1 - share) * gradeRatio(net) + share * hilly)
  const heightSd =
    conditions.climbFrom === 'altimeter' ? (COST_PER_GRADE * ALTIMETER_SD_M) / run.distanceM : 0
  const sd = Math.sqrt((RELATIVE_SD * logSpeed) ** 2 + heightSd ** 2)
  return { factor: 'grade', logSpeed, sd }
}
