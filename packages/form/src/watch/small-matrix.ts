/** Linear algebra for a handful of columns. */

/** The scalar product. */
export const times = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

/**
 * The inverse of a symmetric positive definite matrix by Gauss–Jordan elimination.
 *
 * @example
 * invert([[2, 0], [0, 4]]) // [[0.5, 0], [0, 0.25]]
 */
export function invert(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < size; column += 1) {
    const pivot = rows[column] ?? []
    const by = pivot[column] ?? 1
    for (let j = 0; j < pivot.length; j += 1) pivot[j] = (pivot[j] ?? 0) / by
    for (const [i, row] of rows.entries()) {
      const share = row[column] ?? 0
      if (i === column || share === 0) continue
      for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) - share * (pivot[j] ?? 0)
    }
  }
  return rows.map((row) => row.slice(size))
}
