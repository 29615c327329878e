import { expect, test } from 'vitest'
import type { FormWindow } from './form-windows.ts'
import { withLegStiffness } from './leg-stiffness.ts'

/** The step of the first worked example of science E2. */
const EASY: FormWindow = {
  startS: 60,
  speedMps: 3.33,
  grade: 0,
  values: { groundContactMs: 247.5, flightMs: 107.6 },
}

test('a height gives the worked number of science E2, for each of 70 kg', () => {
  const [one] = withLegStiffness([EASY], 1.75)
  expect((70 * (one?.values.legStiffness ?? 0)) / 1000).toBeCloseTo(9.753, 3)
  expect(one?.values.groundContactMs).toBe(247.5)
})

test('a window without a flight, on a slope or of a leg that is too short keeps what it had', () => {
  const without = { ...EASY, values: { groundContactMs: 247.5 } }
  const uphill = { ...EASY, grade: 0.02 }
  expect(withLegStiffness([without, uphill], 1.75)).toEqual([without, uphill])
  expect(withLegStiffness([EASY], 0.5)).toEqual([EASY])
  expect(withLegStiffness([EASY], null)).toEqual([EASY])
})
