import type { CalendarDay } from '@bell-lap/units/calendar-day'

const OF_AGE = 18

/**
 * Whether a guardian has to agree before anybody sees anything. Only the year of birth is known, so a runner
 * counts as under 18 until the end of the year of the eighteenth birthday; so does one whose year is not known.
 */
export function needsGuardian(birthYear: number | null, today: CalendarDay): boolean {
  return birthYear === null || Number(today.slice(0, 4)) - birthYear <= OF_AGE
}
