import type { UsualWeek } from '../../api/history.ts'
import type { Settings } from '../../api/settings.ts'

type RunsPerWeek = Settings['availability']['runsPerWeek']

/** A plan has three to seven runs a week. */
const FEWEST = 3

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** The settings with the days and the number of runs that the runner already keeps. */
export function withUsualWeek(settings: Settings, usual: UsualWeek): Settings {
  const runsPerWeek = Math.max(FEWEST, usual.runDays) as RunsPerWeek
  const { days: allowed } = settings.availability
  // Who runs twice a week can add a day; those that were chosen before come first.
  const more = [...allowed, ...WEEKDAYS].filter((day) => !usual.days.includes(day))
  const days = [...usual.days, ...new Set(more)].slice(0, Math.max(runsPerWeek, usual.days.length))
  return {
    ...settings,
    availability: {
      ...settings.availability,
      runsPerWeek,
      days: days.toSorted((a, b) => a - b),
      longRunDay: usual.longRunDay,
    },
  }
}

/** Whether the settings already say what the runs say. */
export function keepsUsualWeek(settings: Settings, usual: UsualWeek): boolean {
  const { runsPerWeek, days, longRunDay } = settings.availability
  const wanted = withUsualWeek(settings, usual).availability
  return (
    runsPerWeek === wanted.runsPerWeek &&
    longRunDay === wanted.longRunDay &&
    wanted.days.every((day) => days.includes(day))
  )
}
