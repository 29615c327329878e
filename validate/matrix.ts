/** Small dense matrices as rows; enough for a fit with fifty unknowns. */
export type Matrix = number[][]

export const zeros = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0))

/** Inverse of a symmetric positive definite matrix by Gauss and Jordan. */
export function inverse(matrix: Matrix): Matrix {
  const n = matrix.length
  const left = matrix.map((row) => [...row])
  const right = zeros(n, n).map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let pivot = 0; pivot < n; pivot += 1) {
    const scale = left[pivot]?.[pivot] ?? 0
    if (!(scale > 0)) throw new RangeError('not positive definite')
    for (const side of [left, right]) {
      side[pivot] = (side[pivot] ?? []).map((value) => value / scale)
    }
    for (let row = 0; row < n; row += 1) {
      const factor = left[row]?.[pivot] ?? 0
      if (row === pivot || factor === 0) continue
      for (const side of [left, right]) {
        const from = side[pivot] ?? []
        side[row] = (side[row] ?? []).map((value, j) => value - factor * (from[j] ?? 0))
      }
    }
  }
  return right
}
