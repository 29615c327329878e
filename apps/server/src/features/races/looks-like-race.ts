import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEvent } from '@bell-lap/units/race-event'
import type { RunFacts } from '../activities/index.ts'

/** GPS measures a race long, seldom short. */
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
const RACE_WORDS =
  /\b(race|racing|time trial|tt|parkrun|5k|10k|half marathon|marathon|championships?|meet|invitational|relays?|mile|lauf|wettkampf|course)\b/i

export interface RaceSign {
  readonly event: RaceEvent | null
  readonly timeS: number
  readonly text: string
}

/** Why a run may have been a race, or `null`. A hint to confirm, never a fact. */
export function looksLikeRace(run: RunFacts, mileSpeedMps: number | null): RaceSign | null {
  if (run.distanceM < SHORTEST_M || run.movingTimeS <= 0 || run.excluded) return null
  const event = RACE_EVENTS.filter((one) => one.distanceM >= SHORTEST_M).find(
    (one) =>
      run.distanceM >= one.distanceM * (1 - SHORT_BY) &&
      run.distanceM <= one.distanceM * (1 + LONG_BY),
  )
  if (event === undefined) return null
  const named = run.name !== null && RACE_WORDS.test(run.name)
  const share = RACED_SHARE.find(([upToM]) => event.distanceM <= upToM)?.[1] ?? 1
  const speed = run.distanceM / run.movingTimeS
  const fast = mileSpeedMps !== null && speed >= share * mileSpeedMps
  if (!named && !fast) return null
  // In a race the clock does not stop: stops of the watch are part of the time.
  const timeS = run.elapsedTimeS < 1.02 * run.movingTimeS ? run.elapsedTimeS : run.movingTimeS
  const text = fast
    ? `It is as long as the ${event.name} and fast for you.`
    : `It is as long as the ${event.name} and its name sounds like a race.`
  return { event, timeS, text }
}
