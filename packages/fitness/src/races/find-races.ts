import type { Surface } from '@bell-lap/activity/activity'
import { fastestEverS } from '@bell-lap/activity/clean/fastest-ever'
import type { RaceStretch } from '@bell-lap/activity/races/find-race-stretches'
import { snapToRace } from '@bell-lap/activity/races/snap-to-race'
import type { RaceDistance, SnappedRace } from '@bell-lap/activity/races/snap-to-race'
import { resultsInWords } from '@bell-lap/activity/results/results-in-words'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { raceEvent } from '@bell-lap/units/race-event'
import { judgeRace, OFFERED_FROM, SURE_FROM } from './judge-race.ts'
import type { RaceSignCode } from './judge-race.ts'
import { raceTimeS } from '../evidence/looks-raced.ts'
import { raceWords } from './race-words.ts'
import { levelsAround, mileLevel, resultLevel } from './runner-levels.ts'
import type { LevelsAround, RunLevelInput, TypedRace } from './runner-levels.ts'

/** A run as races are looked for in it. */
export interface RunWithStretches extends RunLevelInput {
  readonly name: string | null
  readonly description: string | null
  /** The runner told the source that it was a race. */
  readonly markedRace: boolean
  readonly surface: Surface
  readonly hasGps: boolean
  readonly elapsedTimeS: number
  readonly excluded: boolean
  /** Of the recording; `null` where there is none, and the run is one stretch. */
  readonly stretches: readonly RaceStretch[] | null
}

/** A race that was probably run, to be confirmed by the runner. */
export interface FoundRace extends RaceDistance {
  readonly activityId: string
  readonly day: CalendarDay
  /** Where it begins in the recording, s; `null` when only words tell of it. */
  readonly startS: number | null
  readonly timeS: number
  /** As the runner wrote it; `null` when it was measured. */
  readonly timeText: string | null
  /** Higher is surer; see `OFFERED_FROM` and `SURE_FROM`. */
  readonly score: number
  readonly isSure: boolean
  readonly signs: readonly RaceSignCode[]
  /** The words that tell the result; `null` when it was measured. */
  readonly quote: string | null
}

const WORDED_SCORE = 8
/** Words tell of another run when it was shorter than this share of the distance they name. */
const RUN_OF_RESULT = 0.97
/** A typed result of this day is the race when its distance, or its time, is as near as this. */
const SAME_DISTANCE = 0.03
const SAME_TIME = 0.03
const MOST_OF_A_RUN = 2
const WHOLE_SHARE = 0.96

/**
 * The races in a history, newest first: results in words, and stretches of recordings that look raced
 * (see `judgeRace`). What is excluded, and what was typed already, is left out.
 */
export function findRaces(
  runs: readonly RunWithStretches[],
  typed: readonly TypedRace[],
): readonly FoundRace[] {
  const counted = runs.filter((run) => !run.excluded)
  const around = levelsAround(counted)
  const found = counted.flatMap((run) => {
    const worded = wordedRaces(run)
    if (worded.length > 0) return worded
    const levels = () => ({
      ...around(run.day, run.activityId),
      results: resultLevel(typed, run.day),
    })
    return raceStretches(run, levels).slice(0, MOST_OF_A_RUN)
  })
  return found
    .filter((race) => !typed.some((one) => isTyped(race, one)))
    .toSorted((a, b) => (a.day === b.day ? b.score - a.score : a.day < b.day ? 1 : -1))
}

function wordedRaces(run: RunWithStretches): readonly FoundRace[] {
  const said = resultsInWords(`${run.name ?? ''}\n${run.description ?? ''}`)
  return said
    .filter(({ distanceM }) => run.distanceM === 0 || run.distanceM >= RUN_OF_RESULT * distanceM)
    .map(({ eventId, timeS, timeText, quote }) => ({
      activityId: run.activityId,
      day: run.day,
      startS: null,
      eventId,
      distanceM: raceEvent(eventId).distanceM,
      timeS,
      timeText,
      score: WORDED_SCORE,
      isSure: true,
      signs: [],
      quote,
    }))
}

