import type { CurveShape } from './curve-shape.ts'

/**
 * Constants of the curve, fitted on the races of half of the athletes of seven collections (Italian
 * club runners, US colleges, recreational road runners, an English club, all-time lists, a survey):
 * the mean curve by `npm run fit-shape` (pairs of races of a season, Student-t weights), spreads and
 * correlations by `npm run fit-curve` (a mixed model, maximum likelihood). Grade B. Checked on the
 * other half by `npm run validate`; see docs/validation.md. Slope, lift and droop are those of a man
 * of 20 to 35 years; `woman` is added for a woman.
 */
export const FITTED = {
  slope: 0.1427,
  lift: 0.0176,
  droop: 0.0416,
  woman: { logSpeed: -0.1044, slope: 0.0008, lift: 0.0021, droop: -0.0217 },
  /** For each ten years past 35. */
  masters: { logSpeed: -0.1116, slope: -0.0021, lift: 0.0124 },
  /** For each ten years short of 20. */
  youth: { slope: 0.0391, lift: 0.0529 },
  /** For each 50 km a week more than 50. */
  volume: { slope: -0.0062, droop: -0.0248 },
  sd: { slope: 0.0152, lift: 0.0445, droop: 0.0352 },
  correlation: { slopeLift: -0.3529, slopeDroop: -0.2898, liftDroop: 0.0992 },
  bends: [
    { fromS: 240, logSlope: 0.0401 },
    { fromS: 600, logSlope: 0.0347 },
    { fromS: 1800, logSlope: 0.0068 },
    { fromS: 7200, logSlope: -0.0578 },
  ],
  level: {
    fromLogSpeed: Math.log(5.5),
    upTo: 0.25,
    slope: -0.2277,
    lift: 0.0399,
    droop: -0.1167,
    bends: [
      { fromS: 240, logSlope: -0.127 },
      { fromS: 600, logSlope: -0.0224 },
    ],
  },
} as const

/** Outside of these no runner's curve lies; inside, speed never grows with duration. */
const LOWEST = [0.11, -0.05, -0.03] as const
const HIGHEST = [0.22, 0.3, 0.25] as const

/** The shape for a man, a woman, or somebody of whom it is not known (half way). */
export function fittedShape(womanShare: 0 | 0.5 | 1, ageKnown: boolean): CurveShape {
  const { level } = FITTED
  return {
    bends: FITTED.bends,
    level: { ...level, fromLogSpeed: level.fromLogSpeed + womanShare * FITTED.woman.logSpeed },
    ageKnown,
    lowest: LOWEST,
    highest: HIGHEST,
    // The spread of slopes says already how little a race tells of other distances.
    extrapolationSd: 0,
  }
}
