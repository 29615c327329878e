import { message } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import type { Result } from '../../api/results.ts'
import { asAnswered } from '../../testing/as-answered.ts'
import { groupByDay } from './group-by-day.ts'

const result = (id: string, day: string, sameDayOrder: number): Result => ({
  id,
  day,
  sameDayOrder,
  eventId: 'mile',
  eventName: asAnswered(message('event.mile')),
  distanceM: 1609.344,
  timeS: 300,
  timeText: '5:00',
  readAs: asAnswered(message('typed.time', { timeS: 300 })),
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: null,
  note: null,
  excludedFromEstimate: false,
  movedMilePct: null,
  conditions: null,
  plainDay: null,
  activityId: null,
  record: null,
  confirmed: false,
  doubt: null,
})

test('two races of one evening stand together in the order they were run', () => {
  const days = groupByDay([
    result('second', '2026-05-17', 2),
    result('older', '2026-05-10', 1),
    result('first', '2026-05-17', 1),
  ])
  expect(days.map((one) => [one.day, one.results.map((other) => other.id)])).toEqual([
    ['2026-05-17', ['first', 'second']],
    ['2026-05-10', ['older']],
  ])
})
