import type { RunnerProfile } from '../evidence.ts'

export type Vector4 = readonly [number, number, number, number]
export type Matrix4 = readonly [Vector4, Vector4, Vector4, Vector4]

/**
 * What is believed about the runner's speed–duration curve: log-speed at 360 s (θ), log-slope (β),
 * short-end lift (κ) and long-end droop (λ), with their covariance. Speeds in m/s, durations in s.
 */
export interface CurveState {
  readonly mean: Vector4
  readonly covariance: Matrix4
}

/** Duration at which θ is the log-speed, and the two knees of the curve, seconds (grade X). */
export const REFERENCE_DURATION_S = 360
export const SHORT_KNEE_S = 180
export const LONG_KNEE_S = 3600

/** Prior mean and standard deviation of θ, β, κ and λ (grade B ingredients, X structure). */
const PRIOR_LOG_SPEED = Math.log(4.2)
const PRIOR_MEAN_SLOPE = 0.068
const PRIOR_MEAN_LIFT = 0.1
const PRIOR_SD = [0.25, 0.018, 0.04, 0.03] as const

/** Weekly kilometres taken when they are unknown (grade X). */
const UNKNOWN_WEEKLY_KM = 50
/** Men and women differ by about 11 % in speed over the mile; half of it either side (grade B). */
const SEX_LOG_SPEED = 0.055
/** Loss of speed per year of age after 35, road age factors 2025 (grade B); kept mild on purpose. */
const AGE_LOG_SPEED_PER_YEAR = 0.006
const AGE_OF_PEAK = 35
const OLDEST_AGE_OF_PRIOR = 80

/** The curve's sensitivities at a duration: `log speed = a(t)·x` (science A8). */
export function features(durationS: number): Vector4 {
  return [
    1,
    -Math.log(durationS / REFERENCE_DURATION_S),
    Math.max(0, Math.log(SHORT_KNEE_S / durationS)),
    -Math.max(0, Math.log(durationS / LONG_KNEE_S)),
  ]
}

export function dot(left: Vector4, right: Vector4): number {
  return left[0] * right[0] + left[1] * right[1] + left[2] * right[2] + left[3] * right[3]
}

export function times(matrix: Matrix4, vector: Vector4): Vector4 {
  return [
    dot(matrix[0], vector),
    dot(matrix[1], vector),
    dot(matrix[2], vector),
    dot(matrix[3], vector),
  ]
}

/** `vector + factor · direction`. */
export function along(vector: Vector4, direction: Vector4, factor: number): Vector4 {
  return [
    vector[0] + factor * direction[0],
    vector[1] + factor * direction[1],
    vector[2] + factor * direction[2],
    vector[3] + factor * direction[3],
  ]
}

/** `matrix − factor · column · columnᵀ`, which keeps the matrix symmetric. */
export function lessOuter(matrix: Matrix4, column: Vector4, factor: number): Matrix4 {
  return [
    along(matrix[0], column, -factor * column[0]),
    along(matrix[1], column, -factor * column[1]),
    along(matrix[2], column, -factor * column[2]),
    along(matrix[3], column, -factor * column[3]),
  ]
}

export function plusDiagonal(matrix: Matrix4, diagonal: Vector4): Matrix4 {
  const [first, second, third, fourth] = matrix
  return [
    [first[0] + diagonal[0], first[1], first[2], first[3]],
    [second[0], second[1] + diagonal[1], second[2], second[3]],
    [third[0], third[1], third[2] + diagonal[2], third[3]],
    [fourth[0], fourth[1], fourth[2], fourth[3] + diagonal[3]],
  ]
}

/** Log-speed at a duration and its variance, before any extrapolation penalty. */
export function logSpeedAt(
  state: CurveState,
  durationS: number,
): { readonly mean: number; readonly variance: number } {
  const slope = features(durationS)
  return {
    mean: dot(slope, state.mean),
    variance: dot(slope, times(state.covariance, slope)),
  }
}

/** The belief before any result. Unknown age, sex and volume give the plain prior. */
export function priorState(profile: RunnerProfile): CurveState {
  const droop = 0.09 - 0.0006 * (profile.weeklyKm ?? UNKNOWN_WEEKLY_KM)
  const sex = profile.sex === null ? 0 : profile.sex === 'male' ? SEX_LOG_SPEED : -SEX_LOG_SPEED
  const yearsPastPeak =
    profile.age === null ? 0 : Math.max(0, Math.min(profile.age, OLDEST_AGE_OF_PRIOR) - AGE_OF_PEAK)
  const [sdSpeed, sdSlope, sdLift, sdDroop] = PRIOR_SD
  return {
    mean: [
      PRIOR_LOG_SPEED + sex - AGE_LOG_SPEED_PER_YEAR * yearsPastPeak,
      PRIOR_MEAN_SLOPE,
      PRIOR_MEAN_LIFT,
      Math.min(0.1, Math.max(0.02, droop)),
    ],
    covariance: [
      [sdSpeed ** 2, 0, 0, 0],
      [0, sdSlope ** 2, 0, 0],
      [0, 0, sdLift ** 2, 0],
      [0, 0, 0, sdDroop ** 2],
    ],
  }
}

/** Bounds outside which a curve is no runner's: slowest slope, steepest slope, lift and droop. */
const LOWEST = [0.02, 0, 0] as const
const HIGHEST = [0.14, 0.3, 0.25] as const

/**
 * Moves a mean that left the bounds back to the nearest bound along the covariance, so that odd
 * evidence cannot bend the curve into one that quickens with duration.
 */
export function keepPlausible(state: CurveState): CurveState {
  let mean = state.mean
  for (const index of [1, 2, 3] as const) {
    const low = LOWEST[index - 1] ?? 0
    const high = HIGHEST[index - 1] ?? 1
    const wanted = Math.min(high, Math.max(low, mean[index]))
    if (wanted === mean[index]) continue
    const row = state.covariance[index]
    mean = along(mean, row, (wanted - mean[index]) / row[index])
  }
  return mean === state.mean ? state : { mean, covariance: state.covariance }
}
