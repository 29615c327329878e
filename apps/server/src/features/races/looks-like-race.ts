import { resultsInWords } from '@bell-lap/activity/results/results-in-words'
import {
  eventOfLength,
  isRaceSpeed,
  isTrackDistance,
  raceTimeS,
} from '@bell-lap/fitness/evidence/looks-raced'
import { raceEvent } from '@bell-lap/units/race-event'
import type { RaceEvent } from '@bell-lap/units/race-event'
import type { RunFacts } from '../activities/index.ts'

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
  const event = eventOfLength(run.distanceM)
  if (event === undefined || run.movingTimeS <= 0) return null
  const named = run.name !== null && RACE_WORDS.test(run.name)
  const speedMps = run.distanceM / run.movingTimeS
  const fast = mileSpeedMps !== null && isRaceSpeed(event, speedMps, mileSpeedMps)
  if (!named && !fast && !run.markedRace) return null
  const timeS = raceTimeS(run)
  const why = run.markedRace
    ? 'you marked it as a race'
    : fast
      ? 'fast for you'
      : 'its name sounds like a race'
  return { event, timeS, timeText: null, text: `It is as long as the ${event.name} and ${why}.` }
}

/** Where it was raced, as far as the run tells; the runner can correct it. */
export function settingOf(run: RunFacts, distanceM: number): 'track' | 'road' | 'treadmill' {
  if (run.surface === 'treadmill') return 'treadmill'
  return run.surface === 'track' || isTrackDistance(distanceM) ? 'track' : 'road'
}
