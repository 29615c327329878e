import { describe, expect, it } from 'vitest'
import { indexNoise } from './index-noise.ts'

const weeks = (logs: readonly number[]) =>
  logs.map((logSpeed, i) => ({ dayNumber: 7 * i, logSpeed }))

describe('the noise of the weekly index', () => {
  it('is 1.6 % while nothing is known', () => {
    expect(indexNoise([])).toBeCloseTo(0.016, 10)
    expect(indexNoise(weeks([1]))).toBeCloseTo(0.016, 10)
  })

  it('comes to the runner’s own', () => {
    const calm = weeks(Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 0.01 : 0)))
    expect(indexNoise(calm)).toBeCloseTo(0.01 / Math.SQRT2, 3)
  })

  it('does not count a slow rise as noise, nor a step over a break', () => {
    const rising = weeks(Array.from({ length: 100 }, (_, i) => 0.001 * i))
    expect(indexNoise(rising)).toBeLessThan(0.005)
    const broken = [...weeks([1, 1]), { dayNumber: 100, logSpeed: 2 }]
    expect(indexNoise(broken)).toBeLessThan(0.016)
  })
})
