import { describe, expect, test } from 'vitest'
import {
  atLeast,
  bandPath,
  clockTicks,
  linearScale,
  logScale,
  nearestIndex,
  niceTicks,
  spanOf,
} from './scale.ts'

describe('scales', () => {
  test('a linear scale keeps proportions and may run downwards', () => {
    const scale = linearScale([360, 380], [100, 0])
    expect([360, 365, 380].map(scale)).toEqual([100, 75, 0])
  })

  test('a domain without width lands in the middle instead of dividing by zero', () => {
    expect(linearScale([5, 5], [0, 10])(5)).toBe(5)
  })

  test('a log scale gives equal ratios equal lengths', () => {
    const scale = logScale([60, 3600], [0, 120])
    expect(scale(120) - scale(60)).toBeCloseTo(scale(480) - scale(240), 9)
    expect(scale(3600)).toBeCloseTo(120, 9)
  })

  test('a narrow span is widened about its middle, so that its ticks can be told apart; a wide one stays', () => {
    const span = atLeast([165.6, 166.6], 4)
    expect(span[1] - span[0]).toBeCloseTo(4, 9)
    const said = niceTicks(span, 3).map((value) => value.toFixed(0))
    expect(said.length).toBeGreaterThan(1)
    expect(new Set(said).size).toBe(said.length)
    expect(atLeast([160, 170], 4)).toEqual([160, 170])
  })

  test('the span of nothing is nothing, of one value it still has width', () => {
    expect(spanOf([])).toBeNull()
    const span = spanOf([300], 0.5)
    expect(span![1]).toBeGreaterThan(span![0])
  })
})

describe('ticks', () => {
  test('round numbers inside the span', () => {
    expect(niceTicks([0.13, 1.02], 4)).toEqual([0.5, 1])
    expect(niceTicks([0, 10], 5)).toEqual([0, 2, 4, 6, 8, 10])
  })

  test('times step by what a clock has', () => {
    expect(clockTicks([358, 402], 4)).toEqual([360, 375, 390])
    expect(clockTicks([0, 7200], 4)).toEqual([0, 1800, 3600, 5400, 7200])
  })
})

test('a band is closed and has both edges', () => {
  expect(
    bandPath(
      [
        [0, 1],
        [2, 1],
      ],
      [
        [0, 5],
        [2, 5],
      ],
    ),
  ).toBe('M0.0 1.0L2.0 1.0L2.0 5.0L0.0 5.0Z')
  expect(bandPath([], [])).toBe('')
})

test('the nearest of the values', () => {
  expect(nearestIndex([10, 20, 30], 24)).toBe(1)
  expect(nearestIndex([], 24)).toBe(-1)
})
