import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { madeUpRunner, racedTime } from './made-up-runner.ts'
import type { Season } from './race-sets.ts'

const RUNNERS = 300
const AGE = 28
const DISTANCES_M = [800, 1500, 1609.344, 3000, 5000, 10_000, 21_097.5]

/**
 * Runners made by code along the mean curve that the estimate uses: a check of the arithmetic, not of
 * the world.
 */
export function syntheticSeasons(): readonly Season[] {
  const random = seededRandom(20_260_901)
  return Array.from({ length: RUNNERS }, (_, i) => {
    const sex = i % 2 === 0 ? ('male' as const) : ('female' as const)
    const profile = { age: AGE, sex, weeklyKm: null }
    const runner = madeUpRunner(profile, Math.log(random.between(3.4, 5.8)), random)
    const marks = DISTANCES_M.map((distanceM) => {
      return { distanceM, timeS: racedTime(runner, distanceM, random), indoor: false, day: 0 }
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
