/** Days whose session is given before the rest of the plan: races, tune-up races and trials. */
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
