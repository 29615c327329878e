import { resultsInWords } from '@bell-lap/activity/results/results-in-words'
import { RACE_EVENTS, raceEvent } from '@bell-lap/units/race-event'
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
  readonly event: RaceEvent
  readonly timeS: number
  /** As the runner wrote it, where it stands in words. */
  readonly timeText: string | null
  readonly text: string
}

/** Words tell of another run when it was shorter than this share of the distance they name. */
const RUN_OF_RESULT = 0.97

/**
 * Why a run may have been a race: a result in its words, the runner's mark, or length and speed or
 * name. Hints to confirm, never facts; none when nothing speaks for it.
 */
export function raceSigns(run: RunFacts, mileSpeedMps: number | null): readonly RaceSign[] {
  if (run.excluded) return []
  const worded = resultsInWords(`${run.name ?? ''}\n${run.description ?? ''}`).flatMap((result) => {
    const event = raceEvent(result.eventId)
    const fits = run.distanceM === 0 || run.distanceM >= RUN_OF_RESULT * result.distanceM
    const { timeS, timeText } = result
    return fits ? [{ event, timeS, timeText, text: `It says “${result.quote}”.` }] : []
  })
  if (worded.length > 0) return worded
  const measured = measuredSign(run, mileSpeedMps)
  return measured === null ? [] : [measured]
}

function measuredSign(run: RunFacts, mileSpeedMps: number | null): RaceSign | null {
  if (run.distanceM < SHORTEST_M || run.movingTimeS <= 0) return null
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
  if (!named && !fast && !run.markedRace) return null
  // In a race the clock does not stop: stops of the watch are part of the time.
  const timeS = run.elapsedTimeS < 1.02 * run.movingTimeS ? run.elapsedTimeS : run.movingTimeS
  const why = run.markedRace
    ? 'you marked it as a race'
    : fast
      ? 'fast for you'
      : 'its name sounds like a race'
  return { event, timeS, timeText: null, text: `It is as long as the ${event.name} and ${why}.` }
}

/** Longer than this is seldom raced on a track by those who do not know it as a track race. */
const TRACK_UP_TO_M = 3200

/** Where it was raced, as far as the run tells; the runner can correct it. */
export function settingOf(run: RunFacts, distanceM: number): 'track' | 'road' | 'treadmill' {
  if (run.surface === 'treadmill') return 'treadmill'
  return run.surface === 'track' || distanceM <= TRACK_UP_TO_M ? 'track' : 'road'
}
