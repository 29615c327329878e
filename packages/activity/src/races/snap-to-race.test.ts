import { MILE_M } from '@bell-lap/units/length'
import { expect, test } from 'vitest'
import { snapToRace } from './snap-to-race.ts'

test.each([
  ['800 m that a track made 5.5 % long', 844, 800],
  ['800 m that were measured short', 788, 800],
  ['1500 m that a track made 5.5 % long', 1583, 1500],
  ['a mile', 1625, MILE_M],
  ['3000 m that a track made 5.5 % long', 3165, 3000],
  ['5 km on the road', 5045, 5000],
  ['10 km on the road', 10_090, 10_000],
  ['15 km', 15_080, 15_000],
  ['ten miles', 16_180, 10 * MILE_M],
  ['a half marathon', 21_240, 21_097.5],
  ['a marathon', 42_600, 42_195],
])('%s', (_, measuredM, distanceM) => {
  expect(snapToRace(measuredM, 'gps')?.distanceM).toBe(distanceM)
})

test.each([700, 915, 1300, 2400, 4000, 5600, 7000, 12_000, 19_000, 30_000])(
  '%d m is as long as no race',
  (measuredM) => {
    expect(snapToRace(measuredM, 'gps')).toBeNull()
  },
)

test('without GPS a short race may be measured short by more', () => {
  expect(snapToRace(762, 'other')?.eventId).toBe('800m')
  expect(snapToRace(762, 'gps')).toBeNull()
})
