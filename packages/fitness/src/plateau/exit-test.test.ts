import { expect, test } from 'vitest'
import { exitTest, exitTimeS } from './exit-test.ts'

test('after 6:00 the mile has to be 5:56 or faster', () => {
  expect(exitTimeS(360)).toBe(356)
  expect(exitTest(360, 346)).toEqual({ gainShare: 1 - 346 / 360, passed: true })
  expect(exitTest(360, 356.4).passed).toBe(true)
  expect(exitTest(360, 356.6).passed).toBe(false)
  expect(exitTest(360, 364)).toMatchObject({ passed: false })
  expect(exitTest(360, 364).gainShare).toBeLessThan(0)
})
