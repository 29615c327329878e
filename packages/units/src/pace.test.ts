import { expect, test } from 'vitest'
import { MILE_M } from './length.ts'
import { formatDistance, formatPace, formatPaceRange, paceUnitOf } from './pace.ts'

const SIX_MINUTE_MILE = MILE_M / 360

test('one speed in every unit', () => {
  expect(formatPace(SIX_MINUTE_MILE, 'min/mi')).toBe('6:00 /mi')
  expect(formatPace(SIX_MINUTE_MILE, 'min/km')).toBe('3:44 /km')
  expect(formatPace(SIX_MINUTE_MILE, 's/400m')).toBe('89.5 s/400 m')
  expect(formatPace(SIX_MINUTE_MILE, 's/200m')).toBe('44.7 s/200 m')
  expect(formatPace(SIX_MINUTE_MILE, 'km/h')).toBe('16.1 km/h')
  expect(formatPace(SIX_MINUTE_MILE, 'mph')).toBe('10.0 mph')
  expect(formatPace(0, 'min/km')).toBe('–')
})

test('a range is rounded outward, slow to fast', () => {
  expect(formatPaceRange(3.001, 3.501, 'metric')).toBe('5:34–4:45 /km')
  expect(formatPaceRange(4, 4, 'imperial')).toBe('6:43–6:42 /mi')
})

test('distances are metres under a kilometre and the runner’s unit above', () => {
  expect(formatDistance(400, 'imperial')).toBe('400 m')
  expect(formatDistance(12_400, 'metric')).toBe('12.4 km')
  expect(formatDistance(12_400, 'imperial')).toBe('7.7 mi')
  expect(paceUnitOf('imperial')).toBe('min/mi')
})
