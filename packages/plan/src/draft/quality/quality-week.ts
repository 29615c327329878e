/** What every quality session of one week has in common: limits, levels, the hard days around. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { strideM } from '../easy/easy-runs.ts'
import type { HardDay } from '../../ledger/hard-days.ts'
import { isExempt, sessionsSince } from '../../ledger/training-ledger.ts'
import type { DoneSession, Progress } from '../../ledger/training-ledger.ts'
import { nextStep } from '../../ledger/next-step.ts'
import type { NextStep } from '../../ledger/next-step.ts'
import type { WorkKind } from '../../model/work-done.ts'
import { workBefore } from '../../ledger/work-before.ts'
import { usualWeekKm } from '../../ledger/usual-week.ts'
import type { Phase, PlanRequest } from '../../model/plan.ts'
import type { MenuEntry } from '../frame/quality-menu.ts'
import { LEAST_STRIDES, LEAST_STRIDES_TAPER } from '../easy/stride-days.ts'
import { taperWindows } from '../../ledger/taper-windows.ts'
import type { WeekToPlace } from '../frame/week-to-place.ts'
import { entryOf } from '../frame/week-budget.ts'
import type { Budget, WeekOrder } from '../frame/week-order.ts'

const CUT_BACK_LEVEL = -0.4
const LEVEL_FROM_KM = 55
const LEVEL_PER_KM = 1 / 120
/** A quality session with warm-up and cool-down, as a share of the week, by runs a week. */
const QUALITY_SHARE: Readonly<Record<number, number>> = { 3: 0.42, 4: 0.34 }
const QUALITY_SHARE_MANY = 0.26
/** In a short week the warm-up and the cool-down stay as long: a quality session may have this. */
const QUALITY_LEAST_KM = 8.5
const QUALITY_MOST_SHARE = 0.4
/** As many as stand before a threshold session, the longest of its warm-ups. */
const WARMUP_STRIDES = 3.01
const LEAST_FOR_FIRST_M = 1600
const TAPER_RESERVE_SHARE = 0.5
const NEAR_DAYS = 8
/** Fewer metres than this are no session, and from 25 km a week a mile-specific one has 1200 m (science D7). */
const LEAST_AIM_M: Readonly<Record<Phase, number>> = {
  base: 800,
  hills: 800,
  specific: 1200,
  sharpen: 900,
  transition: 0,
}
/** Runners of other distances begin at other places of the menu. */
const TURN_KM = 5

export interface Known {
  readonly order: WeekOrder
  readonly progress: Progress
  /** What has its day already. */
  readonly standing: readonly DoneSession[]
  readonly budget: Budget
}

export interface QualityWeek {
  readonly first: MenuEntry | undefined
  readonly second: MenuEntry | undefined
  readonly levelShift: number
  readonly mostKm: number
  readonly ranLately: (id: string) => number
  readonly turn: number
  readonly knownFastM: number
  readonly nextStep: (kind: WorkKind) => NextStep
  readonly hardDays: readonly HardDay[]
  /** Fast metres that no quality session may have, and those that only the second may. */
  readonly touchesM: number
  readonly reserveM: number
}

/** Worked out once for a filling of a week. */
export function qualityWeek(week: WeekToPlace, known: Known): QualityWeek {
  const { order, progress } = known
  const usualKm = usualWeekKm(progress.request.history)
  return {
    first: week.wantsFirst ? entryOf(order, progress, 'first') : undefined,
    second: week.wantsSecond ? entryOf(order, progress, 'second') : undefined,
    levelShift: levelShift(order),
    mostKm: mostQualityKm(order),
    ranLately: lately(known),
    turn: order.frame.index + order.timeline.fullWeeks + order.runs + Math.round(usualKm / TURN_KM),
    knownFastM: largestFastKnownM(progress.request),
    nextStep: nextSteps(known),
    hardDays: hardDaysAround(known),
    touchesM: touchesM(known),
    reserveM: reserveM(known, week.wantsSecond),
  }
}

