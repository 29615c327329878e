import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { mondayOf } from '@bell-lap/units/calendar-day'
import type { Backup } from './schema.ts'

const DAYS_KEPT = 7
const WEEKS_KEPT = 4
const SAFETY_COPIES_KEPT = 5

/**
 * Which backups may go: automatic ones beyond the newest of seven days and of four earlier weeks, and
 * safety copies beyond the newest five. A backup that somebody asked for never goes by itself.
 */
export function backupsToRemove(
  backups: readonly Backup[],
  dayOf: (instant: string) => CalendarDay,
): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const daily = newestFirst.filter(({ kind }) => kind === 'daily')
  const days = [...new Set(daily.map(({ createdAt }) => dayOf(createdAt)))].slice(0, DAYS_KEPT)
  const kept = new Set(days.map((day) => daily.find(({ createdAt }) => dayOf(createdAt) === day)))
  const coveredWeeks = new Set(days.map(mondayOf))
  const weeks = [...new Set(daily.map(({ createdAt }) => mondayOf(dayOf(createdAt))))]
    .filter((monday) => !coveredWeeks.has(monday))
    .slice(0, WEEKS_KEPT)
  for (const week of weeks) {
    kept.add(daily.find(({ createdAt }) => mondayOf(dayOf(createdAt)) === week))
  }
  const safety = newestFirst.filter(({ kind }) => kind === 'safety')
  return [...daily.filter((one) => !kept.has(one)), ...safety.slice(SAFETY_COPIES_KEPT)]
}
