import { MILE_M } from '@bell-lap/units/length'
import { describe, expect, test } from 'vitest'
import { estimateCurve } from '../curve/estimate.ts'
import { estimateHistory } from '../curve/estimate-history.ts'
import { predictRace } from '../curve/predict-race.ts'
import type { RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import { mileHistory, racedResults } from './mile-history.ts'

const PROFILE: RunnerProfile = { age: 30, sex: 'female', weeklyKm: null }
const TODAY = '2026-05-20'
const race = (day: string, distanceM: number, timeS: number, more: object = {}): RaceEvidence => ({
  kind: 'race',
  id: `${day} ${distanceM}`,
  day,
  distanceM,
  timeS,
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  excluded: false,
  ...more,
})

function historyOf(races: readonly RaceEvidence[]) {
  const estimate = estimateCurve(races, PROFILE, TODAY)
  if (estimate.state !== 'ready') throw new Error('expected an estimate')
  const months = estimateHistory(races, PROFILE, TODAY)
  return { estimate, months, shown: mileHistory(months, estimate), dots: racedResults(estimate) }
}

describe('the months', () => {
  test('end at the race forecast of today', () => {
    const { estimate, shown } = historyOf([race('2026-02-10', 5000, 1230)])
    const { timeS, lowS, highS } = predictRace(estimate, MILE_M)
    expect(shown.at(-1)?.mileS).toBeCloseTo(timeS, 6)
    expect(shown.at(-1)?.lowS).toBeCloseTo(lowS, 6)
    expect(shown.at(-1)?.highS).toBeCloseTo(highS, 6)
  })

  test('are never narrower than the ability', () => {
    const { months, shown } = historyOf([
      race('2025-06-10', 5000, 1260),
      race('2026-02-10', 5000, 1230),
    ])
    months.forEach((month, i) => {
      expect(shown[i]?.lowS).toBeLessThanOrEqual(month.lowS)
      expect(shown[i]?.highS).toBeGreaterThanOrEqual(month.highS)
    })
  })

  test('years without any result are a gap', () => {
    const { shown } = historyOf([race('2012-05-10', 10_000, 2700), race('2026-02-10', 5000, 1230)])
    const known = shown.filter((month) => month.known).map(({ day }) => day)
    expect(known.at(-1)).toBe(TODAY)
    expect(known.some((day) => day > '2022-01-01' && day < '2026-01-01')).toBe(false)
    for (const { known: drawn, lowS, highS, mileS, raised } of shown) {
      if (drawn && !raised) expect((highS - lowS) / mileS).toBeLessThanOrEqual(0.25)
    }
  })

  test('a finished month is never slower than a mile raced within 90 days of it', () => {
    const races = [
      race('2025-06-10', 5000, 1320),
      race('2025-07-10', MILE_M, 345),
      race('2025-08-01', 5000, 1330),
      race('2025-09-20', 5000, 1335),
    ]
    const { shown, months } = historyOf(races)
    const season = shown.filter(({ day }) => day >= '2025-06-30' && day <= '2025-09-30')
    expect(season.length).toBe(4)
    for (const month of season) {
      expect(month.mileS).toBeLessThanOrEqual(345)
      expect(month.lowS).toBeLessThanOrEqual(month.mileS)
    }
    expect(season.some(({ raised }) => raised)).toBe(true)
    // Later months are left as they were.
    const later = shown.findIndex(({ day }) => day === '2025-12-31')
    expect(shown[later]?.mileS).toBe(months[later]?.mileS)
  })
})

describe('the dots', () => {
  test('a mile is its own time, another distance the mile it is worth', () => {
    const { estimate, dots } = historyOf([
      race('2026-01-10', MILE_M, 350),
      race('2026-02-10', 5000, 1230),
    ])
    expect(dots[0]).toMatchObject({ timeS: 350, mileS: 350, isMile: true })
    const expected = predictRace(estimate, MILE_M).timeS / predictRace(estimate, 5000).timeS
    expect(dots[1]).toMatchObject({ distanceM: 5000, timeS: 1230, isMile: false })
    expect(dots[1]?.mileS).toBeCloseTo(1230 * expected, 6)
  })

  test('what was left out or jogged is no dot', () => {
    const { dots } = historyOf([
      race('2026-01-10', MILE_M, 350),
      race('2026-02-10', 5000, 1230, { excluded: true }),
      race('2026-03-10', 5000, 1600, { effort: 'jogged' }),
    ])
    expect(dots.map(({ day }) => day)).toEqual(['2026-01-10'])
  })
})
