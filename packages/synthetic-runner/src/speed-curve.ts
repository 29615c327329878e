/**
 * The true speed–duration curve of a synthetic runner (science A8):
 * `ln v(T) = θ − β ln(T/360) + κ max(0, ln(180/T)) − λ max(0, ln(T/3600))`.
 */
export interface TrueCurve {
  /** Log speed at 360 s. */
  readonly theta: number
  readonly beta: number
  readonly kappa: number
  readonly lambda: number
}

/** Speed that the runner can hold for `durationS`, m/s. */
export function speedForDuration(curve: TrueCurve, durationS: number): number {
  return Math.exp(
    curve.theta -
      curve.beta * Math.log(durationS / 360) +
      curve.kappa * Math.max(0, Math.log(180 / durationS)) -
      curve.lambda * Math.max(0, Math.log(durationS / 3600)),
  )
}

/** Time for a distance: bisection on `T v(T) = D`, which rises with T while β + λ < 1. */
export function timeForDistance(curve: TrueCurve, distanceM: number): number {
  let low = 10
  let high = 100_000
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (middle * speedForDuration(curve, middle) < distanceM) low = middle
    else high = middle
  }
  return (low + high) / 2
}
