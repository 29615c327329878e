import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Evidence } from '../evidence/evidence.ts'

/** The last day of each month from the first evidence on, and today; none before any evidence. */
export function monthEnds(
  evidence: readonly Evidence[],
  today: CalendarDay,
): readonly CalendarDay[] {
  const first = evidence.reduce<CalendarDay | null>(
    (earliest, one) => (earliest === null || one.day < earliest ? one.day : earliest),
    null,
  )
  if (first === null || first > today) return []
  const days: CalendarDay[] = []
  let year = Number(first.slice(0, 4))
  let month = Number(first.slice(5, 7))
  for (;;) {
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
    const nextMonth = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    const end = addDays(nextMonth, -1)
    if (end >= today) break
    days.push(end)
  }
  return [...days, today]
}
