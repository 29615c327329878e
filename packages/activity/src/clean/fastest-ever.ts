/**
 * Fastest times that anybody has run, rounded down, as (metres, seconds): the world records of men
 * as listed by World Athletics, road records included. Only used to refuse what no runner can have run.
 */
const FASTEST_EVER: readonly (readonly [number, number])[] = [
  [100, 9.5],
  [200, 19.1],
  [400, 43],
  [800, 100.8],
  [1000, 131.9],
  [1500, 206],
  [1609.344, 223],
  [3000, 437],
  [5000, 755],
  [10000, 1571],
  [21097.5, 3400],
  [42195, 7200],
]

/**
 * The shortest time, in seconds, in which anybody has run a distance in metres. Between two records
 * the bound is interpolated in logarithms; beyond them the speed of the nearest record holds.
 *
 * @example
 * const isPossible = 240 >= fastestEverS(1609.344) // true
 */
export function fastestEverS(distanceM: number): number {
  let below = FASTEST_EVER[0] ?? [100, 9.5]
  for (const above of FASTEST_EVER) {
    if (distanceM <= above[0]) {
      if (above[0] === below[0]) return above[1] * (distanceM / above[0])
      const share = Math.log(distanceM / below[0]) / Math.log(above[0] / below[0])
      return below[1] * (above[1] / below[1]) ** share
    }
    below = above
  }
  return below[1] * (distanceM / below[0])
}
