import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

interface Weeks {
  readonly weeks: readonly { readonly startDay: CalendarDay }[]
}

/** Where a plan opens: at the week of today, the first one before it begins, the last one after it. */
export function placeOfWeek({ weeks }: Weeks, today: CalendarDay | null): number {
  if (today === null) return 0
  const at = weeks.findIndex(({ startDay }) => today < addDays(startDay, 7))
  return at < 0 ? Math.max(0, weeks.length - 1) : at
}
