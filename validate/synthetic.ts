import type { CurveState } from '@bell-lap/fitness/curve/curve-state'
import { raceDaySd } from '@bell-lap/fitness/curve/evidence-error'
import { FITTED } from '@bell-lap/fitness/curve/fitted-curve'
import { timeOnCurve } from '@bell-lap/fitness/curve/predict'
import { priorState } from '@bell-lap/fitness/curve/prior'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import type { Season } from './race-sets.ts'

const RUNNERS = 300
const AGE = 28
const DISTANCES_M = [800, 1500, 1609.344, 3000, 5000, 10_000, 21_097.5]

/**
 * Runners drawn from the very distribution that the curve assumes: what the arithmetic must score when
 * nothing about the world is wrong.
 */
export function syntheticSeasons(): readonly Season[] {
  const random = seededRandom(20_260_901)
  const { normal } = random
  return Array.from({ length: RUNNERS }, (_, i) => {
    const sex = i % 2 === 0 ? ('male' as const) : ('female' as const)
    const prior = priorState({ age: AGE, sex, weeklyKm: null })
    const { sd } = FITTED
    const [, slope, lift, droop] = prior.mean
    const state: CurveState = {
      ...prior,
      mean: [Math.log(random.between(3.4, 5.8)), slope + sd.slope * normal(), lift, droop],
    }
    const marks = DISTANCES_M.map((distanceM) => {
      const evenS = timeOnCurve(state, distanceM)
      const timeS =
        evenS * Math.exp(-raceDaySd({ distanceM, timeS: evenS }, state.shape) * normal())
      return { distanceM, timeS, indoor: false, day: 0 }
    })
    return {
      set: 'synthetic',
      athlete: `made-up ${i}`,
      sex,
      age: AGE,
      weeklyKm: null,
      undated: false,
      lifetime: false,
      marks,
    }
  })
}
