import { howMany } from '@bell-lap/units/testing/how-many'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { describe, expect, test } from 'vitest'
import { drawAthlete } from './athlete.ts'
import type { Kind } from './athlete.ts'
import { ARMS, compareArms } from './compare.ts'
import type { Arm } from './compare.ts'
import { curveNow, steadyState, trueMileS, trueTimeS } from './fitness-state.ts'
import type { Outcome } from './live.ts'
import { damageOf, injuryRisk, mostLoaded, strainedBy, usedTo } from './tissue-state.ts'
import { topMps, usualWeek } from './usual-week.ts'

/** So many athletes live twelve weeks under an arm. */
function lived(arm: Arm, kind?: Kind, count = howMany(6, 40)): readonly Outcome[] {
  return Array.from({ length: count }, (_, i) => compareArms(i + 1, kind, [arm])).flatMap((one) =>
    'outcomes' in one && one.outcomes[arm] !== undefined ? [one.outcomes[arm]] : [],
  )
}
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('the made-up athlete (science J4)', () => {
  const athletes = Array.from({ length: 2000 }, (_, i) => drawAthlete(seededRandom(i), i))

  test('the draws have the medians of the specification', () => {
    expect(mean(athletes.map(({ response }) => response.aerobic))).toBeCloseTo(0.055, 2)
    expect(mean(athletes.map(({ level }) => level))).toBeCloseTo(Math.log(4.35), 1)
    expect(mean(athletes.map(({ habits }) => habits.adherence))).toBeCloseTo(0.8, 1)
    expect(mean(athletes.map(({ hazardPerHour }) => hazardPerHour))).toBeCloseTo(0.004, 3)
  })

  test('longer races are slower, and a mile takes about as long as it should', () => {
    for (const athlete of athletes.slice(0, 50)) {
      const speeds = [800, 1609.344, 5000, 21_097.5].map((m) => m / trueTimeS(athlete, m))
      expect(speeds).toEqual([...speeds].sort((a, b) => b - a))
      expect(trueMileS(athlete)).toBeGreaterThan(220)
      expect(trueMileS(athlete)).toBeLessThan(620)
    }
  })

  test('weeks like those before change nothing; more of them makes faster, then tired', () => {
    const [athlete] = athletes
    if (athlete === undefined) throw new Error('nobody')
    const start = steadyState(usualWeek(athlete).map(({ dose }) => dose))
    expect(curveNow(athlete, start, start).level).toBeCloseTo(athlete.level, 12)
    const tired = curveNow(athlete, start, { ...start, tired: 2 * start.tired })
    expect(tired.level).toBeLessThan(athlete.level)
    const fitter = curveNow(athlete, start, { ...start, aerobic: 1.3 * start.aerobic })
    expect(fitter.level).toBeGreaterThan(athlete.level)
  })

  test('a sprint strains the hamstring most, a jump of the long run raises the risk', () => {
    const [athlete] = athletes
    if (athlete === undefined) throw new Error('nobody')
    const used = usedTo(usualWeek(athlete).map(({ damage }) => damage))
    const top = topMps(athlete)
    const sprints = damageOf([{ distanceM: 600, speedMps: 0.95 * top }], top)
    expect(mostLoaded(strainedBy(used, sprints)).tissue).toBe('hamstring')
    const risk = (spike: number) => injuryRisk(used, { hours: 1.5, spike, hazardPerHour: 0.004 })
    expect(risk(1.2) / risk(1)).toBeCloseTo(1.64, 1)
  })
})

describe('twelve weeks', () => {
  test('the same seed gives the same twelve weeks', () => {
    expect(compareArms(7, undefined, ['adaptive'])).toEqual(compareArms(7, undefined, ['adaptive']))
  })

  test('the plan out of a book makes 45 km runners faster by about what the prototype found', () => {
    const kind = { name: '45 km, runs everything', weeklyKm: 45, adherence: 1.3 }
    const book = lived('book', kind).map(({ mileChange }) => 100 * mileChange)
    // −3.6 % there, without illness, injury and days off.
    expect(mean(book)).toBeLessThan(-1.8)
    expect(mean(book)).toBeGreaterThan(-4.5)
    const same = lived('same', kind).map(({ mileChange }) => 100 * mileChange)
    expect(Math.abs(mean(same))).toBeLessThan(0.8)
    const written = lived('as-written', kind).map(({ mileChange }) => 100 * mileChange)
    expect(mean(written)).toBeLessThan(mean(same) - 1.5)
  })

  test('without the rule of the single run and without the fast budget more days are overload', () => {
    const overload = (arm: Arm) => mean(lived(arm).map(({ overloadDays }) => overloadDays))
    const written = overload('as-written')
    expect(overload('spikes')).toBeGreaterThan(written)
    expect(overload('no-fast-budget')).toBeGreaterThan(written)
    expect(overload('book')).toBeGreaterThan(1.5 * written)
  })

  test('adapting takes a good part of the days of overload away', () => {
    const seeds = howMany(10, 30)
    const overload = (arm: Arm) =>
      mean(lived(arm, undefined, seeds).map(({ overloadDays }) => overloadDays))
    expect(overload('adaptive')).toBeLessThan(0.85 * overload('as-written'))
  })

  test('who runs everything 5 % faster is strained more by the same plan', () => {
    const strain = (kind: Kind) =>
      mean(lived('as-written', kind).map(({ overloadDays }) => overloadDays))
    const as = { name: 'as asked', weeklyKm: 45 }
    expect(strain({ ...as, faster: 0.05 })).toBeGreaterThan(1.2 * strain(as))
  })

  test('every arm ends with numbers', () => {
    const one = compareArms(3, undefined)
    if (!('outcomes' in one)) throw new Error('refused')
    for (const arm of ARMS) {
      const { fastTakenM = {}, ...outcome } = one.outcomes[arm] ?? {}
      for (const value of [...Object.values(outcome), ...Object.values(fastTakenM)]) {
        expect(Number.isFinite(Number(value))).toBe(true)
      }
    }
  })
})
