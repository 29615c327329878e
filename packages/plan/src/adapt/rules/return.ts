/** The weeks after a break, by its length (science D7). */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { DayLimit } from '../day-limit.ts'
import { span } from '../day-limit.ts'
import type { Situation } from '../situation.ts'

export const FIRST_TIER_DAYS = 4
export const SECOND_TIER_DAYS = 8
export const THIRD_TIER_DAYS = 15
export const LADDER_TIER_DAYS = 29
const SECOND_SHARE = 0.7
const THIRD_SHARE = 0.5
const LADDER_SHARE = 0.3

/**
 * The first week back: 70 % after 8 to 14 days without a run, half of it and nothing hard after 15 to
 * 28, and the way of an injury after more. Shorter breaks only make the first quality session light.
 */
export function breakLimits(
  { usualWeekKm }: Situation,
  back: CalendarDay,
  runFreeDays: number,
): readonly DayLimit[] {
  if (runFreeDays < SECOND_TIER_DAYS) return []
  const week = span(back, 7)
  if (runFreeDays < THIRD_TIER_DAYS) {
    return [{ kind: 'volume', mostKm: SECOND_SHARE * usualWeekKm, ...week }]
  }
  if (runFreeDays < LADDER_TIER_DAYS) {
    return [
      { kind: 'not-hard', ...week },
      { kind: 'volume', mostKm: THIRD_SHARE * usualWeekKm, ...week },
    ]
  }
  const next = span(addDays(back, 7), 7)
  return [
    { kind: 'easy', longestMin: 30, strides: false, ...week },
    { kind: 'volume', mostKm: LADDER_SHARE * usualWeekKm, ...week },
    { kind: 'easy', longestMin: 45, strides: true, ...next },
    { kind: 'volume', mostKm: THIRD_SHARE * usualWeekKm, ...next },
    { kind: 'not-hard', ...span(addDays(back, 14), 7) },
  ]
}
