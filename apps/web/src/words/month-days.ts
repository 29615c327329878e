/** The days of a month as a calendar shows them: whole weeks from Monday to Sunday, as in the plan. */
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

/** The month of a day, such as "2026-03". */
export const monthOf = (day: CalendarDay): string => day.slice(0, 7)

/** The first day of the month that comes so many months later. */
export function monthsLater(day: CalendarDay, months: number): CalendarDay {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = 12 * year + month - 1 + months
  const of = (value: number, digits: number) => String(value).padStart(digits, '0')
  return `${of(Math.floor(count / 12), 4)}-${of((count % 12) + 1, 2)}-01`
}

/** The weeks that hold the days of a month. */
export function weeksOfMonth(day: CalendarDay): readonly (readonly CalendarDay[])[] {
  const first = monthsLater(day, 0)
  const next = monthsLater(day, 1)
  const weeks: CalendarDay[][] = []
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((after) => addDays(monday, after)))
  return weeks
}

/** Where a key leads from a day of a calendar; `null` for a key that means nothing there. */
export function dayAfterKey(key: string, day: CalendarDay): CalendarDay | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return mondayOf(day)
    case 'End':
      return addDays(mondayOf(day), 6)
    case 'PageUp':
      return sameDayIn(day, -1)
    case 'PageDown':
      return sameDayIn(day, 1)
    default:
      return null
  }
}

/** The same day of another month, or its last day where it has fewer. */
function sameDayIn(day: CalendarDay, months: number): CalendarDay {
  const wanted = `${monthOf(monthsLater(day, months))}${day.slice(7)}`
  const last = addDays(monthsLater(day, months + 1), -1)
  return wanted > last ? last : wanted
}
