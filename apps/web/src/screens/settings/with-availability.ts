import type { Weekday } from '@bell-lap/units/calendar-day'
import type { Settings } from '../../api/settings.ts'

type Availability = Settings['availability']

export function withAvailability(settings: Settings, change: Partial<Availability>): Settings {
  return { ...settings, availability: { ...settings.availability, ...change } }
}

/**
 * Adds or takes away a day of running. The long run moves to the last day left when its day goes;
 * the last day cannot be taken away.
 */
export function withDay(settings: Settings, day: Weekday, wanted: boolean): Settings {
  const { days, longRunDay } = settings.availability
  const others = days.filter((one) => one !== day)
  const next = (wanted ? [...others, day] : others).toSorted((a, b) => a - b)
  const last = next.at(-1)
  if (last === undefined) return settings
  return withAvailability(settings, {
    days: next,
    longRunDay: next.includes(longRunDay) ? longRunDay : last,
  })
}
