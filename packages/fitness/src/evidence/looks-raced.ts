import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEvent } from '@bell-lap/units/race-event'

/** GPS measures a race long, seldom short: shares of the distance. */
const SHORT_BY = 0.012
const LONG_BY = 0.025
const SHORTEST_M = 800
/** Slower than these shares of mile speed, a run of the distance was hardly raced (grade X). */
const RACED_SHARE: readonly (readonly [upToM: number, share: number])[] = [
  [2000, 0.93],
  [5500, 0.85],
  [11_000, 0.8],
  [22_000, 0.74],
  [50_000, 0.66],
]
/** A watch stopped for less than this share of the run was not stopped in a race. */
const SHORT_STOPS = 1.02
/** Longer than this is seldom raced on a track by those who do not know it as a track race, metres. */
const TRACK_UP_TO_M = 3200

/**
 * The race that a run is as long as, metres; `undefined` for none.
 *
 * @example
 * eventOfLength(5040)?.id // '5k'
 */
export function eventOfLength(distanceM: number): RaceEvent | undefined {
  if (distanceM < SHORTEST_M) return undefined
  return RACE_EVENTS.filter((one) => one.distanceM >= SHORTEST_M).find(
    (one) =>
      distanceM >= one.distanceM * (1 - SHORT_BY) && distanceM <= one.distanceM * (1 + LONG_BY),
  )
}

/** Whether a speed over an event is a race's, m/s, for a runner of this mile speed. */
export function isRaceSpeed(event: RaceEvent, speedMps: number, mileSpeedMps: number): boolean {
  const share = RACED_SHARE.find(([upToM]) => event.distanceM <= upToM)?.[1] ?? 1
  return speedMps >= share * mileSpeedMps
}

/** The time of a run as a race, s: there the clock does not stop, so short stops are part of it. */
export function raceTimeS(run: {
  readonly elapsedTimeS: number
  readonly movingTimeS: number
}): number {
  return run.elapsedTimeS < SHORT_STOPS * run.movingTimeS ? run.elapsedTimeS : run.movingTimeS
}

/** Whether a distance, metres, is likely to have been raced on a track. */
export const isTrackDistance = (distanceM: number): boolean => distanceM <= TRACK_UP_TO_M
