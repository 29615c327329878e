import { isMakerOnly } from '@bell-lap/activity/device-name'
import { sayClock, sayNumber } from '@bell-lap/text/numbers'
import { nameOfDistance } from '@bell-lap/units/race-event'
import type { ActivityDetail, ActivitySummary, RunKind } from '../api/activities.ts'
import type { WebText } from '../text/shown-reader.ts'

type Sport = ActivitySummary['sport']

/** The answers to what activities without a sport were. */
export const SPORT_ANSWERS = ['run', 'ride', 'walk', 'other'] as const

export function sayAnswered(count: number, sport: Sport, { t }: WebText): string {
  if (sport === 'run') return t('runs.answered-run', { count })
  return sport === 'unknown' ? t('runs.answered-unknown') : t('runs.answered-other', { count })
}

/** Names that watches and services give to every run; they say nothing of this one. */
const NAMES_OF_ALL = [
  /^(early |late )?(morning|midday|lunch|afternoon|evening|night) (run|jog|trail run)$/i,
  /^(morgen|vormittags|mittags|nachmittags|abend|nacht)lauf$/i,
  /^lauf am (morgen|vormittag|mittag|nachmittag|abend)$/i,
  // What Garmin calls every run in a place: "Berlin Running".
  /(^|\s)(Running|Laufen)$/,
]

/** The name that the runner or the file gave, where it says something. */
export function ownNameOf({ name }: Pick<ActivitySummary, 'name'>): string | null {
  const text = name?.trim() ?? ''
  if (text === '') return null
  return NAMES_OF_ALL.some((pattern) => pattern.test(text)) ? null : text
}

/** What it was, in a few words: "Easy 13.4 km", "6 × 400 m", "Race: 5K 20:30". */
export function sayKind(run: ActivitySummary, text: WebText): string {
  const { t } = text
  const { distanceM, race, reps, hardPiece, kind } = run
  if (kind === 'race' && race !== null) {
    return t('runs.title-race', { event: nameOfDistance(race.distanceM), timeS: race.timeS })
  }
  if (kind === 'reps' && reps !== null) return sayReps(reps, text)
  if (kind === 'hard-piece' && hardPiece !== null) {
    const { timeS } = hardPiece
    return t('runs.title-hard-piece', { pieceM: roundTo10(hardPiece.distanceM), timeS })
  }
  if (kind === null || kind === 'hard-piece') {
    return t(`runs.name-${run.sport}`, { distanceM, surface: run.surface })
  }
  return t(`runs.title-${kind === 'race' ? 'raced' : kind}`, { distanceM })
}

const roundTo10 = (metres: number) => Math.round(metres / 10) * 10

/** "6 × 400 m", "5 × 3:00", "7 reps" */
export function sayReps(
  { count, eachM, eachS }: NonNullable<ActivitySummary['reps']>,
  { t }: WebText,
): string {
  if (eachM !== null) return t('runs.title-reps', { count, repM: eachM })
  if (eachS !== null) return t('runs.title-reps-timed', { count, repS: eachS })
  return t('runs.repetitions-found', { count })
}

/** The name in lists: the runner's own, or what it was. */
export const nameOfRun = (run: ActivitySummary, text: WebText): string =>
  ownNameOf(run) ?? sayKind(run, text)

/** The kind in a word or two: "Long run". */
export const sayKindWord = (kind: RunKind | null, { t }: WebText): string =>
  t(`runs.kind-${kind ?? 'unknown'}`)

/** The device as people say it: "Garmin watch" where the model is not known. */
export const sayDevice = (device: string, { t }: WebText): string =>
  isMakerOnly(device) ? t('runs.watch-of', { maker: device }) : device

export interface RunFinding {
  readonly heading: string
  readonly detail: string | null
}

/** What the run was: its repetitions or its race first, else its name. */
export function findingOf(run: ActivityDetail, text: WebText): RunFinding {
  const own = ownNameOf(run)
  const { kind, reps } = run
  if (kind === 'reps' && reps !== null && (reps.eachM !== null || reps.eachS !== null)) {
    const set = sayReps(reps, text)
    const time = sayMean(reps.meanS, text)
    return {
      heading:
        reps.eachM === null
          ? set
          : text.t(reps.even ? 'runs.repetitions-even' : 'runs.repetitions-of', { set, time }),
      detail: own,
    }
  }
  const said = sayKind(run, text)
  const found = kind === 'race' || kind === 'reps' || kind === 'hard-piece'
  if (found) return { heading: said, detail: own }
  return own === null ? { heading: said, detail: null } : { heading: own, detail: said }
}

/** Shorter repetitions are said in seconds. */
const IN_SECONDS_BELOW_S = 100

/** "66.8 s", from 100 s on "3:20.4" */
function sayMean(timeS: number, { reader: { locale } }: WebText): string {
  return timeS < IN_SECONDS_BELOW_S
    ? `${sayNumber(timeS, locale, 1)} s`
    : sayClock(timeS, locale, 1)
}
