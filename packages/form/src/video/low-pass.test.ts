import { expect, test } from 'vitest'
import { lowPass, slopes } from './low-pass.ts'

const RATE_HZ = 60
const sine = (hz: number) =>
  Float64Array.from({ length: 240 }, (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE_HZ))
const middle = (values: Float64Array) => Array.from(values.slice(60, 180))

test('what is slow stays in its place', () => {
  const slow = sine(2)
  for (const [i, value] of middle(lowPass(slow, 8, RATE_HZ)).entries()) {
    expect(value).toBeCloseTo(slow[60 + i] as number, 1)
  }
})

test('at the cut-off, half of the power is left after both passes', () => {
  const most = Math.max(...middle(lowPass(sine(8), 8, RATE_HZ)))
  expect(most).toBeGreaterThan(0.67)
  expect(most).toBeLessThan(0.75)
})

test('what is fast goes', () => {
  expect(Math.max(...middle(lowPass(sine(20), 8, RATE_HZ)).map(Math.abs))).toBeLessThan(0.05)
})

test('a series too short to smooth is given back as it is', () => {
  const short = Float64Array.of(1, 5, 2)
  expect(lowPass(short, 8, RATE_HZ)).toEqual(short)
  expect(lowPass(short, 8, RATE_HZ)).not.toBe(short)
})

test('slopes are changes a second', () => {
  expect(Array.from(slopes(Float64Array.of(0, 1, 4, 9), 10))).toEqual([10, 20, 40, 50])
})
