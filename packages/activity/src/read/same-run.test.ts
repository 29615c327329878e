import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameRun, sharedPart, type RunTimes } from './same-run.ts'

const run = (startUnixS: number, elapsedTimeS: number, more: Partial<RunTimes> = {}): RunTimes => ({
  startUnixS,
  elapsedTimeS,
  pauses: [],
  sport: 'run',
  distanceM: 3 * elapsedTimeS,
  ...more,
})

describe('one run', () => {
  test.each([
    ['a phone 20 s later and 3.3 % longer', run(1020, 3000, { distanceM: 9300 })],
    ['a phone 180 s later', run(1180, 3000)],
    ['the same start, 2.1 % apart', run(1000, 3000, { distanceM: 9189 })],
    ['a recording of the second half and more', run(2400, 3000)],
    ['a recording without a sport', run(1000, 3000, { sport: 'unknown' })],
    ['a phone that was never stopped', run(1000, 20_000, { distanceM: 60_000 })],
  ])('recorded by a watch and by %s', (_, other) => {
    expect(isSameRun(run(1000, 3000), other)).toBe(true)
  })

  test('sums without a time are matched by start and distance', () => {
    const entry = run(1030, 0, { distanceM: 9100 })
    expect(isSameRun(run(1000, 3000), entry)).toBe(true)
    expect(isSameRun(run(1000, 3000), { ...entry, distanceM: 5000 })).toBe(false)
  })
})

describe('two activities', () => {
  test.each([
    ['one after the other', run(4000, 3000)],
    ['that share less than half of the shorter', run(3000, 2500)],
    ['a ride at the same time', run(1000, 3000, { sport: 'ride' })],
  ])('%s', (_, other) => {
    expect(isSameRun(run(1000, 3000), other)).toBe(false)
  })

  test('a run within a long pause of another recording', () => {
    const twice = run(0, 36_000, { pauses: [{ startS: 3600, endS: 32_400 }] })
    expect(isSameRun(twice, run(14_000, 3600))).toBe(false)
    expect(isSameRun(twice, run(33_000, 2000))).toBe(true)
  })
})

test('a phone that saves a point a minute is the same run as the watch', () => {
  const sparse = Array.from({ length: 50 }, (_, i) => ({ startS: 60 * i, endS: 60 * i + 60 }))
  expect(isSameRun(run(1000, 3000), run(1010, 3000, { pauses: sparse }))).toBe(true)
})

test('the shared part lies between none and all, and does not depend on the order', () => {
  const times = fc.integer({ min: 0, max: 9000 })
  const pause = fc.tuple(times, times).map(([a, b]) => ({
    startS: Math.min(a, b),
    endS: Math.max(a, b),
  }))
  const any = fc
    .tuple(times, times, fc.array(pause, { maxLength: 4 }))
    .map(([startS, lengthS, pauses]) => run(startS, lengthS, { pauses }))
  fc.assert(
    fc.property(any, any, (a, b) => {
      const part = sharedPart(a, b)
      expect(part).toBeGreaterThanOrEqual(0)
      expect(part).toBeLessThanOrEqual(1)
      expect(sharedPart(b, a)).toBe(part)
      if (a.pauses.length === 0 && a.elapsedTimeS > 0) expect(sharedPart(a, a)).toBe(1)
    }),
  )
})
