import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Machine, Workout } from '@bell-lap/workout/workout'

/** A run in the morning and one in the afternoon: the other one, beside the one the edit is about. */
export interface SecondRun {
  readonly sessionId: string
  readonly workout: Workout
  readonly hard: boolean
}

/** One change of a plan by hand. */
export type PlanEdit =
  | { readonly kind: 'move'; readonly sessionId: string; readonly day: CalendarDay }
  | { readonly kind: 'swap'; readonly sessionId: string; readonly otherId: string }
  | { readonly kind: 'delete'; readonly sessionId: string }
  | {
      readonly kind: 'add'
      readonly sessionId: string
      readonly day: CalendarDay
      readonly workout: Workout
      readonly hard: boolean
      readonly second?: SecondRun
    }
  | {
      readonly kind: 'change'
      readonly sessionId: string
      readonly workout: Workout
      readonly hard: boolean
      readonly second?: SecondRun
    }
  /** Minutes on a machine in place of an easy run, and the run again. */
  | { readonly kind: 'cross-train'; readonly sessionId: string; readonly machine: Machine }
  | { readonly kind: 'run-instead'; readonly sessionId: string }
  /** An easy run with a drill in it, or without it again. */
  | {
      readonly kind: 'set-drill'
      readonly sessionId: string
      readonly workout: Workout
    }
  /** The same session in another place; see `switch-place.ts`. */
  | {
      readonly kind: 'switch-place'
      readonly sessionId: string
      readonly workout: Workout
      readonly hard: boolean
    }
