import type { RunnerProfile } from '../evidence.ts'
import type { CurveState, Matrix4 } from './curve-state.ts'
import { FITTED, fittedShape } from './fitted-curve.ts'

/**
 * Log-speed near 360 s of a runner of whom nothing is known: between the specification's 4.2 m/s and
 * the club runners of the fit, wide enough for both (grade X).
 */
const LOG_SPEED = Math.log(4.6)
const LOG_SPEED_SD = 0.25
const AGE_OF_PEAK = 35
const OLDEST_AGE_OF_PRIOR = 80
/** Droop falls with weekly distance (science A8, after Vickers & Vertosick 2016). */
const DROOP_PER_WEEKLY_KM = -0.0006
const USUAL_WEEKLY_KM = 50
const LARGEST_DROOP = 0.06

/** The belief before any result. Unknown age, sex and volume give the plain prior. */
export function priorState(profile: RunnerProfile): CurveState {
  const womanShare = profile.sex === null ? 0.5 : profile.sex === 'female' ? 1 : 0
  const { woman, masters, slope, lift, droop, sd, correlation } = FITTED
  const shape = fittedShape(womanShare)
  const age = profile.age ?? AGE_OF_PEAK
  const decades = Math.max(0, Math.min(age, OLDEST_AGE_OF_PRIOR) - AGE_OF_PEAK) / 10
  const byVolume = DROOP_PER_WEEKLY_KM * ((profile.weeklyKm ?? USUAL_WEEKLY_KM) - USUAL_WEEKLY_KM)
  const usualDroop = droop + womanShare * woman.droop + byVolume
  const slopeLift = correlation.slopeLift * sd.slope * sd.lift
  const slopeDroop = correlation.slopeDroop * sd.slope * sd.droop
  const liftDroop = correlation.liftDroop * sd.lift * sd.droop
  const covariance: Matrix4 = [
    [LOG_SPEED_SD ** 2, 0, 0, 0],
    [0, sd.slope ** 2, slopeLift, slopeDroop],
    [0, slopeLift, sd.lift ** 2, liftDroop],
    [0, slopeDroop, liftDroop, sd.droop ** 2],
  ]
  return {
    mean: [
      // Half of the difference between men and women lies either side of the unknown runner.
      LOG_SPEED + (womanShare - 0.5) * woman.logSpeed + masters.logSpeed * decades,
      slope + womanShare * woman.slope + masters.slope * decades,
      lift + womanShare * woman.lift,
      Math.min(LARGEST_DROOP, Math.max(shape.lowest[2], usualDroop)),
    ],
    covariance,
    shape,
  }
}
