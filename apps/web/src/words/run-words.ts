import { sayClock, sayNumber } from '@bell-lap/text/numbers'
import type { ActivityDetail, ActivitySummary, Lap } from '../api/activities.ts'
import type { WebText } from '../text/shown-reader.ts'

type Sport = ActivitySummary['sport']

/** The answers to what activities without a sport were. */
export const SPORT_ANSWERS = ['run', 'ride', 'walk', 'other'] as const

export function sayAnswered(count: number, sport: Sport, { t }: WebText): string {
  if (sport === 'run') return t('runs.answered-run', { count })
  return sport === 'unknown' ? t('runs.answered-unknown') : t('runs.answered-other', { count })
}

/** The name that it has, or one made from what it was: "8.2 km trail run". */
export function nameOfRun(run: ActivitySummary, { t }: WebText): string {
  if (run.name !== null && run.name.trim() !== '') return run.name
  return t(`runs.name-${run.sport}`, { distanceM: run.distanceM, surface: run.surface })
}

/** Half a per cent between repetitions is what a runner calls even. */
const EVEN_SPREAD = 0.015
const LEAST_REPETITIONS = 3
/** Shorter repetitions are said in seconds. */
const IN_SECONDS_BELOW_S = 100

export interface RunFinding {
  readonly heading: string
  readonly detail: string | null
}

/** A watch marks its automatic laps as work too; repetitions are known by the rest between them. */
export function hasRepetitions(laps: readonly Lap[]): boolean {
  return laps.some(({ intent }) => intent === 'recovery' || intent === 'rest')
}

type Repetition = ActivityDetail['repetitions'][number]

/** The work laps where the watch knows them, else the repetitions that the speed shows. */
function repetitionsOf(run: ActivityDetail): readonly Repetition[] {
  if (!hasRepetitions(run.laps)) return run.repetitions
  return run.laps
    .filter((lap) => lap.intent === 'work' && lap.timerS > 0)
    .map(({ startS, timerS, distanceM }) => ({ startS, timeS: timerS, distanceM }))
}

/** What the run was, from its repetitions; plain distance and name where there are none. */
export function findingOf(run: ActivityDetail, text: WebText): RunFinding {
  const work = repetitionsOf(run)
  const first = work[0]
  if (first === undefined || work.length < LEAST_REPETITIONS) {
    return { heading: nameOfRun(run, text), detail: null }
  }
  const spread = (values: readonly number[]) =>
    (Math.max(...values) - Math.min(...values)) / Math.max(...values)
  const sameLength = spread(work.map((one) => one.distanceM)) < 0.06
  const mean = work.reduce((sum, one) => sum + one.timeS, 0) / work.length
  const repM = Math.round(first.distanceM / 50) * 50
  const count = work.length
  const detail = nameOfRun(run, text)
  if (!sameLength || repM === 0) {
    return { heading: text.t('runs.repetitions-found', { count }), detail }
  }
  const even = spread(work.map((one) => one.distanceM / one.timeS)) < EVEN_SPREAD * 2
  return {
    heading: text.t(even ? 'runs.repetitions-even' : 'runs.repetitions-of', {
      count,
      repM,
      time: sayMean(mean, text),
    }),
    detail,
  }
}

/** "66.8 s", from 100 s on "3:20.4" */
function sayMean(timeS: number, { reader: { locale } }: WebText): string {
  return timeS < IN_SECONDS_BELOW_S
    ? `${sayNumber(timeS, locale, 1)} s`
    : sayClock(timeS, locale, 1)
}
