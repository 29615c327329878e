import { daysBetween } from '@bell-lap/units/calendar-day'
import { bridgeMenu } from './way-back-menu.ts'
import { towardsOf } from '../../ledger/way-back.ts'
import { FAST_WEEK_GROWTH, fastWeekCapM, LEVER_GROWTH } from '../../ledger/caps.ts'
import { mayRunFastOnFlat } from '../../ledger/hill-first.ts'
import { firstCycleWeeks } from '../../ledger/phases.ts'
import { placeFor } from '../../session/fit-session.ts'
import { usualWeekKm } from '../../ledger/usual-week.ts'
import { largestFastBeforeM, recentFastM, recentHillS } from '../../ledger/training-ledger.ts'
import type { Progress } from '../../ledger/training-ledger.ts'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { holdsOwn800 } from './fixed-day.ts'
import { hillFirstEntry } from './hill-first-menu.ts'
import { menuEntry, SPECIFIC_SHARE } from './quality-menu.ts'
import type { MenuEntry } from './quality-menu.ts'
import { isWeekAfterRace } from '../../ledger/timeline.ts'
import type { Budget, WeekOrder } from './week-order.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

const SPEED_MARGIN = 0.98
const SHORT_PLAN_WEEKS = 8
const CUT_BACK_FAST = 0.6
/** The week before race week, and race week, as a share of the weeks before (J3, grade D). */
const SHARPEN_FAST = 0.85
const RACE_WEEK_FAST = 0.46
/** Whole sharpening and openers with their strides need this much whatever came before. */
const RACE_WEEK_LEAST_M = 1700
/** Three 300s and the strides before them, which no lighter week goes without. */
const EASED_LEAST_M = 1050
/** A taper week holds one short session and strides on other days, whatever came before. */
const TAPER_LEAST_M = 1500

/** What the menu has for a slot this week. */
export function entryOf(
  order: WeekOrder,
  progress: Progress,
  slot: 'first' | 'second',
): MenuEntry | undefined {
  const { phase, inPhase, phaseWeeks } = order.frame
  const towards = towardsOf(progress.request.goal)
  if (towards !== null) {
    const bridge = bridgeMenu(slot, towards)
    return bridge[Math.max(0, order.frame.index - 1) % bridge.length]
  }
  const isHillsFirst = isBeforeFlatSpeed(order, progress)
  const runner = {
    hills: placeFor(LIBRARY.hillSprints, progress.request) !== null,
    type: order.type,
    ranFast: order.ranFast || isSecondCycle(order, progress),
    behind: isBehind(order, progress),
  }
  const inThisPhase = inPhase === 0 ? [] : progress.weeks.slice(-inPhase)
  const week = {
    phase,
    weeks: phaseWeeks,
    before: inPhase,
    fullBefore: order.frame.fullBehind + inThisPhase.filter(({ cutBack }) => !cutBack).length,
    cutBack: order.cutBack,
    peak: order.peak,
    with800: holdsOwn800(order.fixed, order.frame.startDay),
    short: order.timeline.fullWeeks <= SHORT_PLAN_WEEKS,
  }
  return isHillsFirst ? hillFirstEntry(slot, order.frame.inPhase) : menuEntry(slot, week, runner)
}

/** Whether the week begins before fast running on the flat may, after a clinician's clearance. */
function isBeforeFlatSpeed({ frame }: WeekOrder, { request }: Progress): boolean {
  return !mayRunFastOnFlat(request, frame.startDay)
}

/** How many fast metres and seconds uphill the week may hold; only one of the two may jump. */
export function fastBudget(order: WeekOrder, progress: Progress): Budget {
  const recent = recentFastM(progress)
  const recentHill = recentHillS(progress)
  const first = entryOf(order, progress, 'first')
  const hillWeek =
    (order.frame.phase === 'hills' || isBeforeFlatSpeed(order, progress)) &&
    first !== undefined &&
    first.ids.some((id) => isUphill(id) && placeFor(id, progress.request) !== null)
  const kept = LEVER_GROWTH * SPEED_MARGIN
  const cap =
    SPEED_MARGIN * order.strain * fastWeekCapM(recent, 1000 * usualWeekKm(progress.request.history))
  const eased = easedM(order, recent)
  return {
    fastM: Math.min(cap, eased, hillWeek ? kept * recent : Infinity),
    hillS: (hillWeek ? FAST_WEEK_GROWTH * 1.1 : kept) * recentHill * (order.cutBack ? 0.75 : 1),
  }
}

/** Who goes through the phases again, or goes on from another plan, has run mile pace before. */
function isSecondCycle({ frame, timeline }: WeekOrder, { request }: Progress): boolean {
  if (request.continues !== undefined) return request.history.mileSessions28d > 0
  const first = firstCycleWeeks(timeline.fullWeeks)
  return first > 0 && frame.index >= first
}

/** A quarter may be added to it by then. */
const BEHIND_BELOW = 0.85

function isBehind(order: WeekOrder, progress: Progress): boolean {
  const wantedM = SPECIFIC_SHARE * 1000 * usualWeekKm(progress.request.history)
  return largestFastBeforeM(progress, order.frame.startDay) < BEHIND_BELOW * wantedM
}

function isUphill(id: string): boolean {
  return sessionSpec(id).traits.includes('uphill')
}

function easedM(order: WeekOrder, recent: number): number {
  const { startDay, phase } = order.frame
  if (order.cutBack || isWeekAfterRace(order.frame, order.timeline))
    return Math.max(CUT_BACK_FAST * recent, EASED_LEAST_M)
  if (daysBetween(startDay, order.timeline.raceDay) < 7)
    return Math.max(RACE_WEEK_FAST * recent, RACE_WEEK_LEAST_M)
  if (order.taper || phase === 'sharpen') return Math.max(SHARPEN_FAST * recent, TAPER_LEAST_M)
  return Infinity
}
