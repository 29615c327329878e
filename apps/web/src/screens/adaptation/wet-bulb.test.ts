import { expect, test } from 'vitest'
import { wetBulbGlobeC } from './wet-bulb.ts'

test('agrees with the table of the Bureau of Meteorology', () => {
  expect(wetBulbGlobeC(30, 50)).toBeCloseTo(29.3, 0)
  expect(wetBulbGlobeC(20, 50)).toBeCloseTo(19.9, 0)
  expect(wetBulbGlobeC(35, 40)).toBeCloseTo(32.6, 0)
})

test('more heat or more damp never says less', () => {
  expect(wetBulbGlobeC(25, 60)).toBeGreaterThan(wetBulbGlobeC(24, 60))
  expect(wetBulbGlobeC(25, 60)).toBeGreaterThan(wetBulbGlobeC(25, 50))
})
