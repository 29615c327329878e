/** One effort to exhaustion. */
export interface Effort {
  readonly distanceM: number
  readonly timeS: number
}

export interface CriticalSpeed {
  readonly speedMps: number
  /** Distance that can be run above the critical speed, metres. */
  readonly reserveM: number
}

/** Efforts of 2 to 15 minutes; the hyperbola misleads outside (Drake, Finke & Ferguson 2024). */
export const CRITICAL_SPEED_RANGE_S = { from: 120, to: 900 } as const
const FEWEST_EFFORTS = 3
const SMALLEST_DURATION_RATIO = 2.5
const RESERVE_RANGE_M = { from: 50, to: 400 } as const
const LARGEST_RELATIVE_ERROR = 0.03

export type CriticalSpeedAnswer =
  | { readonly known: true; readonly value: CriticalSpeed; readonly speedErrorMps: number }
  | {
      readonly known: false
      readonly reason:
        | 'too-few-efforts'
        | 'efforts-too-alike'
        | 'speed-above-an-effort'
        | 'reserve-out-of-range'
        | 'too-uncertain'
    }

/** Line `y = slope·x + intercept` by least squares, with the standard error of the slope. */
function line(points: readonly (readonly [number, number])[]) {
  const count = points.length
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread
  const intercept = meanY - slope * meanX
  const residual = points.reduce((sum, [x, y]) => sum + (y - intercept - slope * x) ** 2, 0)
  return { slope, intercept, slopeError: Math.sqrt(residual / Math.max(1, count - 2) / spread) }
}

/**
 * Least squares of distance on time, `D = CS·t + D′` (Monod & Scherrer 1965; Hughson 1984).
 *
 * @example
 * const found = criticalSpeedFromDistances([
 *   { distanceM: 1000, timeS: 190 },
 *   { distanceM: 3000, timeS: 630 },
 * ])
 */
export function criticalSpeedFromDistances(efforts: readonly Effort[]): CriticalSpeed {
  const fit = line(efforts.map((effort) => [effort.timeS, effort.distanceM]))
  return { speedMps: fit.slope, reserveM: fit.intercept }
}

/** Least squares of speed on inverse time, `v = CS + D′/t` (Whipp 1982). */
export function criticalSpeedFromSpeeds(efforts: readonly Effort[]): CriticalSpeed {
  const fit = line(efforts.map((effort) => [1 / effort.timeS, effort.distanceM / effort.timeS]))
  return { speedMps: fit.intercept, reserveM: fit.slope }
}

/** Critical speed if the efforts allow it, or why not (rules of science A5). */
export function criticalSpeed(efforts: readonly Effort[]): CriticalSpeedAnswer {
  const inside = efforts.filter(
    ({ timeS }) => timeS >= CRITICAL_SPEED_RANGE_S.from && timeS <= CRITICAL_SPEED_RANGE_S.to,
  )
  if (inside.length < FEWEST_EFFORTS) return { known: false, reason: 'too-few-efforts' }
  const times = inside.map((effort) => effort.timeS)
  if (Math.max(...times) / Math.min(...times) < SMALLEST_DURATION_RATIO) {
    return { known: false, reason: 'efforts-too-alike' }
  }
  const value = criticalSpeedFromDistances(inside)
  const slowest = Math.min(...inside.map((effort) => effort.distanceM / effort.timeS))
  if (value.speedMps > slowest) return { known: false, reason: 'speed-above-an-effort' }
  if (value.reserveM < RESERVE_RANGE_M.from || value.reserveM > RESERVE_RANGE_M.to) {
    return { known: false, reason: 'reserve-out-of-range' }
  }
  const error = line(inside.map((effort) => [effort.timeS, effort.distanceM])).slopeError
  if (error / value.speedMps > LARGEST_RELATIVE_ERROR) {
    return { known: false, reason: 'too-uncertain' }
  }
  return { known: true, value, speedErrorMps: error }
}

/** Time in seconds for a distance under the two-parameter model. */
export function timeAtCriticalSpeed(model: CriticalSpeed, distanceM: number): number {
  return (distanceM - model.reserveM) / model.speedMps
}

/** Seconds until exhaustion at a speed, three-parameter model (Morton 1996). */
export function timeToExhaustion(
  model: CriticalSpeed & { readonly maximumSpeedMps: number },
  speedMps: number,
): number {
  return (
    model.reserveM / (speedMps - model.speedMps) -
    model.reserveM / (model.maximumSpeedMps - model.speedMps)
  )
}

/** Critical speed and reserve from a three-minute all-out run: last 30 s and first 150 s. */
export function criticalSpeedFromThreeMinutes(first150sM: number, last30sM: number): CriticalSpeed {
  const speedMps = last30sM / 30
  return { speedMps, reserveM: first150sM - 150 * speedMps }
}
