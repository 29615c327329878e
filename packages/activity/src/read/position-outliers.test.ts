import { expect, test } from 'vitest'
import { withoutFarPositions } from './position-outliers.ts'

/** Northwards from Munich, 3 m a second. */
const track = (count: number) => ({
  timeS: Float64Array.from({ length: count }, (_, i) => i),
  latitudeDeg: Float64Array.from({ length: count }, (_, i) => 48 + (3 * i) / 111_195),
  longitudeDeg: new Float64Array(count).fill(11.5),
})

test('a fix in the Gulf of Guinea is dropped, also at the start', () => {
  for (const place of [0, 50]) {
    const positions = track(100)
    positions.latitudeDeg[place] = 0
    positions.longitudeDeg[place] = 0
    const { latitudeDeg, dropped } = withoutFarPositions(positions)
    expect(dropped).toBe(1)
    expect(latitudeDeg[place]).toBeNaN()
    expect(latitudeDeg[99]).toBe(positions.latitudeDeg[99])
  }
})

test('fixes far away from which the track comes back are dropped', () => {
  const positions = track(100)
  for (const place of [40, 41, 42]) positions.latitudeDeg[place] = 52
  expect(withoutFarPositions(positions).dropped).toBe(3)
})

test('a jump without a way back stays, and a sound track is left alone', () => {
  const positions = track(100)
  positions.latitudeDeg.fill(52, 50)
  expect(withoutFarPositions(positions).dropped).toBe(0)
  expect(withoutFarPositions(track(100)).dropped).toBe(0)
})
