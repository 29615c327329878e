/**
 * Where the mean of a series changes: optimal partitioning into pieces of constant mean with pruning
 * (PELT, Killick, Fearnhead & Eckley 2012). The cost of a piece is its sum of squared differences
 * from the mean; every change costs `penalty`. Pieces have at least `shortest` values.
 *
 * Gives the first index of every piece after the first, in order. Linear in the length of the
 * series as long as changes keep coming.
 */
export function changePoints(
  values: ArrayLike<number>,
  penalty: number,
  shortest: number,
): readonly number[] {
  const count = values.length
  if (count < 2 * shortest) return []
  const { sums, squares } = running(values)
  const best = new Float64Array(count + 1).fill(Infinity)
  const lastChange = new Int32Array(count + 1)
  // Costs without the penalty of the piece itself, so that pruning compares like with like.
  const costs = new Float64Array(count + 1)
  const starts = new Int32Array(count + 1)
  best[0] = -penalty
  let kept = 1
  for (let end = shortest; end <= count; end += 1) {
    const sumEnd = sums[end] as number
    const squareEnd = squares[end] as number
    let least = Infinity
    let from = 0
    for (let i = 0; i < kept; i += 1) {
      const start = starts[i] as number
      const sum = sumEnd - (sums[start] as number)
      const spread = squareEnd - (squares[start] as number) - (sum * sum) / (end - start)
      const cost = (best[start] as number) + spread
      costs[i] = cost
      if (cost < least) {
        least = cost
        from = start
      }
    }
    best[end] = least + penalty
    lastChange[end] = from
    let next = 0
    for (let i = 0; i < kept; i += 1) {
      if ((costs[i] as number) <= least + penalty) starts[next++] = starts[i] as number
    }
    if (end + 1 - shortest >= shortest) starts[next++] = end + 1 - shortest
    kept = next
  }
  const changes: number[] = []
  for (let end = lastChange[count] as number; end > 0; end = lastChange[end] as number) {
    changes.push(end)
  }
  return changes.reverse()
}

/** Sums and sums of squares of the first so many values. */
function running(values: ArrayLike<number>) {
  const sums = new Float64Array(values.length + 1)
  const squares = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number
    sums[i + 1] = (sums[i] as number) + value
    squares[i + 1] = (squares[i] as number) + value * value
  }
  return { sums, squares }
}
