import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { GOAL_EVENTS } from '@bell-lap/units/goal-event'
import type { GoalEvent, GoalEventId } from '@bell-lap/units/goal-event'

const BACK_TO = ['5k', '10k', 'half', 'marathon'] as const

/** What another page fills into the form of a new plan. */
export interface NewPlanSearch {
  readonly kind?: GoalEvent['plan']
  /** Of a mile plan. */
  readonly event?: GoalEventId
  /** Of the way back. */
  readonly backTo?: (typeof BACK_TO)[number]
  readonly raceDay?: string
}

/** Reads the address of the form; what makes no sense is left out. */
export function newPlanSearch(search: Record<string, unknown>): NewPlanSearch {
  const { kind, event, backTo, raceDay } = search
  const mile = GOAL_EVENTS.find(({ id, plan }) => id === event && plan === 'mile')
  const longer = BACK_TO.find((one) => one === backTo)
  return {
    ...(kind === 'mile' || kind === 'way-back' ? { kind } : {}),
    ...(mile === undefined ? {} : { event: mile.id }),
    ...(longer === undefined ? {} : { backTo: longer }),
    ...(typeof raceDay === 'string' && isCalendarDay(raceDay) ? { raceDay } : {}),
  }
}
