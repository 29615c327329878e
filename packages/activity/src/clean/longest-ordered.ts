/**
 * The longest choice of places whose values never decrease, in order (patience sorting, Fredman 1975).
 *
 * @param at the value at a place
 */
export function longestOrdered(
  places: readonly number[],
  at: (place: number | undefined) => number,
): readonly number[] {
  /** Of every length, the place where a run of that length ends earliest. */
  const ends: number[] = []
  const before = new Map<number, number>()
  for (const place of places) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(ends[middle]) <= at(place)) low = middle + 1
      else high = middle
    }
    const last = ends[low - 1]
    if (last !== undefined) before.set(place, last)
    ends[low] = place
  }
  const found: number[] = []
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) found.push(place)
  return found.toReversed()
}
