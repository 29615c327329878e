import type { CurveShape } from './curve-shape.ts'

/**
 * Constants of the curve, fitted by `npm run fit-curve` (maximum likelihood with Student-t errors) on
 * the races of half of the athletes of seven collections: Italian club runners, US colleges,
 * recreational road runners, an English club, all-time lists. Grade B. Checked on the other half
 * by `npm run validate`; see docs/validation.md. Slope, lift and droop are those of a man; `woman`
 * is added for a woman.
 */
export const FITTED = {
  slope: 0.1392,
  lift: 0.0236,
  droop: -0.0008,
  woman: { logSpeed: -0.1044, slope: 0.0021, lift: -0.0058, droop: -0.0173 },
  /** For each ten years past 35. */
  masters: { logSpeed: -0.1116, slope: -0.0028 },
  sd: { slope: 0.0152, lift: 0.0445, droop: 0.0352 },
  correlation: { slopeLift: -0.3529, slopeDroop: -0.2898, liftDroop: 0.0992 },
  bends: [
    { fromS: 240, logSlope: 0.0326 },
    { fromS: 600, logSlope: 0.0285 },
    { fromS: 1800, logSlope: -0.0007 },
    { fromS: 7200, logSlope: -0.0551 },
  ],
  level: { fromLogSpeed: Math.log(5.5), upTo: 0.25, slope: -0.1703, droop: 0.0967 },
} as const

/** Outside of these no runner's curve lies; inside, speed never grows with duration. */
const LOWEST = [0.11, -0.05, -0.03] as const
const HIGHEST = [0.22, 0.3, 0.25] as const

/** The shape for a man, a woman, or somebody of whom it is not known (half way). */
export function fittedShape(womanShare: 0 | 0.5 | 1): CurveShape {
  const { fromLogSpeed, upTo, slope, droop } = FITTED.level
  return {
    bends: FITTED.bends,
    level: {
      fromLogSpeed: fromLogSpeed + womanShare * FITTED.woman.logSpeed,
      upTo,
      slope,
      droop,
    },
    lowest: LOWEST,
    highest: HIGHEST,
    // The spread of slopes says already how little a race tells of other distances.
    extrapolationSd: 0,
  }
}
