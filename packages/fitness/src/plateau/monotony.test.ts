import { describe, expect, it } from 'vitest'
import { entropy, trainingMonotony } from './monotony.ts'
import { suggestionOf } from './recommend.ts'

const run = (distanceM: number, mps: number, fastS = 0, route: string | null = null) => ({
  distanceM,
  movingTimeS: distanceM / mps,
  fastS,
  route,
})

describe('the sameness of training', () => {
  it('has no entropy in one bin and all of it in even ones', () => {
    expect(entropy([4, 0, 0, 0])).toBe(0)
    expect(entropy([1, 1, 1, 1])).toBeCloseTo(1, 12)
    expect(entropy([])).toBe(0)
  })

  it('is complete where every run is the same', () => {
    const found = trainingMonotony(
      Array.from({ length: 40 }, () => run(10_000, 3, 0, 'park')),
      3.8,
    )
    expect(found).toMatchObject({ monotony: 1, monotonous: true, sameRouteShare: 1, fastShare: 0 })
  })

  it('falls with fast running and with other distances', () => {
    const same = Array.from({ length: 40 }, () => run(10_000, 3))
    const fast = same.map((one, i) => (i % 5 === 0 ? { ...one, fastS: 600 } : one))
    const mixed = same.map((_, i) =>
      run([4000, 6000, 8000, 11_000, 15_000, 20_000, 25_000][i % 7] ?? 0, 2.4 + 0.15 * (i % 8)),
    )
    const of = (runs: typeof same) => trainingMonotony(runs, 3.8)?.monotony ?? NaN
    expect(of(fast)).toBeLessThan(of(same) - 0.2)
    expect(of(mixed)).toBeLessThan(0.6)
  })

  it('is not judged on fewer than twelve runs, and not by routes that nobody knows', () => {
    expect(
      trainingMonotony(
        Array.from({ length: 11 }, () => run(8000, 3)),
        3.8,
      ),
    ).toBeNull()
    const found = trainingMonotony(
      Array.from({ length: 12 }, () => run(8000, 3)),
      3.8,
    )
    expect(found?.sameRouteShare).toBeNull()
    const few = Array.from({ length: 30 }, (_, i) => run(8000, 3, 0, i < 13 ? 'park' : null))
    expect(trainingMonotony(few, 3.8)?.sameRouteShare).toBeNull()
    const most = few.map((one, i) =>
      i < 20 ? { ...one, route: i % 2 ? 'park' : `way ${i}` } : one,
    )
    expect(trainingMonotony(most, 3.8)?.sameRouteShare).toBeCloseTo(0.5, 12)
  })
})

describe('how strongly the mile is suggested', () => {
  it('is strong for a plateau in sameness and moderate for one of two signs', () => {
    expect(suggestionOf({ answer: 'plateau', monotonous: true, stuck: null })).toBe('strong')
    expect(suggestionOf({ answer: 'plateau', monotonous: false, stuck: null })).toBe('moderate')
    expect(suggestionOf({ answer: 'not-enough', monotonous: true, stuck: 6 })).toBe('moderate')
    expect(suggestionOf({ answer: 'not-enough', monotonous: true, stuck: 5 })).toBe('exploratory')
    expect(suggestionOf({ answer: 'improving', monotonous: false, stuck: 10 })).toBe('exploratory')
    expect(suggestionOf({ answer: 'not-enough', monotonous: null, stuck: null })).toBe(
      'exploratory',
    )
  })
})
