import { resultsInWords } from '@bell-lap/activity/results/results-in-words'
import {
  eventOfLength,
  isRaceSpeed,
  isTrackDistance,
  raceTimeS,
} from '@bell-lap/fitness/evidence/looks-raced'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
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
  readonly why: Message
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
    const why = message('race-sign.quote', { quote: result.quote })
    return fits ? [{ event, timeS, timeText, why }] : []
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
  const sign = run.markedRace ? 'marked' : fast ? 'fast' : 'name'
  const why = message(`race-sign.${sign}`, { event: raceOver(event) })
  return { event, timeS: raceTimeS(run), timeText: null, why }
}

/** As in "a race over …": a mile, a half marathon, 1500 m. */
function raceOver({ id, distanceM }: RaceEvent): Message {
  const named = ['mile', '2mile', 'half', 'marathon'].includes(id)
  return named ? message(`race-distance.${id}`) : message('race-distance.other', { distanceM })
}

/** Where it was raced, as far as the run tells; the runner can correct it. */
export function settingOf(run: RunFacts, distanceM: number): 'track' | 'road' | 'treadmill' {
  if (run.surface === 'treadmill') return 'treadmill'
  return run.surface === 'track' || isTrackDistance(distanceM) ? 'track' : 'road'
}
