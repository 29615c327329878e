import { lapLengthM, oneBendWideM, trueDistanceM } from '@bell-lap/fitness/conditions/lanes'

/** What a lane of a 400 m track costs at a speed. */
export interface WideCost {
  readonly lane: number
  /** Metres more than lane 1, and the seconds they take: for a lap, and for the whole race. */
  readonly lapM: number
  readonly lapS: number
  readonly raceM: number
  readonly raceS: number
}

/** The cost of running a whole race in a lane, counted in laps of 400 m; geometry without an error. */
export function wideCost(
  lane: number,
  race: { readonly distanceM: number; readonly timeS: number },
): WideCost {
  const speedMps = race.distanceM / race.timeS
  const lapM = lapLengthM(lane) - lapLengthM(1)
  const raceM = lane <= 1 ? 0 : trueDistanceM(race.distanceM, lane) - race.distanceM
  return { lane, lapM, lapS: lapM / speedMps, raceM, raceS: raceM / speedMps }
}

/** The cost of one bend a lane further out, as when passing; science H6: 3.5 m, about 0.8 s. */
export function bendCost(speedMps: number): { readonly moreM: number; readonly moreS: number } {
  const moreM = oneBendWideM()
  return { moreM, moreS: moreM / speedMps }
}
