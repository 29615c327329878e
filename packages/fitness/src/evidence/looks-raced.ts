/** A watch stopped for less than this share of the run was not stopped in a race. */
const SHORT_STOPS = 1.02
/** Longer than this is seldom raced on a track by those who do not know it as a track race, metres. */
const TRACK_UP_TO_M = 3200

/** The time of a run as a race, s: there the clock does not stop, so short stops are part of it. */
export function raceTimeS(run: {
  readonly elapsedTimeS: number
  readonly movingTimeS: number
}): number {
  return run.elapsedTimeS < SHORT_STOPS * run.movingTimeS ? run.elapsedTimeS : run.movingTimeS
}

/** Whether a distance, metres, is likely to have been raced on a track. */
export const isTrackDistance = (distanceM: number): boolean => distanceM <= TRACK_UP_TO_M
