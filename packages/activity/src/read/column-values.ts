/** The first value that is there. */
export function firstValue(column: Float64Array | undefined): number | null {
  const found = column?.find((value) => !Number.isNaN(value))
  return found ?? null
}

/** The last value that is there. */
export function lastValue(column: Float64Array | undefined): number | null {
  const found = column?.findLast((value) => !Number.isNaN(value))
  return found ?? null
}

/** The mean of the values that are there, or `null` when there is none. */
export function meanOf(column: Float64Array | undefined): number | null {
  if (column === undefined) return null
  let sum = 0
  let count = 0
  for (const value of column) {
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  return count === 0 ? null : sum / count
}

/** True when no value of the column is there. */
export function isVoid(column: Float64Array): boolean {
  return column.every((value) => Number.isNaN(value))
}
