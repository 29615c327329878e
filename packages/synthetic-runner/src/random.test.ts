import { describe, expect, test } from 'vitest'
import { seededRandom, seedFor } from './random.ts'

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const draws = (draw: () => number) => Array.from({ length: 20_000 }, draw)

describe('seeded randomness', () => {
  test('the same seed repeats itself', () => {
    const one = seededRandom(42)
    const two = seededRandom(42)
    expect(draws(one.uniform)).toEqual(draws(two.uniform))
  })

  test('a normal number has mean 0 and sd 1', () => {
    const values = draws(seededRandom(1).normal)
    expect(Math.abs(mean(values))).toBeLessThan(0.03)
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1)
    expect(values.every(Number.isFinite)).toBe(true)
  })

  test('a Poisson number has the asked-for mean and variance', () => {
    const random = seededRandom(2)
    const values = draws(() => random.poisson(1.5))
    expect(mean(values)).toBeCloseTo(1.5, 1)
    expect(mean(values.map((value) => (value - 1.5) ** 2))).toBeCloseTo(1.5, 0)
  })

  test('whole numbers reach both ends', () => {
    const random = seededRandom(3)
    expect(new Set(draws(() => random.whole(2, 4)))).toEqual(new Set([2, 3, 4]))
  })

  test('parts of a story have seeds of their own', () => {
    const seeds = Array.from({ length: 3000 }, (_, part) => seedFor(7, part))
    expect(new Set(seeds).size).toBe(3000)
  })
})
