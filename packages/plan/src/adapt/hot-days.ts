/** Days on which the runner reported heat, so that slow reps say nothing of fitness. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { TrainingEvent } from '../model/training-event.ts'

/** Wet-bulb globe temperature from which on heat slows a session, °C (Mantzios 2022 for the direction; the steps are convention). */
export const WARM_C = 23

/** What is known of a report, whether it has an id yet or not. */
type Reported = Pick<TrainingEvent, 'kind' | 'day'> & { readonly wbgtC?: number }

/**
 * The days that were reported as hot.
 *
 * @example
 * hotDays([]).has('2026-07-01') // false
 */
export function hotDays(events: readonly Reported[]): ReadonlySet<CalendarDay> {
  return new Set(
    events.flatMap(({ kind, day, wbgtC }) =>
      kind === 'heat' && wbgtC !== undefined && wbgtC >= WARM_C ? [day] : [],
    ),
  )
}
