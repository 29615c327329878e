import { raceDaySd } from '@bell-lap/fitness/curve/evidence-error'
import { DAILY_VARIANCE } from '@bell-lap/fitness/curve/passing-time'
import { timeOnCurve } from '@bell-lap/fitness/curve/predict'
import { priorState } from '@bell-lap/fitness/curve/prior'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { addDays } from '@bell-lap/units/calendar-day'
import type { DatedHistory } from './replay.ts'

const RUNNERS = 40
const RACES = 24
const FIRST_DAY = '2023-01-10'
const DISTANCES_M = [800, 1500, 1609.344, 3000, 5000, 10_000]
/** Change of form between two races, log-speed: the random walk that the estimate assumes. */
const DAILY_SD = Math.sqrt(DAILY_VARIANCE[0])

/** Runners made by code who race about monthly for two years while their form wanders. */
export function syntheticHistories(): readonly DatedHistory[] {
  const random = seededRandom(20_261_123)
  return Array.from({ length: RUNNERS }, (_, i) => {
    const profile = {
      age: 28,
      sex: i % 2 === 0 ? ('male' as const) : ('female' as const),
      weeklyKm: 50,
    }
    const prior = priorState(profile)
    let level = Math.log(random.between(3.6, 5.6))
    let day = FIRST_DAY
    const races = Array.from({ length: RACES }, (__, k): RaceEvidence => {
      const days = Math.round(random.between(20, 45))
      day = addDays(day, days)
      level += DAILY_SD * Math.sqrt(days) * random.normal()
      const distanceM = DISTANCES_M[Math.floor(random.between(0, DISTANCES_M.length))] ?? 5000
      const [, slope, lift, droop] = prior.mean
      const evenS = timeOnCurve({ ...prior, mean: [level, slope, lift, droop] }, distanceM)
      const sd = raceDaySd({ distanceM, timeS: evenS }, prior.shape)
      const timeS = evenS * Math.exp(sd * random.normal())
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
