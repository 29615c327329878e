import { describe, expect, test } from 'vitest'
import { chanceOfTime } from './chance-of-time.ts'
import { estimateCurve } from './estimate.ts'
import { predictRace } from './predict-race.ts'
import { MILE_M } from '@bell-lap/units/length'

const estimate = estimateCurve(
  [
    {
      kind: 'race',
      id: 'one',
      day: '2026-05-02',
      distanceM: 5000,
      timeS: 1200,
      timing: 'automatic',
      setting: 'road',
      effort: 'race',
      excluded: false,
    },
  ],
  { age: 40, sex: 'female', weeklyKm: null },
  '2026-05-20',
)

describe('the chance of a time', () => {
  if (estimate.state !== 'ready') throw new Error('no estimate')
  const mile = predictRace(estimate, MILE_M)

  test('is that of the range that every screen shows', () => {
    expect(chanceOfTime(mile, mile.lowS)).toBeCloseTo(0.1, 4)
    expect(chanceOfTime(mile, mile.potentialS)).toBeCloseTo(0.2, 4)
    expect(chanceOfTime(mile, mile.timeS)).toBeCloseTo(0.5, 6)
    expect(chanceOfTime(mile, mile.highS)).toBeCloseTo(0.9, 4)
  })

  test('grows with the time, and falls with a wind', () => {
    const chances = [0.9, 0.95, 1, 1.05, 1.1].map((share) => chanceOfTime(mile, share * mile.timeS))
    expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    const wind = { logTime: 0.014, sd: 0.01 }
    expect(chanceOfTime(mile, mile.timeS, wind)).toBeLessThan(0.5)
    expect(chanceOfTime(mile, mile.timeS * Math.exp(0.014), wind)).toBeCloseTo(0.5, 6)
  })
})
