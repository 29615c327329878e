import { expect, test } from 'vitest'
import { fitOffsetMin } from './fit-offset.ts'

const settings = (fields: Readonly<Record<number, number | readonly number[]>>) => ({
  globalNumber: 2,
  fields,
})
const activity = (utc: number, local: number) => ({
  globalNumber: 34,
  fields: { 253: utc, 5: local },
})

test('local time of the activity comes first', () => {
  const messages = [settings({ 2: 3600 }), activity(1000, 1000 + 7200)]
  expect(fitOffsetMin({ messages })).toBe(120)
})

test.each([
  [{ 2: 7200 }, 120],
  // West of Greenwich, without a sign.
  [{ 2: 2 ** 32 - 18_000 }, -300],
  [{ 0: 1, 2: [3600, 7200] }, 120],
  [{ 0: 0, 2: 0, 5: [-20] }, -300],
  [{ 5: 23 }, 345],
])('else the settings of the device: %j is %i minutes', (fields, minutes) => {
  expect(fitOffsetMin({ messages: [settings(fields)] })).toBe(minutes)
})

test('zeros of a device that was never told its zone say nothing, nor does what no zone is', () => {
  expect(fitOffsetMin({ messages: [settings({ 2: [0, 0], 5: [0, 0] })] })).toBeNull()
  expect(fitOffsetMin({ messages: [settings({ 2: 500_000 })] })).toBeNull()
  expect(fitOffsetMin({ messages: [] })).toBeNull()
})
