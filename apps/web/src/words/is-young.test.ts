import { expect, test } from 'vitest'
import { isYoung } from './is-young.ts'

test.each([
  [2010, '2026-05-20', true],
  // 18 only later this year, perhaps.
  [2008, '2026-05-20', true],
  [2007, '2026-05-20', false],
  [null, '2026-05-20', false],
])('born in %s, on %s: %s', (birthYear, day, young) => {
  expect(isYoung(birthYear, day)).toBe(young)
})
