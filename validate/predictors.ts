import type { CurveShape } from '@bell-lap/fitness/curve/curve-shape'
import { raceDaySd } from '@bell-lap/fitness/curve/evidence-error'
import { predictTime } from '@bell-lap/fitness/curve/predict'
import { predictRace, type PredictedRace } from '@bell-lap/fitness/curve/predict-race'
import { priorState } from '@bell-lap/fitness/curve/prior'
import { updateByMeasurement } from '@bell-lap/fitness/curve/race-update'
import { seldomRacedLoss } from '@bell-lap/fitness/curve/seldom-raced'
import { cameronTime } from '@bell-lap/fitness/models/cameron'
import { criticalSpeed, timeAtCriticalSpeed } from '@bell-lap/fitness/models/critical-speed'
import { mileIndex, timeAtMileIndex } from '@bell-lap/fitness/models/mile-index'
import { riegelTime } from '@bell-lap/fitness/models/riegel'
import { timeOfPoints, worldAthleticsPoints } from '@bell-lap/fitness/models/world-athletics-points'
import type { Mark, Season } from './race-sets.ts'

/**
 * Lifetime bests without a date lie years apart, and some were jogged with children: their error,
 * log-speed, found with the curve on the half that it was fitted to.
 */
const LIFETIME_SD = 0.046
/** A lifetime best over a seldom raced distance is the best of few tries (`npm run fit-shape`). */
const LIFETIME_SELDOM_LOSS = 0.0377

/** How lifetime bests scatter otherwise: logarithms of scales, and the tail (`npm run fit-bands`). */
const LIFETIME_SPREAD = { fast: -0.61, slow: -0.427, tail: 0.979 } as const

/** A race foretold: the median, and its scatter with what that follows from. */
export interface Foretold extends Pick<PredictedRace, 'timeS' | 'spread' | 'before'> {
  readonly shape: CurveShape
}

/** What a mark lacks beyond what the curve knows of, log-speed. */
const lifetimeLoss = (season: Season, distanceM: number) =>
  season.lifetime && seldomRacedLoss(distanceM) > 0 ? LIFETIME_SELDOM_LOSS : 0

/** Time for a distance by our curve from these marks, with the interval of a race day. */
export function byCurve(season: Season, sources: readonly Mark[], distanceM: number): Foretold {
  const { age, sex, weeklyKm } = season
  let state = priorState({ age, sex, weeklyKm })
  const sdOf = (mark: { readonly distanceM: number; readonly timeS: number }) =>
    Math.max(season.lifetime ? LIFETIME_SD : 0, raceDaySd(mark, state.shape))
  for (const mark of sources) {
    const lost = seldomRacedLoss(mark.distanceM) + lifetimeLoss(season, mark.distanceM)
    const logSpeed = Math.log(mark.distanceM / mark.timeS) + lost
    state = updateByMeasurement(state, { durationS: mark.timeS, logSpeed, sd: sdOf(mark) })
  }
  const known = { ...state, observedDurationsS: sources.map((mark) => mark.timeS) }
  const { timeS } = predictTime(known, distanceM)
  const race = predictRace(known, distanceM, sdOf({ distanceM, timeS }))
  if (!season.lifetime) return { ...race, shape: state.shape }
  const { fast, slow, tail } = race.spread
  const spread = {
    fast: fast * Math.exp(LIFETIME_SPREAD.fast),
    slow: slow * Math.exp(LIFETIME_SPREAD.slow),
    tail: tail + LIFETIME_SPREAD.tail,
  }
  const later = Math.exp(lifetimeLoss(season, distanceM))
  return { timeS: race.timeS * later, spread, before: race.before, shape: state.shape }
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
