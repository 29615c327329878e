/** Whether a day was one on which the runner had said not to run. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { lastSickDay } from './illness-end.ts'
import { eventsOf } from '../model/training-event.ts'
import type { Away, Busy, TrainingEvent } from '../model/training-event.ts'

/** The last day of being away or busy: "back" on a day makes the day before it the last one. */
export function lastDayOf(
  { id, lastDay }: Away | Busy,
  events: readonly TrainingEvent[],
  today: CalendarDay,
): CalendarDay {
  const back = eventsOf(events, 'cleared').find(({ about, day }) => about === id && day <= today)
  const before = back === undefined ? lastDay : addDays(back.day, -1)
  return before < lastDay ? before : lastDay
}

/** Ill or on the first day after it, injured, or away. */
export function isAbsentOn(
  day: CalendarDay,
  events: readonly TrainingEvent[],
  today: CalendarDay,
): boolean {
  return (
    eventsOf(events, 'away').some(
      (away) => day >= away.day && day <= lastDayOf(away, events, today),
    ) ||
    eventsOf(events, 'illness').some((ill) => {
      const last = lastSickDay(ill, events, today)
      return day >= ill.day && (last === null || day <= addDays(last, 1))
    }) ||
    eventsOf(events, 'injury').some((injury) => {
      const over = eventsOf(events, 'cleared').find(
        ({ about, day: on }) => about === injury.id && on <= today,
      )
      return day >= injury.day && (over === undefined || day < over.day)
    })
  )
}
