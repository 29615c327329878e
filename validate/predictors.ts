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

/** The day of a season on which everything is foretold, and the day that its own days count from. */
const LAST_DAY = '2021-12-31'
const FIRST_DAY = '2020-12-31'

/**
 * Time for a distance from these marks, by the very call the product makes: the marks are typed as
 * results, with age and sex. Marks whose day is not known count as of one day.
 */
export function byCurve(
  season: Season,
  sources: readonly Mark[],
  distanceM: number,
): Foretold | null {
  const { age, sex } = season
  const results = sources.map((mark, i) => typed(season, mark, String(i)))
  const estimate = estimateCurve(results, { age, sex, weeklyKm: null }, LAST_DAY)
  if (estimate.state !== 'ready') return null
  return { ...predictRace(estimate, distanceM), kind: estimate.kind }
}

function typed(season: Season, { distanceM, timeS, day }: Mark, id: string): RaceEvidence {
  const dated = !season.undated && day > 0 && day <= 365
  return {
    kind: 'race',
    id,
    day: dated ? addDays(FIRST_DAY, day) : LAST_DAY,
    distanceM,
    timeS,
    timing: 'automatic',
    setting: season.undated ? 'road' : 'track',
    effort: 'race',
    excluded: false,
  }
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
