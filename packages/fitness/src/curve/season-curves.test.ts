import { expect, test } from 'vitest'
import type { RaceEvidence } from '../evidence/evidence.ts'
import { estimateHistory } from './estimate-history.ts'
import { seasonCurves } from './season-curves.ts'

const PROFILE = { age: 35, sex: null, weeklyKm: 45 } as const
const TODAY = '2026-06-15'

function mile(day: string, timeS: number): RaceEvidence {
  return {
    kind: 'race',
    id: day,
    day,
    distanceM: 1609.344,
    timeS,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    excluded: false,
  }
}

test('each year stands with its fastest month, newest first, as it was believed then', () => {
  const races = [mile('2024-07-06', 330), mile('2025-05-10', 325), mile('2025-09-20', 340)]
  const seasons = seasonCurves(races, { profile: PROFILE, today: TODAY })
  expect(seasons.map(({ year }) => year)).toEqual([2026, 2025, 2024])
  expect(seasons[1]?.asOf).toBe('2025-05-31')
  const then = estimateHistory(races, PROFILE, TODAY).find(({ day }) => day === '2025-05-31')
  expect(seasons[1]?.mile.timeS).toBe(then?.mileS)
})

test('a later race changes no earlier season', () => {
  const races = [mile('2024-07-06', 330), mile('2025-05-10', 325)]
  const before = seasonCurves(races, { profile: PROFILE, today: TODAY })
  const after = seasonCurves([...races, mile('2026-06-01', 300)], {
    profile: PROFILE,
    today: TODAY,
  })
  expect(after.slice(1)).toEqual(before.slice(1))
})

test('without evidence there is no season', () => {
  expect(seasonCurves([], { profile: PROFILE, today: TODAY })).toEqual([])
})
