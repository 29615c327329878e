import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { mostHardDays, SLOW_RECOVERY_FROM } from './caps.ts'
import { usualWeekKm } from './usual-week.ts'
import type { PlanRequest } from '../model/plan.ts'

export interface HardDay {
  readonly day: CalendarDay
  readonly mile: boolean
  /** Three days of rest after it; before a race that the plan rests for, as many. */
  readonly race: 'rested-for' | 'trained-through' | null
}

const LEAST_GAP_DAYS = 2
const GAP_AROUND_RACE_DAYS = 3
const MASTERS_MILE_GAP_DAYS = 3
const WINDOW_DAYS = 7

/** Whether a hard session may stand on a day, given the hard days before and the fixed ones after. */
export function mayBeHard(
  candidate: { readonly day: CalendarDay; readonly mile: boolean },
  hardDays: readonly HardDay[],
  request: PlanRequest,
): boolean {
  const { day, mile } = candidate
  const masters = (request.runner.age ?? 0) >= SLOW_RECOVERY_FROM
  const tooNear = hardDays.some((other) => {
    const gap = daysBetween(other.day, day)
    const rested = other.race === 'rested-for' || (other.race !== null && gap > 0)
    const aroundRace = rested ? GAP_AROUND_RACE_DAYS : LEAST_GAP_DAYS
    const bothMile = masters && mile && other.mile ? MASTERS_MILE_GAP_DAYS : LEAST_GAP_DAYS
    return Math.abs(gap) < Math.max(aroundRace, bothMile)
  })
  if (tooNear) return false
  const most = mostHard(request)
  const near = hardDays
    .map((other) => daysBetween(day, other.day))
    .filter((gap) => Math.abs(gap) < WINDOW_DAYS)
  if (near.length < most) return true
  return [0, 1, 2, 3, 4, 5, 6].every((back) => {
    const inWindow = near.filter((gap) => gap >= -back && gap < WINDOW_DAYS - back)
    return inWindow.length < most
  })
}

/** Hard days that seven days of this runner may hold (science D7). */
export function mostHard({ runner, history, availability }: PlanRequest): number {
  return mostHardDays({
    runs: availability.runsPerWeek,
    usualKm: usualWeekKm(history),
    yearsRunning: runner.yearsRunning,
    age: runner.age,
  })
}
