/** The most that one quality session may be, by the day it stands on. */
import { daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import {
  ADULT_FROM,
  fastSessionCapM,
  learnsFirst,
  maximalSessionCapM,
  SINGLE_RUN_RATIO,
  thresholdCapM,
  vo2CapM,
} from './caps.ts'
import { mayRunFastOnFlat, maySprint } from './hill-first.ts'
import type { SessionFacts } from './session-facts.ts'
import { usualWeekKm } from './usual-week.ts'
import type { PlanRequest } from '../model/plan.ts'
import {
  largestFastBeforeM,
  longestBeforeKm,
  mayRunMilePace,
  mayRunSpeedEndurance,
  weeksOfMaximal,
} from './training-ledger.ts'
import type { Progress } from './training-ledger.ts'

export interface QualityCaps {
  readonly repFastM: number
  readonly longestM: number
  readonly seconds: number
  readonly maximalM: number
  readonly thresholdM: number
  readonly vo2M: number
  readonly milePace: boolean
  readonly speedEndurance: boolean
  /** Fast repetitions on the flat, and bounds and sprints. */
  readonly fastOnFlat: boolean
  readonly explosive: boolean
}

const MARGIN = 0.99
const MAXIMAL_GATE_DAYS = 28

/** A week is filled again and again with the same past: what a day allows is worked out once. */
const DAYS = new WeakMap<Progress, Map<CalendarDay, QualityCaps>>()

/** The caps of science D7 for a session on a day, by the usual week; one value for days that allow the same. */
export function qualityCapsOn(day: CalendarDay, progress: Progress): QualityCaps {
  const days = DAYS.get(progress) ?? new Map<CalendarDay, QualityCaps>()
  DAYS.set(progress, days)
  const known = days.get(day)
  if (known !== undefined) return known
  const now = capsOn(day, progress)
  const caps = [...days.values()].find((other) => areSame(other, now)) ?? now
  days.set(day, caps)
  return caps
}

function areSame(a: QualityCaps, b: QualityCaps): boolean {
  return (
    a.repFastM === b.repFastM &&
    a.longestM === b.longestM &&
    a.seconds === b.seconds &&
    a.maximalM === b.maximalM &&
    a.thresholdM === b.thresholdM &&
    a.vo2M === b.vo2M &&
    a.milePace === b.milePace &&
    a.speedEndurance === b.speedEndurance &&
    a.fastOnFlat === b.fastOnFlat &&
    a.explosive === b.explosive
  )
}

function capsOn(day: CalendarDay, progress: Progress): QualityCaps {
  const usualM = 1000 * usualWeekKm(progress.request.history)
  return {
    repFastM: fastSessionCapM(largestFastBeforeM(progress, day), usualM),
    thresholdM: thresholdCapM(usualM) * MARGIN,
    vo2M: vo2CapM(usualM) * MARGIN,
    longestM: 1000 * SINGLE_RUN_RATIO * MARGIN * longestBeforeKm(progress, day),
    seconds: dayLimitS(progress.request, day),
    maximalM: maximalCap(progress, day),
    milePace: mayRunMilePace(progress, day),
    speedEndurance: mayRunSpeedEndurance(progress, day) && maySprint(progress.request, day),
    fastOnFlat: mayRunFastOnFlat(progress.request, day),
    explosive: !learnsFirst(progress.request.runner) && maySprint(progress.request, day),
  }
}

/** Whether a session keeps every cap. */
export function keepsCaps(facts: SessionFacts, caps: QualityCaps): boolean {
  return (
    facts.repFastM <= caps.repFastM &&
    facts.distanceM <= caps.longestM &&
    facts.durationS <= caps.seconds &&
    facts.thresholdM <= caps.thresholdM &&
    facts.vo2M <= caps.vo2M &&
    facts.maximalM <= caps.maximalM &&
    (caps.milePace || !facts.mile) &&
    (caps.fastOnFlat || facts.flatFastM === 0)
  )
}

/** Sprints come after four weeks of strides and never for under 18 (grade D). */
function maximalCap(progress: Progress, day: CalendarDay): number {
  const { request } = progress
  const ready =
    daysBetween(request.today, day) >= MAXIMAL_GATE_DAYS &&
    (request.runner.age ?? ADULT_FROM) >= ADULT_FROM &&
    maySprint(request, day)
  return ready ? maximalSessionCapM(weeksOfMaximal(progress, day)) : 0
}

/** The time there is on a day; without a limit, the longest any session may take. */
export function dayLimitS(request: PlanRequest, day: CalendarDay): number {
  const minutes = request.availability.minutesPerDay[weekdayOf(day)]
  return minutes === undefined ? Infinity : 60 * minutes
}
