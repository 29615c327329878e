import { fitLine, solveLinear } from './least-squares.ts'
import type { LactatePoint } from './step-test.ts'

/** A smooth lactate curve with the two questions that the methods ask of it. */
export interface LactateCurve {
  readonly lactateAt: (load: number) => number
  /** Highest load from `low` to `high` at which the rising curve meets a lactate, or null. */
  readonly loadAtLactate: (lactateMmol: number, low: number, high: number) => number | null
  /** Highest load from `low` to `high` at which the curve is as steep as `slope`, or null. */
  readonly loadAtSlope: (slope: number, low: number, high: number) => number | null
}

const BISECTIONS = 80

/** Cubic by least squares on loads that are centred and scaled, so that the equations stay solvable. */
export function cubicCurve(points: readonly LactatePoint[]): LactateCurve {
  const { middle, half } = rangeOf(points)
  const scaled = points.map((point) => (point.load - middle) / half)
  const powers = [0, 1, 2, 3]
  const matrix = powers.map((i) => powers.map((j) => sumOf(scaled, (u) => u ** (i + j))))
  const right = powers.map((i) => sumOf(scaled, (u, k) => u ** i * (points[k]?.lactateMmol ?? 0)))
  const [a = 0, b = 0, c = 0, d = 0] = solveLinear(matrix, right)
  const lactateAt = (load: number) => {
    const u = (load - middle) / half
    return a + u * (b + u * (c + u * d))
  }
  /** Loads at which the derivative is `slope`, lowest first. */
  const atSlope = (slope: number) =>
    quadraticRoots(3 * d, 2 * c, b - slope * half).map((u) => middle + half * u)
  return {
    lactateAt,
    loadAtSlope: (slope, low, high) =>
      atSlope(slope).findLast((x) => x >= low && x <= high) ?? null,
    loadAtLactate: (lactateMmol, low, high) => {
      const turns = atSlope(0).filter((x) => x > low && x < high)
      const ends = [low, ...turns, high]
      for (let i = ends.length - 1; i > 0; i -= 1) {
        const [from = low, to = high] = [ends[i - 1], ends[i]]
        // Only where lactate rises: a fall through the value is an artefact of the cubic.
        if (lactateAt(from) <= lactateMmol && lactateAt(to) >= lactateMmol) {
          return bisect((x) => lactateAt(x) - lactateMmol, from, to)
        }
      }
      return null
    },
  }
}

export interface ExponentialCurve {
  /** `lactate = base + size·exp(rate·(load − origin))` */
  readonly base: number
  readonly size: number
  readonly rate: number
  readonly origin: number
}

/** Candidates for rate × range: from nearly straight to a wall at the last stage. */
const RATE_RANGE = { from: 0.05, to: 40 } as const
const RATE_STEPS = 400
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * `a + b·e^{c·v}` by least squares: for each rate the other two follow from a straight line (variable
 * projection, Golub & Pereyra 1973). Null when the best curve does not bend upwards.
 */
export function exponentialCurve(points: readonly LactatePoint[]): ExponentialCurve | null {
  const origin = points[0]?.load ?? 0
  const span = (points.at(-1)?.load ?? 0) - origin
  const lactate = points.map((point) => point.lactateMmol)
  const fitAt = (logRate: number) => {
    const rate = Math.exp(logRate) / span
    return fitLine(
      points.map((point) => Math.exp(rate * (point.load - origin))),
      lactate,
    )
  }
  const errorAt = (logRate: number) => fitAt(logRate).residualSd
  const [lowest, highest] = [Math.log(RATE_RANGE.from), Math.log(RATE_RANGE.to)]
  const step = (highest - lowest) / RATE_STEPS
  const grid = Array.from({ length: RATE_STEPS + 1 }, (_, i) => lowest + i * step)
  const best = grid.reduce((a, b) => (errorAt(b) < errorAt(a) ? b : a))
  if (best === grid[0] || best === grid.at(-1)) return null
  const logRate = minimum(errorAt, best - step, best + step)
  const { slope, intercept } = fitAt(logRate)
  if (slope <= 0) return null
  return { base: intercept, size: slope, rate: Math.exp(logRate) / span, origin }
}

/** Lowest point of a function with one valley, by golden section (Kiefer 1953). */
export function minimum(valueAt: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high]
  for (let i = 0; i < BISECTIONS; i += 1) {
    const [left, right] = [to - GOLDEN * (to - from), from + GOLDEN * (to - from)]
    if (valueAt(left) < valueAt(right)) to = right
    else from = left
  }
  return (from + to) / 2
}

function bisect(valueAt: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high]
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (from + to) / 2
    if (valueAt(middle) > 0) to = middle
    else from = middle
  }
  return (from + to) / 2
}

function quadraticRoots(a: number, b: number, c: number): readonly number[] {
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b]
  const inside = b * b - 4 * a * c
  if (inside < 0) return []
  return [-1, 1].map((side) => (-b + side * Math.sqrt(inside)) / (2 * a)).sort((x, y) => x - y)
}

function rangeOf(points: readonly LactatePoint[]) {
  const [first, last] = [points[0]?.load ?? 0, points.at(-1)?.load ?? 1]
  return { middle: (first + last) / 2, half: (last - first) / 2 }
}

function sumOf(values: readonly number[], of: (value: number, index: number) => number): number {
  return values.reduce((sum, value, index) => sum + of(value, index), 0)
}
