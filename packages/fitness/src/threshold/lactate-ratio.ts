import { message } from '@bell-lap/units/message'
import { exponentialCurve, minimum } from './lactate-curve.ts'
import { solveLinear } from './least-squares.ts'
import { lactatePoints, pointsWithRest, noAnswer } from './step-test.ts'
import type { LactatePoint, MethodAnswer, MethodResult, StepTest } from './step-test.ts'

const GRID = 2000

/**
 * Load with the least lactate per load (Dickhuth et al. 1999), on an exponential through the stages
 * and on a natural cubic spline with the sample at rest. Undefined when the least lies at the edge.
 */
export function lactateRatioResults(test: StepTest): readonly MethodResult[] {
  return [
    { method: 'ltratio/exp-1', answer: onExponential(test) },
    { method: 'ltratio/spline-1', answer: onSpline(test) },
  ]
}

function onExponential(test: StepTest): MethodAnswer {
  const points = lactatePoints(test)
  const curve = exponentialCurve(points)
  if (curve === null) return noAnswer(message('lactate.not-exponential'))
  const { base, size, rate, origin } = curve
  return leastRatio((load) => base + size * Math.exp(rate * (load - origin)), points)
}

function onSpline(test: StepTest): MethodAnswer {
  const points = pointsWithRest(test)
  // Without it the spline ends at the first stage, and the wiggle there decides the answer.
  if (test.restLactateMmol === null) return noAnswer(message('lactate.needs-rest-sample'))
  if ((points[0]?.load ?? 0) <= 0) return noAnswer(message('lactate.no-load'))
  return leastRatio(naturalSpline(points), points)
}

function leastRatio(
  lactateAt: (load: number) => number,
  points: readonly LactatePoint[],
): MethodAnswer {
  const [low, high] = [points[0]?.load ?? 0, points.at(-1)?.load ?? 0]
  const step = (high - low) / GRID
  const ratio = (load: number) => lactateAt(load) / load
  let best = 0
  for (let i = 1; i <= GRID; i += 1) {
    if (ratio(low + i * step) < ratio(low + best * step)) best = i
  }
  if (best === 0 || best === GRID) return noAnswer(message('lactate.lowest-at-edge'))
  return { known: true, load: minimum(ratio, low + (best - 1) * step, low + (best + 1) * step) }
}

/** Cubic spline through all points, without curvature at its ends (de Boor 1978). */
function naturalSpline(points: readonly LactatePoint[]): (load: number) => number {
  const x = points.map((point) => point.load)
  const y = points.map((point) => point.lactateMmol)
  const gap = (i: number) => (x[i + 1] ?? 0) - (x[i] ?? 0)
  const rise = (i: number) => ((y[i + 1] ?? 0) - (y[i] ?? 0)) / gap(i)
  const last = x.length - 1
  const matrix = x.map((_, row) =>
    x.map((_, column) => {
      if (row === 0 || row === last) return row === column ? 1 : 0
      if (column === row) return 2 * (gap(row - 1) + gap(row))
      if (column === row - 1) return gap(row - 1)
      return column === row + 1 ? gap(row) : 0
    }),
  )
  const right = x.map((_, i) => (i === 0 || i === last ? 0 : 6 * (rise(i) - rise(i - 1))))
  const curvature = solveLinear(matrix, right)
  return (load) => {
    const next = x.findIndex((value) => value >= load)
    const i = Math.max(0, (next === -1 ? last : next) - 1)
    const [m0 = 0, m1 = 0] = [curvature[i], curvature[i + 1]]
    const [after, before] = [load - (x[i] ?? 0), (x[i + 1] ?? 0) - load]
    const h = gap(i)
    return (
      (m0 * before ** 3 + m1 * after ** 3) / (6 * h) +
      ((y[i] ?? 0) / h - (m0 * h) / 6) * before +
      ((y[i + 1] ?? 0) / h - (m1 * h) / 6) * after
    )
  }
}
