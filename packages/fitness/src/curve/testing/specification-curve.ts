import type { CurveShape } from '../curve-shape.ts'
import type { CurveState } from '../curve-state.ts'

/** The curve as the specification writes it down: straight pieces, round numbers, no bend. */
const SPECIFICATION_SHAPE: CurveShape = {
  bends: [],
  level: null,
  ageKnown: true,
  lowest: [0.02, 0, 0],
  highest: [0.14, 0.3, 0.25],
  extrapolationSd: 0.012,
}

/** Its belief before any result, for so many kilometres a week. */
export function specificationPrior(weeklyKm: number): CurveState {
  const droop = Math.min(0.1, Math.max(0.02, 0.09 - 0.0006 * weeklyKm))
  return {
    mean: [Math.log(4.2), 0.068, 0.1, droop],
    covariance: [
      [0.25 ** 2, 0, 0, 0],
      [0, 0.018 ** 2, 0, 0],
      [0, 0, 0.04 ** 2, 0],
      [0, 0, 0, 0.03 ** 2],
    ],
    shape: SPECIFICATION_SHAPE,
  }
}
