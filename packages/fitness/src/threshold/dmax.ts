import { message } from '@bell-lap/units/message'
import { cubicCurve, exponentialCurve } from './lactate-curve.ts'
import { interpolate } from './least-squares.ts'
import { lactatePoints, noAnswer } from './step-test.ts'
import type { LactatePoint, MethodAnswer, MethodResult, StepTest } from './step-test.ts'
import { logLogLactater, logLogRaw } from './turn-points.ts'

/** First rise that starts the chord of ModDmax, mmol/l (Bishop, Jenkins & Mackinnon 1998). */
const FIRST_RISE_MMOL = 0.4
/** 2.0 − 1.6 is a little under 0.4 in floating point. */
const ROUNDING = 1e-9

/**
 * Point of the curve farthest from a chord, over five choices of curve and chord: Dmax (Cheng et al.
 * 1992), ModDmax (Bishop et al. 1998), Exp-Dmax (Hughson et al. 1987) and the two from the log–log
 * point (Jamnick et al. 2018). On the stages only, without the sample at rest.
 */
export function dmaxResults(test: StepTest): readonly MethodResult[] {
  const points = lactatePoints(test)
  const rise = points.findIndex(
    (point, i) =>
      (points[i + 1]?.lactateMmol ?? 0) - point.lactateMmol >= FIRST_RISE_MMOL - ROUNDING,
  )
  const start = points[rise]
  const fromLogLog = (point: MethodAnswer, method: typeof polynomialDmax) =>
    point.known ? method(points, pointOnLines(points, point.load)) : point
  const [raw, lactater] = [logLogRaw(test), logLogLactater(test)]
  const noRise = noAnswer(message('lactate.no-rise', { riseMmol: FIRST_RISE_MMOL }))
  return [
    { method: 'dmax/exact-1', answer: polynomialDmax(points, points[0]) },
    {
      method: 'mod-dmax/exact-1',
      answer: start === undefined ? noRise : polynomialDmax(points, start),
    },
    { method: 'exp-dmax/exact-1', answer: exponentialDmax(points, points[0]) },
    { method: 'log-poly-mod-dmax/raw-1', answer: fromLogLog(raw, polynomialDmax) },
    { method: 'log-poly-mod-dmax/lactater-1', answer: fromLogLog(lactater, polynomialDmax) },
    { method: 'log-exp-mod-dmax/raw-1', answer: fromLogLog(raw, exponentialDmax) },
    { method: 'log-exp-mod-dmax/lactater-1', answer: fromLogLog(lactater, exponentialDmax) },
  ]
}

/** Where the cubic is as steep as the chord from a point to the last one: farthest from the chord. */
function polynomialDmax(
  points: readonly LactatePoint[],
  start: LactatePoint | undefined,
): MethodAnswer {
  const end = points.at(-1)
  if (start === undefined || end === undefined) return noAnswer(message('lactate.no-stages'))
  const slope = (end.lactateMmol - start.lactateMmol) / (end.load - start.load)
  const load = cubicCurve(points).loadAtSlope(slope, start.load, end.load)
  return load === null ? noAnswer(message('lactate.never-as-steep')) : { known: true, load }
}

/** The same on an exponential, with its chord taken on the curve itself: a closed formula. */
function exponentialDmax(
  points: readonly LactatePoint[],
  start: LactatePoint | undefined,
): MethodAnswer {
  const end = points.at(-1)
  const curve = exponentialCurve(points)
  if (curve === null || start === undefined || end === undefined) {
    return noAnswer(message('lactate.not-exponential'))
  }
  const { rate, origin } = curve
  const [from, to] = [rate * (start.load - origin), rate * (end.load - origin)]
  return {
    known: true,
    load: origin + Math.log((Math.exp(to) - Math.exp(from)) / (to - from)) / rate,
  }
}

function pointOnLines(points: readonly LactatePoint[], load: number): LactatePoint {
  const loads = points.map((point) => point.load)
  const lactate = points.map((point) => point.lactateMmol)
  return { load, lactateMmol: interpolate(loads, lactate, load) }
}
