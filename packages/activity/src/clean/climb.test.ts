import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Streams } from '../activity.ts'
import { bestEfforts } from './best-efforts.ts'
import { climbReader, medianAltitudeM } from './climb.ts'

/** A run at 4 m/s, a sample a second, over heights given by the metres run. */
function runOver(heightAt: (metres: number) => number, seconds = 1000): Streams {
  const timeS = Float64Array.from({ length: seconds + 1 }, (_, index) => index)
  const distanceM = timeS.map((time) => 4 * time)
  return { timeS, distanceM, altitudeM: distanceM.map(heightAt) }
}

test('a hill up and down again counts both ways', () => {
  const hill = runOver((metres) => 500 + 40 * Math.sin((Math.PI * metres) / 4000))
  const found = climbReader(hill)(0, 1000)
  expect(found?.climbM).toBeGreaterThan(36)
  expect(found?.climbM).toBeLessThan(41)
  expect(found?.descentM).toBeGreaterThan(36)
  expect(found?.descentM).toBeLessThan(41)
})

test('an altimeter that trembles by a metre stands on the flat', () => {
  const flat = runOver((metres) => 100 + Math.sin(metres))
  expect(climbReader(flat)(0, 1000)).toEqual({ climbM: 0, descentM: 0 })
})

test('a stretch without heights is not judged, nor is one with a sensor that has none', () => {
  const { altitudeM: _, ...without } = runOver(() => 0)
  expect(climbReader(without)(0, 1000)).toBeNull()
  expect(climbReader(runOver(() => Number.NaN))(0, 1000)).toBeNull()
  expect(climbReader(runOver(() => -500))(0, 1000)).toBeNull()
  expect(medianAltitudeM(runOver(() => -500))).toBeNull()
  expect(medianAltitudeM(runOver((metres) => (metres < 3000 ? 1600 : 1700)))).toBe(1600)
})

test('the fastest kilometre knows that it went downhill', () => {
  const streams = runOver((metres) => 300 - Math.max(0, Math.min(20, (metres - 2000) / 50)))
  const distanceM = streams.timeS.map((time) => 4 * time + Math.max(0, time - 500) * 0.5)
  const best = bestEfforts({ streams: { ...streams, distanceM } }).find(
    (one) => one.distanceM === 1000,
  )
  expect(best?.climbM).toBe(0)
  expect(best?.descentM).toBeGreaterThan(15)
})

test('climb less descent is the difference of the heights, to the noise', () => {
  const steps = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: 30,
    maxLength: 300,
  })
  fc.assert(
    fc.property(steps, (slopes) => {
      let height = 200
      const heights = slopes.map((slope) => (height += slope))
      const streams = runOver((metres) => heights[Math.round(metres / 4)] ?? height, slopes.length)
      const found = climbReader(streams)(0, slopes.length)
      const between = (heights.at(-1) ?? 0) - (heights[0] ?? 0)
      // Three metres of noise, and what averaging over eleven samples takes off either end.
      const error = Math.abs((found?.climbM ?? 0) - (found?.descentM ?? 0) - between)
      expect(error).toBeLessThan(3 + 2 * 5)
      expect(found?.climbM).toBeGreaterThanOrEqual(0)
      expect(found?.descentM).toBeGreaterThanOrEqual(0)
    }),
    { seed: 4 },
  )
})