function mostQualityKm({ km, runs }: WeekOrder): number {
  const share = QUALITY_SHARE[runs] ?? QUALITY_SHARE_MANY
  return Math.max(share * km, Math.min(QUALITY_LEAST_KM, QUALITY_MOST_SHARE * km))
}

/** In the taper: fast metres kept back for strides, so that any five days hold some speed. */
function touchesM({ order, progress, budget }: Known): number {
  const { timeline, frame } = order
  if (taperWindows(progress.request, timeline.raceDay, frame.startDay).length === 0) return 0
  const touches = 2 * LEAST_STRIDES_TAPER * strideM(progress.request)
  return Math.min(touches, TAPER_RESERVE_SHARE * budget.fastM)
}

/**
 * Fast metres kept back for the strides before the second session, and after an easy run where the
 * week may hold enough for that; none in a lighter week. In the taper those of its strides are among
 * them.
 */
function reserveM(known: Known, wantsSecond: boolean): number {
  const { order, progress, budget } = known
  const stride = strideM(progress.request)
  if (order.cutBack) return 0
  const before = wantsSecond ? WARMUP_STRIDES * stride : 0
  const after = LEAST_STRIDES * stride
  const most = Math.max(before, Math.min(before + after, budget.fastM - LEAST_FOR_FIRST_M))
  return Math.max(0, most - touchesM(known))
}

function levelShift(order: WeekOrder): number {
  const size = Math.min(0.5, Math.max(0, (order.km - LEVEL_FROM_KM) * LEVEL_PER_KM))
  return (order.cutBack ? CUT_BACK_LEVEL : size) - 2 * (1 - order.strain)
}

/** What the sessions of the last weeks count against being run again, the week before most (X). */
const LATELY: readonly number[] = [1, 0.8, 0.6, 0.4, 0.3, 0.2]

function lately({ progress, order }: Known): (id: string) => number {
  const { startDay } = order.frame
  const counts = new Map<string, number>()
  for (const { role, workout, day } of sessionsSince(
    progress,
    addDays(startDay, -7 * LATELY.length),
  )) {
    if (role !== 'quality') continue
    const weeksAgo = Math.floor((daysBetween(day, startDay) - 1) / 7)
    const before = counts.get(workout.sessionId) ?? 0
    counts.set(workout.sessionId, before + (LATELY[weeksAgo] ?? 0))
  }
  return (id) => counts.get(id) ?? 0
}

/** Metres at mile pace or faster that the menu wants of a session of this week. */
export function aimM(entry: MenuEntry, { order, progress }: Known): number | null {
  if (entry.mileShare === null) return null
  const least = LEAST_AIM_M[order.frame.phase]
  const metres = entry.mileShare * 1000 * usualWeekKm(progress.request.history)
  return order.strain * Math.max(least, metres)
}

function largestFastKnownM({ history }: PlanRequest): number {
  return Math.max(history.largestFastSession30dM, history.largestFastSession90dM ?? 0)
}

/** What may come next of each kind this week; worked out when a kind is first asked for. */
function nextSteps({ progress, order }: Known): QualityWeek['nextStep'] {
  const known = new Map<WorkKind, NextStep>()
  return (kind) => {
    const step = known.get(kind) ?? nextStep(workBefore(progress), kind, order.frame.startDay)
    known.set(kind, step)
    return step
  }
}

/** Hard days of the week before, what stands in this week, and the races after it. */
function hardDaysAround({ order, progress, standing }: Known): readonly HardDay[] {
  const near = sessionsSince(progress, addDays(order.frame.startDay, -NEAR_DAYS))
  const planned = [...near, ...standing]
    .filter((session) => session.hard && !isExempt(session))
    .map((session): HardDay => ({ day: session.day, mile: session.facts.mile, race: null }))
  const fixed = order.fixed.map(({ day, priority }): HardDay => ({
    day,
    mile: true,
    race: priority === 'C' ? 'trained-through' : 'rested-for',
  }))
  const { sharpening } = order.raceWeek
  const last: readonly HardDay[] =
    sharpening === null || planned.some(({ day }) => day === sharpening)
      ? []
      : [{ day: sharpening, mile: true, race: null }]
  return [...planned, ...fixed, ...last]
}
