import { expect, test } from 'vitest'
import { instantOf } from './instant-in-zone.ts'

test.each([
  ['2026-05-22', '06:30', 'UTC', '2026-05-22T06:30:00.000Z'],
  ['2026-05-22', '06:30', 'Europe/Berlin', '2026-05-22T04:30:00.000Z'],
  ['2026-12-22', '06:30', 'Europe/Berlin', '2026-12-22T05:30:00.000Z'],
  ['2026-05-22', '18:00', 'America/Denver', '2026-05-23T00:00:00.000Z'],
  ['2026-05-22', '06:30', 'Asia/Kathmandu', '2026-05-22T00:45:00.000Z'],
  // The day the clocks change, before and after it.
  ['2026-03-29', '01:30', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29', '06:30', 'Europe/Berlin', '2026-03-29T04:30:00.000Z'],
  // Twice in autumn: the first. Never in spring: as if the clocks had not changed yet.
  ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
])('%s %s in %s is %s', (day, time, zone, instant) => {
  expect(instantOf(day, time, zone).toISOString()).toBe(instant)
})
