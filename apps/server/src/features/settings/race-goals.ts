import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Settings } from './schema.ts'

/** A race as its goal is kept: by day and distance, so that a new plan to the same race keeps it. */
interface RaceOfGoal {
  readonly day: CalendarDay
  readonly distanceM: number
}

const SAME_M = 1
const MOST_GOALS = 50

const isSame = (a: RaceOfGoal, b: RaceOfGoal) =>
  a.day === b.day && Math.abs(a.distanceM - b.distanceM) <= SAME_M

/** The goal that the runner saved for a race, s; `null` for none. */
export function savedGoal(
  { raceGoals }: Pick<Settings, 'raceGoals'>,
  race: RaceOfGoal,
): number | null {
  return raceGoals.find((one) => isSame(one, race))?.goalS ?? null
}

/** The settings with another goal for a race, or with none; the newest fifty are kept. */
export function withRaceGoal(settings: Settings, race: RaceOfGoal, goalS: number | null): Settings {
  const others = settings.raceGoals.filter((one) => !isSame(one, race))
  const own = goalS === null ? [] : [{ day: race.day, distanceM: race.distanceM, goalS }]
  return { ...settings, raceGoals: [...others, ...own].slice(-MOST_GOALS) }
}
