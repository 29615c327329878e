import type { UnitSystem } from '@bell-lap/units/pace'
import { formatDistance } from '@bell-lap/units/pace'
import type { ActivityDetail, ActivitySummary, Lap } from '../api/activities.ts'

export const SURFACE_NAMES: Readonly<Record<ActivitySummary['surface'], string>> = {
  road: 'Road',
  track: 'Track',
  trail: 'Trail',
  treadmill: 'Treadmill',
  unknown: 'Surface not known',
}

const SPORT_NAMES: Readonly<Record<ActivitySummary['sport'], string>> = {
  run: 'run',
  walk: 'walk',
  ride: 'ride',
  swim: 'swim',
  strength: 'strength session',
  other: 'activity',
}

/** The name that it has, or one made from what it was: "8.2 km trail run". */
export function nameOfRun(run: ActivitySummary, units: UnitSystem): string {
  if (run.name !== null && run.name.trim() !== '') return run.name
  const surface = run.surface === 'unknown' || run.surface === 'road' ? '' : `${run.surface} `
  return `${formatDistance(run.distanceM, units)} ${surface}${SPORT_NAMES[run.sport]}`
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
