import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedGain, forecastAfter, headroomOf } from './expected-gain.ts'
import type { TrainingAhead } from './expected-gain.ts'

const USUAL: TrainingAhead = { weeks: 12, sessionsShare: 0.8, yearsRunning: 3, weeklyKm: 40 }
const TODAY = { timeS: 345, lowS: 333, highS: 361 }

const anyone = fc.record({
  weeks: fc.double({ min: 0, max: 40, noNaN: true }),
  sessionsShare: fc.double({ min: 0, max: 1, noNaN: true }),
  yearsRunning: fc.double({ min: 0, max: 30, noNaN: true }),
  weeklyKm: fc.option(fc.double({ min: 0, max: 160, noNaN: true })),
})

describe('the gain', () => {
  test('of usual runners is 1 to 3 % in 8 to 12 weeks', () => {
    for (const weeks of [8, 10, 12])
      for (const sessionsShare of [0.8, 0.9, 1]) {
        const { gainShare } = expectedGain({ ...USUAL, weeks, sessionsShare })
        expect(gainShare).toBeGreaterThan(0.01)
        expect(gainShare).toBeLessThan(0.03)
      }
  })

  test('agrees with the trials: as written, athletes of 86 % and of 59 % of the sessions', () => {
    // docs/science/expected-gain.md, trials of an earlier engine: −1.88 (P10 to P90 −3.2 to −0.7) and −0.20 (−1.9 to 2.0) after twelve weeks.
    const most = expectedGain({ ...USUAL, sessionsShare: 0.86 })
    expect(most.gainShare).toBeCloseTo(0.0188, 2)
    expect(most.lowShare).toBeLessThan(0.007)
    expect(most.highShare).toBeGreaterThan(0.032)
    expect(expectedGain({ ...USUAL, sessionsShare: 0.59 }).gainShare).toBeCloseTo(0.002, 3)
  })

  test('holds the published gains of moderately trained runners inside the range of new ones', () => {
    // Esfarjani & Laursen 2007: 3000 m −3.4 and −7.3 % after ten weeks.
    const { lowShare, highShare } = expectedGain({
      weeks: 10,
      sessionsShare: 1,
      yearsRunning: 0.5,
      weeklyKm: 20,
    })
    expect(lowShare).toBeLessThan(0.034)
    expect(highShare).toBeGreaterThan(0.073)
  })

  test('never falls with more weeks or more sessions, once the form is kept', () => {
    fc.assert(
      fc.property(anyone, fc.double({ min: 0, max: 12, noNaN: true }), (one, more) => {
        const kept = { ...one, sessionsShare: Math.max(0.55, one.sessionsShare) }
        const { gainShare } = expectedGain(kept)
        const longer = expectedGain({ ...kept, weeks: kept.weeks + more })
        expect(longer.gainShare).toBeGreaterThanOrEqual(gainShare - 1e-12)
        const keener = expectedGain({ ...one, sessionsShare: Math.min(1, one.sessionsShare + 0.1) })
        expect(keener.gainShare).toBeGreaterThanOrEqual(expectedGain(one).gainShare - 1e-12)
      }),
    )
  })

  test('is nothing on the day of the race, and always inside its range', () => {
    expect(expectedGain({ ...USUAL, weeks: 0 })).toMatchObject({ gainShare: 0, lowShare: 0 })
    fc.assert(
      fc.property(anyone, (one) => {
        const { gainShare, lowShare, highShare } = expectedGain(one)
        expect(lowShare).toBeLessThanOrEqual(gainShare)
        expect(highShare).toBeGreaterThanOrEqual(gainShare)
        expect(highShare).toBeLessThan(0.16)
      }),
    )
  })

  test.each([
    [0.5, 40, 'much'],
    [6, 10, 'much'],
    [3, 40, 'some'],
    [10, null, 'some'],
    [10, 80, 'little'],
  ] as const)('%s years and %s km a week: %s headroom', (yearsRunning, weeklyKm, headroom) => {
    expect(headroomOf({ yearsRunning, weeklyKm })).toBe(headroom)
  })
})

describe('the forecast of race day', () => {
  test('is as wide as today on the day itself, and wider before', () => {
    const now = forecastAfter(TODAY, expectedGain({ ...USUAL, weeks: 0 }))
    expect(now.timeS).toBe(TODAY.timeS)
    expect(now.lowS).toBeCloseTo(TODAY.lowS, 9)
    expect(now.highS).toBeCloseTo(TODAY.highS, 9)
    const then = forecastAfter(TODAY, expectedGain(USUAL))
    expect(then.timeS).toBeCloseTo(345 * (1 - 0.0153), 1)
    expect(then.timeS / then.lowS).toBeGreaterThan(TODAY.timeS / TODAY.lowS)
    expect(then.highS / then.timeS).toBeGreaterThan(TODAY.highS / TODAY.timeS)
  })
})
