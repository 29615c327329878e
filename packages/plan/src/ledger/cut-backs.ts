/** Whole weeks of full load before a cut-back: one fewer than the cut-back rhythm. */
function blocks(weeks: number, mostLoad: number): readonly number[] {
  for (let count = 1; ; count++) {
    const load = weeks - (count - 1)
    if (load <= count * mostLoad) {
      const least = Math.floor(load / count)
      return Array.from({ length: count }, (_, i) => least + (i < load - least * count ? 1 : 0))
    }
  }
}

/**
 * Which of the weeks before the taper are cut-backs: evenly spread, at least every `every` weeks,
 * and never the last one, as the taper follows.
 */
export function cutBackWeeks(weeks: number, every: number): readonly boolean[] {
  const parts = blocks(Math.max(1, weeks), every - 1)
  return parts.flatMap((load, i) => [
    ...Array.from({ length: load }, () => false),
    ...(i < parts.length - 1 ? [true] : []),
  ])
}
