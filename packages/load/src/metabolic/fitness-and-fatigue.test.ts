import { addDays } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import { fitnessAndFatigue } from './fitness-and-fatigue.ts'

const DAYS = Array.from({ length: 28 }, (_, day) => addDays('2026-03-02', day))

test('28 days of 60 give the values of the specification', () => {
  const loads = DAYS.map((day) => ({ day, loadAu: 60 }))
  const last = fitnessAndFatigue(loads, '2026-03-02', '2026-03-29').at(-1)
  expect(last?.fitness).toBeCloseTo(29.195, 3)
  expect(last?.fatigue).toBeCloseTo(58.901, 3)
})

test('loads before the first day count, and are not in the answer', () => {
  const loads = DAYS.map((day) => ({ day, loadAu: 60 }))
  const late = fitnessAndFatigue(loads, '2026-03-29', '2026-03-29')
  expect(late).toHaveLength(1)
  expect(late[0]?.fitness).toBeCloseTo(29.195, 3)
})

test('two runs of a day are added up, and a day without any lowers fatigue faster than fitness', () => {
  const loads = [
    { day: '2026-03-02', loadAu: 30 },
    { day: '2026-03-02', loadAu: 30 },
  ]
  const [first, second] = fitnessAndFatigue(loads, '2026-03-02', '2026-03-03')
  expect(first?.fatigue).toBeCloseTo(60 * (1 - Math.exp(-1 / 7)))
  expect((second?.fatigue ?? 0) / (first?.fatigue ?? 1)).toBeLessThan(
    (second?.fitness ?? 0) / (first?.fitness ?? 1),
  )
})
