import type { UnitSystem } from '@bell-lap/units/pace'
import { formatDistance } from '@bell-lap/units/pace'
import type { ActivityDetail, ActivitySummary, Lap } from '../api/activities.ts'
import { sayCount } from './say-amount.ts'

export const SURFACE_NAMES: Readonly<Record<ActivitySummary['surface'], string>> = {
  road: 'Road',
  track: 'Track',
  trail: 'Trail',
  treadmill: 'Treadmill',
  unknown: 'Surface not known',
}

type Sport = ActivitySummary['sport']

export const SPORT_NAMES: Readonly<
  Record<Sport, { readonly label: string; readonly noun: string }>
> = {
  run: { label: 'Run', noun: 'run' },
  walk: { label: 'Walk or hike', noun: 'walk' },
  ride: { label: 'Ride', noun: 'ride' },
  swim: { label: 'Swim', noun: 'swim' },
  strength: { label: 'Strength', noun: 'strength session' },
  other: { label: 'Something else', noun: 'activity' },
  unknown: { label: 'Not known', noun: 'activity' },
}

/** Who said what sport it was. */
export const SPORT_SOURCE_NAMES: Readonly<Record<ActivitySummary['sportSource'], string>> = {
  runner: 'You said so.',
  list: 'Said by the list of the service that it came from.',
  file: 'Said by the file.',
  name: 'Taken from the words of its name.',
  assumed: 'The file does not say; an earlier version took it for a run.',
  none: 'Neither the file nor its name says.',
}

/** The answers to what activities without a sport were. */
export const SPORT_ANSWERS = [
  { sport: 'run', one: 'A run', many: 'Runs' },
  { sport: 'ride', one: 'A ride', many: 'Rides' },
  { sport: 'walk', one: 'A hike', many: 'Hikes' },
  { sport: 'other', one: 'Something else', many: 'Something else' },
] as const

export function sayAnswered(count: number, sport: Sport): string {
  if (sport === 'run') {
    return count === 1 ? 'It counts as a run now.' : `They count as ${sayCount(count, 'run')} now.`
  }
  if (sport === 'unknown') return 'Its sport is not known again.'
  return count === 1 ? 'It does not count as a run.' : 'They do not count as runs.'
}

/** The name that it has, or one made from what it was: "8.2 km trail run". */
export function nameOfRun(run: ActivitySummary, units: UnitSystem): string {
  if (run.name !== null && run.name.trim() !== '') return run.name
  const surface = run.surface === 'unknown' || run.surface === 'road' ? '' : `${run.surface} `
  return `${formatDistance(run.distanceM, units)} ${surface}${SPORT_NAMES[run.sport].noun}`
}

/** Half a per cent between repetitions is what a runner calls even. */
const EVEN_SPREAD = 0.015
const LEAST_REPETITIONS = 3

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
export function findingOf(run: ActivityDetail, units: UnitSystem): RunFinding {
  const work = repetitionsOf(run)
  const first = work[0]
  if (first === undefined || work.length < LEAST_REPETITIONS) {
    return { heading: nameOfRun(run, units), detail: null }
  }
  const spread = (values: readonly number[]) =>
    (Math.max(...values) - Math.min(...values)) / Math.max(...values)
  const sameLength = spread(work.map((one) => one.distanceM)) < 0.06
  const mean = work.reduce((sum, one) => sum + one.timeS, 0) / work.length
  const roundedM = Math.round(first.distanceM / 50) * 50
  if (!sameLength || roundedM === 0) {
    return { heading: `${work.length} repetitions`, detail: nameOfRun(run, units) }
  }
  const even = spread(work.map((one) => one.distanceM / one.timeS)) < EVEN_SPREAD * 2
  return {
    heading: `${work.length} × ${roundedM} m, ${mean.toFixed(1)} s average${even ? ', even' : ''}`,
    detail: nameOfRun(run, units),
  }
}
