import { isMakerOnly } from '@bell-lap/activity/device-name'
import { sayClock, sayNumber, sayPace } from '@bell-lap/text/numbers'
import { ownNameOf, titleOfReps, titleOfRun } from '@bell-lap/activity/run/title-of-run'
import type { ActivityDetail, ActivitySummary, RunKind } from '../api/activities.ts'
import type { WebText } from '../text/shown-reader.ts'

type Sport = ActivitySummary['sport']

/** The answers to what activities without a sport were. */
export const SPORT_ANSWERS = ['run', 'ride', 'walk', 'other'] as const

export function sayAnswered(count: number, sport: Sport, { t }: WebText): string {
  if (sport === 'run') return t('runs.answered-run', { count })
  return sport === 'unknown' ? t('runs.answered-unknown') : t('runs.answered-other', { count })
}

/** What it was, in a few words: "Easy 13.4 km", "6 × 400 m", "Race: 5K 20:30". */
export const sayKind = (run: ActivitySummary, { say }: WebText): string => say(titleOfRun(run))

/** "6 × 400 m", "5 × 3:00", "7 reps" */
export const sayReps = (reps: NonNullable<ActivitySummary['reps']>, { say }: WebText): string =>
  say(titleOfReps(reps))

/** The name in lists: the runner's own, or what it was. */
export const nameOfRun = (run: ActivitySummary, text: WebText): string =>
  ownNameOf(run.name) ?? sayKind(run, text)

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
  const own = ownNameOf(run.name)
  const { kind, reps } = run
  if (kind === 'reps' && reps !== null && (reps.eachM !== null || reps.eachS !== null)) {
    const set = sayReps(reps, text)
    const pace = sayPace(reps.meanMps, text.reader)
    const time = reps.eachM === null ? pace : sayMean(reps.meanS, text)
    const key = reps.even ? 'runs.repetitions-even' : 'runs.repetitions-of'
    return { heading: text.t(key, { set, time }), detail: own }
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
