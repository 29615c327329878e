import { expect, test } from 'vitest'
import { isHardRun } from './hard-run.ts'

test.each([
  [{ fastM: 800, effortCr10: null }, true],
  [{ fastM: 799, effortCr10: null }, false],
  [{ fastM: 0, effortCr10: 7 }, true],
  [{ fastM: 0, effortCr10: 6 }, false],
])('%o is hard: %s', (run, hard) => {
  expect(isHardRun(run)).toBe(hard)
})
