/** A symmetric positive definite matrix as rows, or its factor. */
export type Rows = readonly (readonly number[])[]

/** Lower triangular factor `L` with `L·Lᵀ` the matrix. @throws RangeError if it is not positive definite. */
export function cholesky(matrix: Rows): Rows {
  const factor: number[][] = []
  matrix.forEach((row, i) => {
    const line: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? line : (factor[j] ?? [])
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k += 1) sum -= (line[k] ?? 0) * (other[k] ?? 0)
      if (j < i) line.push(sum / (other[j] ?? 1))
      else if (sum > 0) line.push(Math.sqrt(sum))
      else throw new RangeError('The matrix is not positive definite.')
    }
    factor.push(line)
  })
  return factor
}

/** Solves `L·Lᵀ·x = right` for the factor `L`. */
export function solve(factor: Rows, right: readonly number[]): readonly number[] {
  const x = [...right]
  for (let i = 0; i < x.length; i += 1) {
    const line = factor[i] ?? []
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k += 1) sum -= (line[k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (line[i] ?? 1)
  }
  for (let i = x.length - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < x.length; k += 1) sum -= (factor[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (factor[i]?.[i] ?? 1)
  }
  return x
}

/** The inverse of the matrix with this factor. */
export function inverseOf(factor: Rows): Rows {
  return factor.map((_, i) =>
    solve(
      factor,
      factor.map((__, j) => (i === j ? 1 : 0)),
    ),
  )
}
