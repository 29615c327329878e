import type { RunnerProfile } from '../evidence/evidence.ts'
import type { CurveState, Matrix4 } from './curve-state.ts'
import { FITTED, fittedShape } from './fitted-curve.ts'

/**
 * Log-speed near 360 s of a runner of whom nothing is known: between the specification's 4.2 m/s and
 * the club runners of the fit, wide enough for both (grade X).
 */
const LOG_SPEED = Math.log(4.6)
const LOG_SPEED_SD = 0.25
const AGE_OF_PEAK = 35
const GROWN_UP_AGE = 20
const YOUNGEST_AGE_OF_PRIOR = 12
const OLDEST_AGE_OF_PRIOR = 80
/** Slope and droop fall with weekly distance (Vickers & Vertosick 2016), between these. */
const USUAL_WEEKLY_KM = 50
const LEAST_WEEKLY_KM = 10
const MOST_WEEKLY_KM = 120
const LARGEST_DROOP = 0.08

/** What not knowing the age adds to the spreads: the effects of youth and of the masters' years (X). */
const UNKNOWN_AGE_SD = { slope: 0.01, lift: 0.04 } as const

/**
 * The belief before any result. Unknown age, sex and volume give the plain prior.
 *
 * @example
 * const state = priorState({ age: 34, sex: null, weeklyKm: 50 })
 */
export function priorState(profile: RunnerProfile): CurveState {
  const womanShare = profile.sex === null ? 0.5 : profile.sex === 'female' ? 1 : 0
  const { woman, masters, youth, volume, slope, lift, droop, sd, correlation } = FITTED
  const shape = fittedShape(womanShare, profile.age !== null)
  const age = profile.age ?? AGE_OF_PEAK
  const decades = Math.max(0, Math.min(age, OLDEST_AGE_OF_PRIOR) - AGE_OF_PEAK) / 10
  const young = Math.max(0, GROWN_UP_AGE - Math.max(age, YOUNGEST_AGE_OF_PRIOR)) / 10
  const weeklyKm = profile.weeklyKm ?? USUAL_WEEKLY_KM
  const more =
    (Math.min(MOST_WEEKLY_KM, Math.max(LEAST_WEEKLY_KM, weeklyKm)) - USUAL_WEEKLY_KM) / 50
  const usualDroop = droop + womanShare * woman.droop + more * volume.droop
  const unknown = profile.age === null ? 1 : 0
  const slopeVariance = sd.slope ** 2 + unknown * UNKNOWN_AGE_SD.slope ** 2
  const liftVariance = sd.lift ** 2 + unknown * UNKNOWN_AGE_SD.lift ** 2
  const slopeLift = correlation.slopeLift * sd.slope * sd.lift
  const slopeDroop = correlation.slopeDroop * sd.slope * sd.droop
  const liftDroop = correlation.liftDroop * sd.lift * sd.droop
  const covariance: Matrix4 = [
    [LOG_SPEED_SD ** 2, 0, 0, 0],
    [0, slopeVariance, slopeLift, slopeDroop],
    [0, slopeLift, liftVariance, liftDroop],
    [0, slopeDroop, liftDroop, sd.droop ** 2],
  ]
  return {
    mean: [
      // Half of the difference between men and women lies either side of the unknown runner.
      LOG_SPEED + (womanShare - 0.5) * woman.logSpeed + masters.logSpeed * decades,
      slope +
        womanShare * woman.slope +
        masters.slope * decades +
        youth.slope * young +
        volume.slope * more,
      lift + womanShare * woman.lift + masters.lift * decades + youth.lift * young,
      Math.min(LARGEST_DROOP, Math.max(shape.lowest[2], usualDroop)),
    ],
    covariance,
    shape,
  }
}
