import { estimateCurve } from '@bell-lap/fitness/curve/estimate'
import type { RunnerKind } from '@bell-lap/fitness/curve/mean-curve'
import { predictRace, type PredictedRace } from '@bell-lap/fitness/curve/predict-race'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { cameronTime } from '@bell-lap/fitness/models/cameron'
import { criticalSpeed, timeAtCriticalSpeed } from '@bell-lap/fitness/models/critical-speed'
import { mileIndex, timeAtMileIndex } from '@bell-lap/fitness/models/mile-index'
import { riegelTime } from '@bell-lap/fitness/models/riegel'
import { timeOfPoints, worldAthleticsPoints } from '@bell-lap/fitness/models/world-athletics-points'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Mark, Season } from './race-sets.ts'

/** A race foretold: the median, and its scatter with what that follows from. */
export interface Foretold extends Pick<PredictedRace, 'timeS' | 'spread' | 'before'> {
  readonly kind: RunnerKind
}

/** The day from which the days of a season count. */
const FIRST_DAY = '2020-12-31'

/**
 * Time for a mark's distance from other marks, by the very call the product makes: the marks are typed
 * as results, with age and sex. It is foretold on the last of their days; marks whose day is not known
 * count as of one day.
 */
export function byCurve(season: Season, sources: readonly Mark[], target: Mark): Foretold | null {
  const { age, sex } = season
  const isDated = !season.undated && [...sources, target].every(({ day }) => day > 0)
  const dayOf = (mark: Mark) => addDays(FIRST_DAY, isDated ? Math.round(mark.day) : 0)
  const [today = FIRST_DAY] = [...sources, target].map(dayOf).toSorted().toReversed()
  const results = sources.map((mark, i): RaceEvidence => ({
    kind: 'race',
    id: String(i),
    day: dayOf(mark),
    distanceM: mark.distanceM,
    timeS: mark.timeS,
    timing: 'automatic',
    setting: season.undated ? 'road' : 'track',
    effort: 'race',
    excluded: false,
  }))
  const estimate = estimateCurve(results, { age, sex, weeklyKm: null }, today)
  if (estimate.state !== 'ready') return null
  return { ...predictRace(estimate, target.distanceM), kind: estimate.kind }
}

/** What a classical formula says; `null` where it says nothing. */
export type Formula = (sources: readonly Mark[], distanceM: number, season: Season) => number | null

const fromNearest =
  (formula: (mark: Mark, distanceM: number, season: Season) => number | null): Formula =>
  (sources, distanceM, season) => {
    const gap = (mark: Mark) => Math.abs(Math.log(mark.distanceM / distanceM))
    const [nearest] = sources.toSorted((a, b) => gap(a) - gap(b))
    return nearest === undefined ? null : formula(nearest, distanceM, season)
  }

/** Points compare marks that stand in the tables only. */
function byPoints(mark: Mark, distanceM: number, season: Season): number | null {
  const points = worldAthleticsPoints(mark, season.sex)
  return points === null ? null : timeOfPoints(points, distanceM, season.sex)
}

export const FORMULAE: readonly { readonly name: string; readonly predict: Formula }[] = [
  { name: 'Riegel', predict: fromNearest((mark, distanceM) => riegelTime(mark, distanceM)) },
  {
    name: 'Daniels–Gilbert',
    predict: fromNearest((mark, distanceM) =>
      timeAtMileIndex(mileIndex(mark.distanceM, mark.timeS), distanceM),
    ),
  },
  { name: 'Cameron', predict: fromNearest((mark, distanceM) => cameronTime(mark, distanceM)) },
  { name: 'WA points', predict: fromNearest(byPoints) },
  {
    name: 'Critical speed',
    predict: (sources, distanceM) => {
      const answer = criticalSpeed(sources)
      return answer.known ? timeAtCriticalSpeed(answer.value, distanceM) : null
    },
  },
]
