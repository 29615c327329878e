import { SINGLE_RUN_RATIO } from './caps.ts'

/** A long run grows by at most a tenth; planned a little below it (science D3, grade B). */
const STEP = 1.08
const MOST_RUNS = 20

/** The long run after one of `km`, on the way to a longer one. */
export function nextLongKm(km: number, targetKm: number): number {
  const most = Math.floor(10 * SINGLE_RUN_RATIO * km) / 10
  return Math.min(targetKm, most, Math.max(Math.ceil(10 * STEP * km) / 10, km + 0.1))
}

/** Long runs after the race, km, from the last long run back to the usual one, one a week. */
export function longRunLadderKm(lastLongKm: number, usualLongKm: number): readonly number[] {
  const ladder: number[] = []
  let km = lastLongKm
  while (km > 0 && km < usualLongKm && ladder.length < MOST_RUNS) {
    km = nextLongKm(km, usualLongKm)
    ladder.push(km)
  }
  return ladder
}
