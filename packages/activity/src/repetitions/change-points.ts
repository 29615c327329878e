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
  const cost = pieceCosts(values)
  const best = new Float64Array(count + 1).fill(Infinity)
  const lastChange = new Int32Array(count + 1)
  best[0] = -penalty
  let candidates = [0]
  for (let end = shortest; end <= count; end += 1) {
    for (const start of candidates) {
      const total = (best[start] as number) + cost(start, end) + penalty
      if (total < (best[end] as number)) {
        best[end] = total
        lastChange[end] = start
      }
    }
    const limit = best[end] as number
    candidates = candidates.filter((start) => (best[start] as number) + cost(start, end) <= limit)
    if (end + 1 - shortest >= shortest) candidates.push(end + 1 - shortest)
  }
  const changes: number[] = []
  for (let end = lastChange[count] as number; end > 0; end = lastChange[end] as number) {
    changes.push(end)
  }
  return changes.reverse()
}

function pieceCosts(values: ArrayLike<number>): (start: number, end: number) => number {
  const sums = new Float64Array(values.length + 1)
  const squares = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number
    sums[i + 1] = (sums[i] as number) + value
    squares[i + 1] = (squares[i] as number) + value * value
  }
  return (start, end) => {
    const sum = (sums[end] as number) - (sums[start] as number)
    return (squares[end] as number) - (squares[start] as number) - (sum * sum) / (end - start)
  }
}
