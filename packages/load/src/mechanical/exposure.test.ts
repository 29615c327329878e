import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exposureOf, stretchesOf } from './exposure.ts'
import { FAST_LADDER_MPS } from './fast-ladder.ts'

const NO_LADDER = FAST_LADDER_MPS.map(() => 0)
/** A run with so many metres at one speed, and the rest below the ladder. */
const ladderWith = (metres: number, speedMps: number) =>
  FAST_LADDER_MPS.map((step) => (step <= speedMps ? metres : 0))

describe('the stretches of a run', () => {
  test('without a recording are one at its average', () => {
    expect(stretchesOf({ distanceM: 6000, movingTimeS: 2400, fastLadder: [] })).toEqual([
      { distanceM: 6000, speedMps: 2.5 },
    ])
  })

  test('hold the fast metres at their speed', () => {
    const run = { distanceM: 6000, movingTimeS: 1920, fastLadder: ladderWith(1000, 5.01) }
    const stretches = stretchesOf(run)
    expect(stretches).toHaveLength(2)
    expect(stretches[1]?.distanceM).toBeCloseTo(1000)
    expect(stretches[1]?.speedMps).toBeCloseTo(5.1)
  })

  test('add up to the distance, whatever the ladder', () => {
    const ladder = fc
      .array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 22, maxLength: 22 })
      .map((bins) => bins.map((_, at) => bins.slice(at).reduce((sum, one) => sum + one, 0)))
    const run = fc.record({
      distanceM: fc.double({ min: 12_000, max: 50_000, noNaN: true }),
      movingTimeS: fc.double({ min: 1000, max: 20_000, noNaN: true }),
      fastLadder: ladder,
    })
    fc.assert(
      fc.property(run, (one) => {
        const stretches = stretchesOf(one)
        const sum = stretches.reduce((metres, { distanceM }) => metres + distanceM, 0)
        expect(sum).toBeCloseTo(one.distanceM, 3)
        expect(stretches.every(({ speedMps }) => speedMps > 0)).toBe(true)
      }),
    )
  })

  test('are none for a run without a distance', () => {
    expect(stretchesOf({ distanceM: 0, movingTimeS: 1800, fastLadder: NO_LADDER })).toEqual([])
  })
})

describe('what running asks of the legs', () => {
  const km = (speedMps: number) => exposureOf([{ distanceM: 1000, speedMps }], 8)

  test('grows with speed for calf and Achilles, and less for the knee', () => {
    expect(km(5).achilles / km(2.78).achilles).toBeGreaterThan(4)
    expect(km(5).kneecap / km(2.78).kneecap).toBeLessThan(1.5)
  })

  test('reads the published table for the Achilles tendon', () => {
    expect(km(2.78).achilles).toBeCloseTo(0.64, 1)
    expect(km(5).achilles).toBeCloseTo(2.77, 1)
  })

  test('counts metres near top speed for the hamstrings, and easy ones not at all', () => {
    expect(km(3).hamstringM).toBe(0)
    expect(km(6.5).hamstringM).toBe(1000)
    expect(km(7.3).hamstringM).toBe(4000)
  })

  test('says nothing of the hamstrings while the top speed is unknown', () => {
    expect(exposureOf([{ distanceM: 1000, speedMps: 7 }], null).hamstringM).toBeNull()
  })
})
