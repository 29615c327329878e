/** A running mean over `window` neighbours; gaps stay gaps and are not counted. */
export function smoothed(
  values: readonly (number | null)[],
  window: number,
): readonly (number | null)[] {
  const half = Math.floor(window / 2)
  return values.map((value, index) => {
    if (value === null) return null
    let sum = 0
    let count = 0
    for (let at = Math.max(0, index - half); at <= index + half; at += 1) {
      const neighbour = values[at]
      if (neighbour == null) continue
      sum += neighbour
      count += 1
    }
    return sum / count
  })
}
