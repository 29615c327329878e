import { expect, test } from 'vitest'
import { localDay } from './local-day.ts'

const at = (instant: string) => Date.parse(instant) / 1000
const nowhere = { toldOffsetMin: null, latitudeDeg: null, longitudeDeg: null }

test('the file says it best', () => {
  const start = { startUnixS: at('2026-03-10T01:00:00Z'), ...nowhere, toldOffsetMin: -240 }
  expect(localDay(start, 'Asia/Tokyo')).toEqual({ localDay: '2026-03-09', utcOffsetMin: -240 })
})

test('else the clocks at the position: half past midnight in Madrid, in summer', () => {
  const madrid = { toldOffsetMin: null, latitudeDeg: 40.42, longitudeDeg: -3.7 }
  const start = { startUnixS: at('2026-07-09T22:30:00Z'), ...madrid }
  expect(localDay(start, 'UTC')).toEqual({ localDay: '2026-07-10', utcOffsetMin: 120 })
})

test('else those at home: an evening on a treadmill in New York', () => {
  const start = { startUnixS: at('2026-03-10T01:00:00Z'), ...nowhere }
  expect(localDay(start, 'America/New_York')).toEqual({
    localDay: '2026-03-09',
    utcOffsetMin: null,
  })
})

test('any year and any place has a day', () => {
  const early = { startUnixS: -6e10, toldOffsetMin: null, latitudeDeg: -90, longitudeDeg: 180 }
  expect(localDay(early, 'UTC').localDay).toMatch(/^\d{4}-\d\d-\d\d$/)
})
