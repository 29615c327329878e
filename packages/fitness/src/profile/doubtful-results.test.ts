import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { estimateCurve } from '../curve/estimate.ts'
import type { EvidenceEffect, ReadyEstimate } from '../curve/fitness-estimate.ts'
import type { RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import { doubtfulResults, meantTime } from './doubtful-results.ts'

const PROFILE: RunnerProfile = { age: 40, sex: 'male', weeklyKm: null }
const TODAY = '2026-05-20'
const NOBODY = new Set<string>()

const race = (daysAgo: number, timeS: number, more: Partial<RaceEvidence> = {}): RaceEvidence => ({
  kind: 'race',
  id: `${daysAgo}`,
  day: addDays(TODAY, -daysAgo),
  distanceM: 5000,
  timeS,
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  excluded: false,
  ...more,
})

function estimateOf(races: readonly RaceEvidence[]): ReadyEstimate {
  const estimate = estimateCurve(races, PROFILE, TODAY)
  if (estimate.state !== 'ready') throw new Error('expected an estimate')
  return estimate
}

/** The estimate with its judgement of one result set by hand, whatever the filter makes of it. */
function judged(
  estimate: ReadyEstimate,
  judgement: Readonly<Record<string, Partial<EvidenceEffect>>>,
): ReadyEstimate {
  const evidence = estimate.evidence.map((one) => ({
    ...one,
    flags: [],
    residualPct: 0,
    ...judgement[one.id],
  }))
  return { ...estimate, evidence }
}

describe('the time that was meant', () => {
  test.each([
    [840, 1445, 1440, '14:00 for 24:00'],
    [1440, 842, 840, '24:00 for 14:00'],
    [3 * 60 + 54, 5 * 60 + 40, 5 * 60 + 34, 'another first digit'],
    [5 * 60 + 13, 5 * 60 + 31, 5 * 60 + 31, '5:13 for 5:31'],
    [3600 + 60 * 2, 3600 + 60 * 22, 3600 + 60 * 22, '1:02:00 for 1:22:00'],
  ])('%d s against %d s is %d s: %s', (timeS, expectedS, meantS) => {
    expect(meantTime(timeS, expectedS)).toBe(meantS)
  })

  test('is unknown where no slip explains it', () => {
    // 59:00 for 1:06:40: no digit of it makes an hour.
    expect(meantTime(3540, 4000)).toBeNull()
  })
})

describe('the results to ask about', () => {
  test('two that conflict: either may be the slip, with the time that was meant', () => {
    const doubts = doubtfulResults(estimateOf([race(60, 840), race(30, 1450)]), NOBODY)
    expect(new Set(doubts.map(({ id }) => id))).toEqual(new Set(['60', '30']))
    expect(doubts.find(({ id }) => id === '60')?.meantS).toBe(1440)
  })

  test('with a third, only the one that is far from the others', () => {
    const estimate = judged(estimateOf([race(60, 840), race(30, 1450), race(10, 1455)]), {
      60: { flags: ['faster-than-expected'], residualPct: -42 },
    })
    const [doubt, ...none] = doubtfulResults(estimate, NOBODY)
    expect(none).toEqual([])
    expect(doubt).toMatchObject({ id: '60', meantS: 1440 })
  })

  test('one that is confirmed is not asked about; the other one is', () => {
    const estimate = judged(estimateOf([race(60, 840), race(30, 1450)]), {
      30: { flags: ['slower-than-expected'], residualPct: 70 },
    })
    expect(doubtfulResults(estimate, NOBODY).map(({ id }) => id)).toEqual(['30', '60'])
    const [other, ...none] = doubtfulResults(estimate, new Set(['30']))
    expect(none).toEqual([])
    expect(other?.id).toBe('60')
    expect(other?.meantS).toBe(1440)
    expect(doubtfulResults(estimate, new Set(['30', '60']))).toEqual([])
  })

  test('results that agree raise no question, nor does a jogged or a tactical race', () => {
    expect(doubtfulResults(estimateOf([race(60, 1440), race(30, 1450)]), NOBODY)).toEqual([])
    const estimate = judged(estimateOf([race(60, 1440), race(30, 1450)]), {
      30: { flags: ['slower-than-expected', 'tactical'], residualPct: 40 },
    })
    expect(doubtfulResults(estimate, NOBODY)).toEqual([])
  })

  test('a small difference, or one among many results, is not asked about', () => {
    const few = judged(estimateOf([race(60, 1440), race(30, 1450)]), {
      30: { flags: ['slower-than-expected'], residualPct: 11 },
    })
    expect(doubtfulResults(few, NOBODY)).toEqual([])
    const races = [0, 1, 2, 3, 4, 5, 6].map((i) => race(30 * i, 1440 + i))
    const many = judged(estimateOf(races), {
      60: { flags: ['slower-than-expected'], residualPct: 40 },
    })
    expect(doubtfulResults(many, NOBODY)).toEqual([])
  })
})
