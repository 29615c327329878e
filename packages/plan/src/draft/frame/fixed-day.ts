/** Days whose session is given before the rest of the plan: races, tune-up races and trials. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { LIBRARY } from '../../ledger/library-ids.ts'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import type { Workout } from '@bell-lap/workout/workout'
import type { PlanNote, RacePriority } from '../../model/plan.ts'

export interface FixedDay {
  readonly day: CalendarDay
  readonly slot: 'race' | 'tune-up' | 'test'
  /** Of races; a trial of the plan's own making has none. */
  readonly priority: RacePriority | null
  /** A trial that the runner did not ask for. */
  readonly placedByEngine?: true
  readonly workout: Workout
  readonly easier: Workout
  readonly why: Message
}

export interface FixedDays {
  readonly fixed: readonly FixedDay[]
  readonly notes: readonly PlanNote[]
}

/** Whether the engine's own 800 stands in a week. */
export function holdsOwn800(fixed: readonly FixedDay[], startDay: string): boolean {
  return fixed.some(({ workout, placedByEngine, day }) => {
    const ahead = daysBetween(startDay, day)
    const isOwn = placedByEngine === true && workout.sessionId === LIBRARY.shortRace
    return isOwn && ahead >= 0 && ahead < 7
  })
}
