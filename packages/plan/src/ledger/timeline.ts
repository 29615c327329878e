import { addDays, daysBetween, mondayOf, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isBasePlan } from './base-plan.ts'
import { planLengths, towardsOf } from './way-back.ts'
import type { Phase, PlanRequest } from '../model/plan.ts'
import { phasesFor, phasesGoingOn } from './phases.ts'

/** From Wednesday on, what is left of the week is a lead-in and the plan's weeks begin after it. */
const LEAD_IN_FROM_WEEKDAY = 3

export interface WeekFrame {
  readonly index: number
  readonly startDay: CalendarDay
  readonly phase: Phase
  /** The rest of the week that holds today: only easy runs and strides. */
  readonly leadIn: boolean
  /** Number of this week within its phase, from 0, and how many weeks the phase has. */
  readonly inPhase: number
  readonly phaseWeeks: number
  /** Full weeks of the phase that lie behind a plan that goes on from another one. */
  readonly fullBehind: number
}

export interface Timeline {
  readonly startDay: CalendarDay
  readonly raceDay: CalendarDay
  readonly fullWeeks: number
  readonly weeks: readonly WeekFrame[]
}

/** The Monday of the first whole week of the plan. */
export function firstMonday(today: CalendarDay): CalendarDay {
  const monday = mondayOf(today)
  return weekdayOf(today) >= LEAD_IN_FROM_WEEKDAY ? addDays(monday, 7) : monday
}

/** Whole weeks from the first Monday to the week of the race, that week included. */
export function weeksUntil(today: CalendarDay, raceDay: CalendarDay): number {
  return Math.floor(daysBetween(firstMonday(today), raceDay) / 7) + 1
}

/**
 * How many weeks the request asks for; it may lie outside what a plan can have. A plan to a time trial
 * ends earlier when all days of its last week are blocked, and later when it may not be shorter.
 */
export function weeksAskedFor(request: PlanRequest): number {
  const { raceDay, weeks } = request.goal
  if (raceDay !== null) return weeksUntil(request.today, raceDay)
  const { fewest, most, usual } = planLengths(request.goal)
  let asked = weeks ?? usual
  while (asked > fewest && freeDaysOfWeek(request, asked).length === 0) asked -= 1
  while (asked < most && freeDaysOfWeek(request, asked).length === 0) asked += 1
  return asked
}

/** Days of the last of so many weeks that are not blocked, the last one first. */
function freeDaysOfWeek({ today, availability }: PlanRequest, weeks: number) {
  const monday = addDays(firstMonday(today), 7 * (weeks - 1))
  return [6, 5, 4, 3, 2, 1, 0]
    .map((offset) => addDays(monday, offset))
    .filter((day) => !availability.blockedDays.includes(day))
}

/**
 * Week by week from today to the race. A request made on Monday or Tuesday begins in this week;
 * later in the week the days left are a lead-in with easy running, so that there is something to do
 * today, and the weeks asked for begin on Monday.
 */
export function timelineFor(request: PlanRequest): Timeline {
  const fullWeeks = weeksAskedFor(request)
  const monday = firstMonday(request.today)
  const startDay = mondayOf(request.today)
  const phases = phasesOf(request, fullWeeks)
  const behind = request.continues?.weeks ?? []
  const full = phases.map((phase, i) => {
    const start = startOfPhase(phases, i)
    const before = start === 0 ? behind.filter((week) => week.phase === phase) : []
    return {
      startDay: addDays(monday, 7 * i),
      phase,
      leadIn: false,
      inPhase: before.length + i - start,
      phaseWeeks: before.length + endOfPhase(phases, i) - start,
      fullBehind: before.filter(({ cutBack }) => !cutBack).length,
    }
  })
  const leadIn = {
    startDay,
    phase: phases[0] ?? 'base',
    leadIn: true,
    inPhase: 0,
    phaseWeeks: 1,
    fullBehind: 0,
  }
  const frames = startDay < monday ? [leadIn, ...full] : full
  // A base plan leads to the Monday after it.
  const last = isBasePlan(request.goal)
    ? addDays(monday, 7 * fullWeeks)
    : trialDay(request, fullWeeks)
  return {
    startDay,
    raceDay: request.goal.raceDay ?? last,
    fullWeeks,
    weeks: frames.map((frame, index) => ({ index, ...frame })),
  }
}

/** Where the stretch of a phase begins that week `i` lies in; long plans have each phase twice. */
function startOfPhase(phases: readonly Phase[], i: number): number {
  return phases.findLastIndex((phase, at) => at < i && phase !== phases[i]) + 1
}

function endOfPhase(phases: readonly Phase[], i: number): number {
  const next = phases.findIndex((phase, at) => at > i && phase !== phases[i])
  return next < 0 ? phases.length : next
}

/** The first days of the way back: a goal race has just been run. */
export function isWeekAfterRace(frame: WeekFrame, { weeks }: Pick<Timeline, 'weeks'>): boolean {
  return frame.phase === 'transition' && frame === weeks[0]
}

/** One phase after the other to the mile; one for all of the way back. */
function phasesOf({ goal, continues }: PlanRequest, weeks: number): readonly Phase[] {
  if (isBasePlan(goal)) return Array.from({ length: weeks }, () => 'base')
  if (towardsOf(goal) === null)
    return continues === undefined ? phasesFor(weeks) : phasesGoingOn(continues.weeks, weeks)
  return Array.from({ length: weeks }, () => 'transition')
}

/** The time trial that stands for a race: the last free running day of the last week. */
function trialDay(request: PlanRequest, weeks: number): CalendarDay {
  const free = freeDaysOfWeek(request, weeks)
  const usual = free.find((day) => request.availability.days.includes(weekdayOf(day)))
  return usual ?? free[0] ?? addDays(firstMonday(request.today), 7 * weeks - 1)
}
