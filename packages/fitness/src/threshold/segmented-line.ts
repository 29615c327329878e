import { fitLine } from './least-squares.ts'

export interface Bends {
  /** Where the line bends, lowest first. */
  readonly at: readonly number[]
  /** True when every bend is upwards. */
  readonly upward: boolean
}

/**
 * Best one bend of a line that is straight on either side and unbroken, by trying every candidate
 * (grid search for the smallest sum of squares; Hudson 1966).
 */
export function oneBend(
  x: readonly number[],
  y: readonly number[],
  candidates: readonly number[],
): Bends | null {
  const left = withoutLine(x, y)
  let best: { readonly at: number; readonly gain: number; readonly up: boolean } | null = null
  for (const at of candidates) {
    const hinge = hingeAt(x, at)
    const size = dot(hinge, hinge)
    if (size < NEGLIGIBLE) continue
    const along = dot(hinge, left)
    const gain = along ** 2 / size
    if (best === null || gain > best.gain) best = { at, gain, up: along > 0 }
  }
  return best === null ? null : { at: [best.at], upward: best.up }
}

/** Best two bends, by trying every pair of candidates. */
export function twoBends(
  x: readonly number[],
  y: readonly number[],
  candidates: readonly number[],
): Bends | null {
  const left = withoutLine(x, y)
  const hinges = candidates.map((at) => {
    const values = hingeAt(x, at)
    return { at, values, size: dot(values, values), along: dot(values, left) }
  })
  let best: { readonly at: readonly number[]; readonly gain: number; readonly up: boolean } | null =
    null
  for (const [index, first] of hinges.entries()) {
    for (const second of hinges.slice(index + 1)) {
      const both = dot(first.values, second.values)
      const determinant = first.size * second.size - both ** 2
      if (determinant < NEGLIGIBLE * first.size * second.size || determinant <= 0) continue
      const lower = (second.size * first.along - both * second.along) / determinant
      const upper = (first.size * second.along - both * first.along) / determinant
      const gain = lower * first.along + upper * second.along
      if (best === null || gain > best.gain) {
        best = { at: [first.at, second.at], gain, up: lower > 0 && upper > 0 }
      }
    }
  }
  return best === null ? null : { at: best.at, upward: best.up }
}

const NEGLIGIBLE = 1e-9

/** `max(0, x − at)` with its straight part taken out, so that a fit needs no more than products. */
function hingeAt(x: readonly number[], at: number): readonly number[] {
  return withoutLine(
    x,
    x.map((value) => Math.max(0, value - at)),
  )
}

function withoutLine(x: readonly number[], y: readonly number[]): readonly number[] {
  const { slope, intercept } = fitLine(x, y)
  return y.map((value, i) => value - intercept - slope * (x[i] ?? 0))
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
