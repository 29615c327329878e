import { describe, expect, it } from 'vitest'
import { heartRateZones, thresholdHeartRate } from './threshold-heart-rate.ts'

const TODAY = '2026-06-01'
const NOBODY = { maximumBpm: null, ageYears: null }

describe('the threshold heart rate', () => {
  it('is that of the newest test, before α1 and every guess', () => {
    const measured = [
      { day: '2026-01-10', heartRateBpm: 171, source: 'thirty-minutes' },
      { day: '2026-04-10', heartRateBpm: 168, source: 'lactate' },
      { day: '2026-05-10', heartRateBpm: 160, source: 'dfa-alpha1' },
    ] as const
    const known = thresholdHeartRate(measured, { maximumBpm: 190, ageYears: 40 }, TODAY)
    expect(known).toMatchObject({ heartRateBpm: 168, quality: 'measured', stale: false })
    const alpha = thresholdHeartRate(measured.slice(2), NOBODY, TODAY)
    expect(alpha).toMatchObject({ heartRateBpm: 160, quality: 'weak' })
  })

  it('of two tests of one day is the first given', () => {
    const twice = [171, 165].map((heartRateBpm) => {
      return { day: '2026-05-10', heartRateBpm, source: 'thirty-minutes' as const }
    })
    expect(thresholdHeartRate(twice, NOBODY, TODAY)?.heartRateBpm).toBe(171)
  })

  it('is stale after half a year', () => {
    const old = [{ day: '2025-11-01', heartRateBpm: 171, source: 'thirty-minutes' }] as const
    expect(thresholdHeartRate(old, NOBODY, TODAY)?.stale).toBe(true)
  })

  it('is a guess from the highest heart rate, a wider one from the age, or unknown', () => {
    const high = thresholdHeartRate([], { maximumBpm: 190, ageYears: 40 }, TODAY)
    const age = thresholdHeartRate([], { maximumBpm: null, ageYears: 40 }, TODAY)
    expect(high).toMatchObject({ source: 'maximum', quality: 'guess' })
    // Tanaka: 208 − 28 = 180.
    expect(age?.heartRateBpm).toBeCloseTo(0.9 * 180, 6)
    expect(age?.sdBpm).toBeGreaterThan(high?.sdBpm ?? 0)
    expect(thresholdHeartRate([], NOBODY, TODAY)).toBeNull()
  })
})

describe('the zones', () => {
  it('are those of the specification for a threshold of 170', () => {
    expect(heartRateZones(170)).toEqual([
      { zone: 1, fromBpm: null, toBpm: 139 },
      { zone: 2, fromBpm: 139, toBpm: 151 },
      { zone: 3, fromBpm: 151, toBpm: 162 },
      { zone: 4, fromBpm: 162, toBpm: 172 },
      { zone: 5, fromBpm: 172, toBpm: null },
    ])
  })
})
