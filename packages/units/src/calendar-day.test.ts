import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isCalendarDay,
  mondayOf,
  weekdayOf,
} from './calendar-day.ts'
import { WrongArgument } from './wrong-argument.ts'

test('known days have their known numbers and weekdays', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  expect(dayNumber('2000-03-01')).toBe(11017)
  expect(weekdayOf('2026-11-23')).toBe(1)
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

test('days that do not exist are refused', () => {
  expect(['2026-02-29', '2026-13-01', '26-1-1', ''].map(isCalendarDay)).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(() => dayNumber('yesterday')).toThrow(WrongArgument)
})

test('day and number are each other’s inverse, and agree with Temporal', () => {
  const first = Temporal.PlainDate.from('1970-01-01')
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      const day = dayFromNumber(number)
      expect(dayNumber(day)).toBe(number)
      expect(day).toBe(first.add({ days: number }).toString())
    }),
  )
})

test('a day exists where Temporal says so', () => {
  const two = (number: number) => String(number).padStart(2, '0')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const exists = () => {
          try {
            return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).day === day
          } catch {
            return false
          }
        }
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
        expect(isCalendarDay(text)).toBe(exists())
      },
    ),
  )
})
