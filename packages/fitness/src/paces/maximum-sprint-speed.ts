/** A timed flying sprint. Hand timing and one-second GPS are too coarse (science B). */
export interface FlyingSprint {
  readonly distanceM: number
  readonly timeS: number
  readonly timedBy: 'gates' | 'high-speed-video' | 'hand' | 'gps'
}

/** Maximal sprint speed in m/s, or `null` while no flying sprint was timed well enough. */
export function maximumSprintSpeed(test: FlyingSprint | null): number | null {
  if (test === null || test.timedBy === 'hand' || test.timedBy === 'gps') return null
  return test.timeS > 0 ? test.distanceM / test.timeS : null
}