/** Stretches of one run that look raced, the surest first. */
function raceStretches(run: RunWithStretches, levels: () => Levels): readonly FoundRace[] {
  const words = raceWords(`${run.name ?? ''}\n${run.description ?? ''}`)
  const told = words.saysRace || run.markedRace
  // Footing and hills hide what a trail race was worth, and a belt its speed: only words tell.
  if ((run.surface === 'trail' || run.surface === 'treadmill') && !told) return []
  return (run.stretches ?? wholeRun(run))
    .flatMap((stretch) => {
      const race = snapToRace(stretch.distanceM, stretch.measuredBy)
      if (race === null || stretch.timeS < fastestEverS(race.distanceM)) return []
      const isWhole = stretch.distanceM >= WHOLE_SHARE * run.distanceM
      const known = { stretch, race, words, markedRace: run.markedRace, isWhole }
      // Most stretches could not be races at any level, and the levels take long to work out.
      const atBest = judgeRace({ ...known, behindBest: Infinity, aboveUsual: Infinity })
      if (atBest.score < OFFERED_FROM) return []
      const { score, signs } = judgeRace({ ...known, ...compare(stretch, race, levels()) })
      if (score < OFFERED_FROM) return []
      return [toFound(run, stretch, { race, score, signs })]
    })
    .toSorted((a, b) => b.score - a.score)
}

function toFound(
  run: RunWithStretches,
  stretch: RaceStretch,
  judged: {
    readonly race: SnappedRace
    readonly score: number
    readonly signs: readonly RaceSignCode[]
  },
): FoundRace {
  const { race, score, signs } = judged
  return {
    activityId: run.activityId,
    day: run.day,
    startS: stretch.startS,
    eventId: race.eventId,
    distanceM: race.distanceM,
    timeS: stretch.timeS,
    timeText: null,
    score,
    isSure: score >= SURE_FROM,
    signs,
    quote: null,
  }
}

/** Results say more than training does; training alone counts for a little less beside them. */
const BESIDE_RESULTS = 0.03

interface Levels extends LevelsAround {
  /** Of the results typed within a year. */
  readonly results: number | null
}

/** As measured against other recordings; as long as the race against results. */
function compare({ distanceM, timeS }: RaceStretch, race: SnappedRace, levels: Levels) {
  const { fastest, usual, results } = levels
  const own = mileLevel(distanceM, timeS)
  const behindFastest = fastest === null ? null : own - fastest
  const behindResults = results === null ? null : mileLevel(race.distanceM, timeS) - results
  const behindBest =
    behindResults === null || behindFastest === null
      ? (behindResults ?? behindFastest)
      : Math.max(behindResults, behindFastest - BESIDE_RESULTS)
  return { behindBest, aboveUsual: usual === null ? null : own - usual }
}

/** A run without columns is one stretch. */
function wholeRun(run: RunWithStretches): readonly RaceStretch[] {
  if (run.distanceM <= 0 || run.movingTimeS <= 0) return []
  return [
    {
      startS: 0,
      timeS: raceTimeS(run),
      distanceM: run.distanceM,
      measuredBy: run.hasGps ? 'gps' : 'other',
      pressed: false,
      restAfterS: 0,
      restBeforeS: 0,
      endsRecording: true,
      othersM: 0,
      apartS: null,
      otherSpeedMps: null,
    },
  ]
}

function isTyped(race: FoundRace, typed: TypedRace): boolean {
  if (race.day !== typed.day) return false
  const near = (a: number, b: number, share: number) => Math.abs(a / b - 1) <= share
  return (
    near(race.distanceM, typed.distanceM, SAME_DISTANCE) || near(race.timeS, typed.timeS, SAME_TIME)
  )
}
