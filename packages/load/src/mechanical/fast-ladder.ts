const FROM_MPS = 3.2
const STEP_MPS = 0.2

/**
 * Speeds, m/s, at which the metres of a recording are counted once, while its columns are at hand: what
 * is fast changes with the runner.
 */
export const FAST_LADDER_MPS: readonly number[] = Array.from(
  { length: 22 },
  (_, index) => FROM_MPS + index * STEP_MPS,
)

/**
 * Metres at or above any speed, read off the metres at each speed of the ladder.
 *
 * @example
 * const ladder = FAST_LADDER_MPS.map(() => 400)
 * fastMetresOf(ladder, 5) // 400
 */
export function fastMetresOf(ladder: readonly number[], speedMps: number): number {
  const place = (speedMps - FROM_MPS) / STEP_MPS
  const below = Math.floor(place)
  if (place <= 0) return ladder[0] ?? 0
  const low = ladder[below] ?? 0
  const high = ladder[below + 1] ?? 0
  return low + (high - low) * (place - below)
}
