import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestEfforts, findEfforts } from './best-efforts.ts'

function effort(
  timeS: readonly number[],
  distanceM: readonly number[],
  wanted: number,
): number | null {
  const streams = { timeS: Float64Array.from(timeS), distanceM: Float64Array.from(distanceM) }
  return bestEfforts({ streams }).find((one) => one.distanceM === wanted)?.timeS ?? null
}

describe('best efforts', () => {
  test('an even run has the even time, between samples too', () => {
    const times = Array.from({ length: 301 }, (_, i) => i)
    expect(
      effort(
        times,
        times.map((t) => 4 * t),
        400,
      ),
    ).toBeCloseTo(100, 9)
    expect(
      effort(
        times,
        times.map((t) => 3.7 * t),
        1000,
      ),
    ).toBeCloseTo(1000 / 3.7, 6)
  })

  test('the fastest stretch is found where it is, with uneven samples', () => {
    const times = [0, 10, 13, 30, 70, 71, 100]
    const distances = [0, 30, 40, 90, 290, 296, 380]
    // It ends on the sample at 71 s (296 m) and starts between samples, at 96 m: 31.2 s.
    expect(effort(times, distances, 200)).toBeCloseTo(39.8, 9)
  })

  test('time runs on in a pause', () => {
    const times = [
      ...Array.from({ length: 51 }, (_, i) => i),
      ...Array.from({ length: 50 }, (_, i) => 351 + i),
    ]
    const distances = Array.from({ length: 101 }, (_, i) => 4 * i)
    expect(effort(times, distances, 400)).toBeGreaterThan(390)
    expect(effort(times, distances, 200)).toBeCloseTo(50, 6)
  })

  test('a jump of the GPS is not run across', () => {
    const times = Array.from({ length: 200 }, (_, i) => i)
    const distances = times.map((t) => 3 * t + (t >= 100 ? 900 : 0))
    expect(effort(times, distances, 200)).toBeCloseTo(200 / 3, 6)
    expect(effort(times, distances, 800)).toBeNull()
  })

  test('a car ride while not recording is not run across', () => {
    const times = [
      ...Array.from({ length: 100 }, (_, i) => i),
      ...Array.from({ length: 100 }, (_, i) => 700 + i),
    ]
    const distances = times.map((t, i) => 3 * i + (t >= 700 ? 8000 : 0))
    expect(effort(times, distances, 5000)).toBeNull()
  })

  test('it is never slower than any stretch that starts on a sample', () => {
    const speeds = fc.array(fc.double({ min: 1, max: 6, noNaN: true }), {
      minLength: 100,
      maxLength: 200,
    })
    fc.assert(
      fc.property(speeds, (steps) => {
        const distances = [0]
        for (const step of steps) distances.push((distances.at(-1) ?? 0) + step)
        const times = distances.map((_, i) => i)
        const best = effort(times, distances, 200)
        expect(best === null || best > 0).toBe(true)
        if (best === null) return
        for (let i = 0; i < distances.length; i += 1) {
          const j = distances.findIndex((d) => d >= (distances[i] ?? 0) + 200)
          if (j > 0) expect(best).toBeLessThanOrEqual(j - i + 1e-9)
        }
      }),
      { numRuns: 50 },
    )
  })
})

test('a best that beats the world record of its distance is set aside', () => {
  // 7.8 m/s: slower than the records up to 800 m, faster than those from 1000 m.
  const timeS = Float64Array.from({ length: 700 }, (_, i) => i)
  const streams = { timeS, distanceM: timeS.map((t) => 7.8 * t) }
  const { efforts, impossible } = findEfforts({ streams })
  expect(efforts.map(({ distanceM }) => distanceM)).toEqual([200, 400, 800])
  expect(impossible.map(({ distanceM }) => distanceM)).toEqual([
    1000, 1200, 1500, 1600, 1609.344, 3000, 3200, 3218.688, 5000,
  ])
  expect(bestEfforts({ streams })).toEqual(efforts)
})
