/** When an illness ended: by its own last day, by "well again", or because it was reported again. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Illness, TrainingEvent } from '../model/training-event.ts'

/** A later report ends an earlier one of the same weight or less: a cold does not end a fever. */
const WEIGHT: Readonly<Record<Illness['symptoms'], number>> = {
  'above-neck': 0,
  fever: 1,
  stomach: 1,
  chest: 2,
}

/**
 * The last day with symptoms; `null` while it goes on. Events are in the order they were reported:
 * of two reports that overlap, the later one says how the illness ended. "Well again" on a day makes
 * the day before it the last one.
 */
export function lastSickDay(
  illness: Illness,
  events: readonly TrainingEvent[],
  today: CalendarDay,
): CalendarDay | null {
  const well = events
    .filter(({ kind, day }) => kind === 'cleared' && day <= today)
    .filter((event) => event.kind === 'cleared' && event.about === illness.id)
    .map(({ day }) => addDays(day, -1))
  const later = reportedAgain(illness, events)
  const again = later === null ? null : lastSickDay(later, events, today)
  const known = [illness.lastDay, again, ...well].filter((day) => day !== null).sort()
  return known[0] ?? null
}

/** The next later report about the same illness; `null` when this one is the last. */
export function reportedAgain(illness: Illness, events: readonly TrainingEvent[]): Illness | null {
  if (illness.lastDay !== null) return null
  const at = events.findIndex(({ id }) => id === illness.id)
  for (const event of events.slice(at + 1)) {
    if (event.kind !== 'illness' || WEIGHT[event.symptoms] < WEIGHT[illness.symptoms]) continue
    if (event.lastDay === null || event.lastDay >= illness.day) return event
  }
  return null
}

/** The first day of an illness, whichever report named it. */
export function firstSickDay(illness: Illness, events: readonly TrainingEvent[]): CalendarDay {
  const earlier = events.filter(
    (event): event is Illness =>
      event.kind === 'illness' && reportedAgain(event, events)?.id === illness.id,
  )
  return [illness.day, ...earlier.map((one) => firstSickDay(one, events))].sort()[0] ?? illness.day
}
