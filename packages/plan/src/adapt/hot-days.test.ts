import { expect, test } from 'vitest'
import { hotDays } from './hot-days.ts'

test('a day counts as hot from 23 °C of reported wet-bulb globe temperature', () => {
  const days = hotDays([
    { kind: 'heat', day: '2026-07-01', wbgtC: 22.9 },
    { kind: 'heat', day: '2026-07-02', wbgtC: 23 },
    { kind: 'check-in', day: '2026-07-03' },
  ])
  expect([...days]).toEqual(['2026-07-02'])
})
