import { LONG_KNEE_S, REFERENCE_DURATION_S, SHORT_KNEE_S, shapeAt } from './curve-shape.ts'
import type { CurveShape } from './curve-shape.ts'

export type Vector4 = readonly [number, number, number, number]
export type Matrix4 = readonly [Vector4, Vector4, Vector4, Vector4]

/**
 * What is believed about the runner's speed–duration curve: log-speed at 360 s (θ), log-slope (β),
 * short-end lift (κ) and long-end droop (λ), with their covariance. Speeds in m/s, durations in s.
 */
export interface CurveState {
  readonly mean: Vector4
  readonly covariance: Matrix4
  readonly shape: CurveShape
}

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

/** Log-speed that the belief expects at a duration. */
export function expectedLogSpeed(state: CurveState, durationS: number): number {
  return dot(features(durationS), state.mean) + shapeAt(state.shape, durationS, state.mean[0])
}

/** Log-speed at a duration and its variance, before any extrapolation penalty. */
export function logSpeedAt(
  state: CurveState,
  durationS: number,
): { readonly mean: number; readonly variance: number } {
  const slope = features(durationS)
  return {
    mean: expectedLogSpeed(state, durationS),
    variance: dot(slope, times(state.covariance, slope)),
  }
}

/**
 * Moves a mean that left the bounds back to the nearest bound along the covariance, so that odd
 * evidence cannot bend the curve into one that quickens with duration.
 */
export function keepPlausible(state: CurveState): CurveState {
  const { lowest, highest } = state.shape
  let mean = state.mean
  for (const index of [1, 2, 3] as const) {
    const low = lowest[index - 1] ?? 0
    const high = highest[index - 1] ?? 1
    const wanted = Math.min(high, Math.max(low, mean[index]))
    if (wanted === mean[index]) continue
    const row = state.covariance[index]
    mean = along(mean, row, (wanted - mean[index]) / row[index])
  }
  return mean === state.mean ? state : { ...state, mean }
}

/** Rounds after which the level has settled: each halves what is left of its change at least. */
const SETTLING_ROUNDS = 24
const SETTLED = 1e-9

/**
 * An update by a log-speed at a duration, where the shape depends on the level that the update itself
 * moves: repeated with the new level until it stays. `update` is given the log-speed with the shape
 * taken off and always starts from the same belief.
 */
export function settleLevel(
  state: CurveState,
  measurement: { readonly durationS: number; readonly logSpeed: number },
  update: (straightLogSpeed: number) => CurveState,
): CurveState {
  const { durationS, logSpeed } = measurement
  let level = state.mean[0]
  for (let round = 0; ; round += 1) {
    const offset = shapeAt(state.shape, durationS, level)
    const after = update(logSpeed - offset)
    const moved = Math.abs(shapeAt(state.shape, durationS, after.mean[0]) - offset)
    if (moved < SETTLED || round >= SETTLING_ROUNDS) return after
    level = after.mean[0]
  }
}
