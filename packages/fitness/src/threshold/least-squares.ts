import { mean } from 'simple-statistics'

/** Straight line `y = intercept + slope·x` with the errors that a reader of the line needs. */
export interface FittedLine {
  readonly slope: number
  readonly intercept: number
  readonly slopeError: number
  /** Standard deviation of the points about the line, in units of y. */
  readonly residualSd: number
  readonly meanX: number
  /** Sum of the squared distances of x from its mean. */
  readonly spreadX: number
  readonly count: number
}

/**
 * Ordinary least squares of y on x (Legendre 1805).
 * @throws RangeError with fewer than two different x.
 */
export function fitLine(x: readonly number[], y: readonly number[]): FittedLine {
  const count = x.length
  const meanX = mean(x)
  const meanY = mean(y)
  const spreadX = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0)
  if (count < 2 || spreadX === 0) throw new RangeError('a line needs two different x')
  const slope =
    x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? meanY) - meanY), 0) / spreadX
  const intercept = meanY - slope * meanX
  const squares = x.reduce((sum, v, i) => sum + ((y[i] ?? meanY) - intercept - slope * v) ** 2, 0)
  const residualSd = Math.sqrt(squares / Math.max(1, count - 2))
  const slopeError = residualSd / Math.sqrt(spreadX)
  return { slope, intercept, slopeError, residualSd, meanX, spreadX, count }
}

/**
 * Value at `x` on the straight lines between the points; the end values outside. x must rise.
 *
 * @example
 * interpolate([0, 10], [0, 100], 4) // 40
 */
export function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  let [next, end] = [0, xs.length]
  while (next < end) {
    const middle = (next + end) >> 1
    if ((xs[middle] ?? Infinity) >= x) end = middle
    else next = middle + 1
  }
  if (next === 0) return ys[0] ?? NaN
  if (next === xs.length) return ys.at(-1) ?? NaN
  const [x0 = 0, x1 = 0] = [xs[next - 1], xs[next]]
  const [y0 = 0, y1 = 0] = [ys[next - 1], ys[next]]
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
}

/** Solves `matrix · answer = right` by Gauss elimination with row exchange. */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let column = 0; column < rows.length; column += 1) {
    let best = column
    for (let i = column + 1; i < rows.length; i += 1) {
      if (Math.abs(at(i, column)) > Math.abs(at(best, column))) best = i
    }
    const pivot = rows[best] ?? []
    rows[best] = rows[column] ?? []
    rows[column] = pivot
    for (let i = column + 1; i < rows.length; i += 1) {
      const factor = at(i, column) / at(column, column)
      rows[i] = (rows[i] ?? []).map((value, j) => value - factor * (pivot[j] ?? 0))
    }
  }
  const answer = Array.from(rows, () => 0)
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const known = answer.reduce((sum, value, j) => sum + at(i, j) * value, 0)
    answer[i] = (at(i, rows.length) - known) / at(i, i)
  }
  return answer
}
