import { FORM_VARIANCE_PER_DAY } from '@bell-lap/fitness/curve/kernel'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { addDays } from '@bell-lap/units/calendar-day'
import { madeUpRunner, racedTime } from './made-up-runner.ts'
import type { DatedHistory } from './replay.ts'

const RUNNERS = 40
const RACES = 24
const FIRST_DAY = '2023-01-10'
const DISTANCES_M = [800, 1500, 1609.344, 3000, 5000, 10_000]
/** Change of form a day, log-speed; more than the estimate expects of runners who race. */
const DAILY_SD = 1.5 * Math.sqrt(FORM_VARIANCE_PER_DAY)

/** Runners made by code who race about monthly for two years while their form wanders. */
export function syntheticHistories(): readonly DatedHistory[] {
  const random = seededRandom(20_261_123)
  return Array.from({ length: RUNNERS }, (_, i) => {
    const profile = {
      age: 28,
      sex: i % 2 === 0 ? ('male' as const) : ('female' as const),
      weeklyKm: 50,
    }
    let runner = madeUpRunner(profile, Math.log(random.between(3.6, 5.6)), random)
    let day = FIRST_DAY
    const races = Array.from({ length: RACES }, (__, k): RaceEvidence => {
      const days = Math.round(random.between(20, 45))
      day = addDays(day, days)
      const level = runner.level + DAILY_SD * Math.sqrt(days) * random.normal()
      runner = { ...runner, level }
      const distanceM = DISTANCES_M[Math.floor(random.between(0, DISTANCES_M.length))] ?? 5000
      const timeS = racedTime(runner, distanceM, random)
      const shared = {
        kind: 'race',
        timing: 'automatic',
        setting: 'track',
        effort: 'race',
      } as const
      return { ...shared, id: `${k}`, day, distanceM, timeS, excluded: false }
    })
    return {
      name: `made-up ${i}`,
      profile,
      races,
      evidenceBy: (by) => races.filter((race) => race.day <= by),
    }
  })
}
