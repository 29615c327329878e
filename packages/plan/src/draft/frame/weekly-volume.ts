import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import { BASE_GROWTH, BASE_SHARE, isBasePlan } from '../../ledger/base-plan.ts'
import { towardsOf, WAY_BACK_GROWTH, WEEK_AFTER_RACE_SHARE } from '../../ledger/way-back.ts'
import { cutBackEvery, WEEK_OVER_RECENT, WEEK_OVER_USUAL } from '../../ledger/caps.ts'
import { returnShare, usualWeekKm, weeksBeforeKm } from '../../ledger/usual-week.ts'
import type { Phase, PlanRequest } from '../../model/plan.ts'
import { cutBackWeeks } from '../../ledger/cut-backs.ts'
import { taperDays, taperOf, taperShare } from '../../ledger/taper.ts'
import type { Taper } from '../../ledger/taper.ts'
import { isWeekAfterRace } from '../../ledger/timeline.ts'
import { daysOf } from '../../model/week-days.ts'
import type { Timeline, WeekFrame } from '../../ledger/timeline.ts'

export interface WeekVolume {
  readonly km: number
  readonly cutBack: boolean
  readonly taper: boolean
}

/** Cut-back weeks have this share of the week before (0.70 to 0.80, science D7). */
const CUT_BACK_SHARE = 0.76
/** Growth of a base week; well below the tenth that would count as a lever (grade D). */
const GROWTH = 1.04
/** Kilometres by phase as a share of the usual week: speed replaces distance (H2, grade D). */
const PHASE_SHARE: Readonly<Record<Phase, number>> = {
  base: 1.08,
  hills: 1.06,
  specific: 1.02,
  sharpen: 0.92,
  transition: 1.06,
}
/** Who has run fuller weeks lately grows back to them, and no further than this over the share of a phase (grade D). */
const OWN_PEAK: Readonly<Record<Phase, number>> = {
  base: 1.18,
  hills: 1.18,
  specific: 1.14,
  sharpen: 1,
  transition: 1.06,
}
/** Points of the usual week that a week back from a break may add (grade D). */
const RETURN_STEP = 0.15
/** Kept below the cap, so that rounding never crosses it. */
const MARGIN = 0.985
/** A week counts as taper when the days of it average below this share. */
const TAPER_BELOW = 0.9
/** The lead-in has only easy runs, a little fewer kilometres than those days usually have. */
const LEAD_IN_SHARE = 0.8

/** Kilometres of every week of the plan: history, cut-backs and taper. */
export function weeklyVolumes(request: PlanRequest, timeline: Timeline): readonly WeekVolume[] {
  const usual = usualWeekKm(request.history)
  const taper = taperOf(request)
  const cuts = cutBacks(request, timeline)
  const before = [...weeksBeforeKm(request.history)]
  const { share, grown } = startOf(request)
  const peakShare = Math.max(0, ...before) / Math.max(1, usual)
  let lastLoad: number | null = share < 1 ? null : Math.max(0, ...before.slice(-2))
  return timeline.weeks.map((week) => {
    const tapering = meanTaperShare(week, timeline, taper)
    const cutBack = cuts[week.index] === true
    const most = Math.min(
      MARGIN * WEEK_OVER_RECENT * Math.max(0, ...before.slice(-3)),
      MARGIN * WEEK_OVER_USUAL * usual,
    )
    const step = lastLoad === null ? share * usual : grown(lastLoad, usual)
    const phaseShare = isBasePlan(request.goal) ? BASE_SHARE : shareOfPhase(week.phase, peakShare)
    const wanted = Math.min(phaseShare * usual, step, most)
    const km = week.leadIn
      ? Math.min(usual, most) * share * LEAD_IN_SHARE * leadInShare(request, week)
      : cutBack
        ? CUT_BACK_SHARE * (lastLoad ?? 0)
        : wanted * tapering
    if (!week.leadIn && !cutBack && tapering > TAPER_BELOW) lastLoad = km
    if (!week.leadIn) before.push(km)
    return { km, cutBack, taper: tapering <= TAPER_BELOW }
  })
}

/** Between the share of the phase and what it may reach, as far as the runner's own fullest week went. */
function shareOfPhase(phase: Phase, peakShare: number): number {
  return Math.max(PHASE_SHARE[phase], Math.min(OWN_PEAK[phase], peakShare))
}

interface Start {
  /** Of the usual week, in the first whole week. */
  readonly share: number
  readonly grown: (lastKm: number, usualKm: number) => number
}

/** After a break and after a goal race the first week is shorter and the next ones grow faster. */
function startOf({ history, goal }: PlanRequest): Start {
  const back = returnShare(history.runFreeDays)
  const growth = isBasePlan(goal) ? BASE_GROWTH : GROWTH
  if (towardsOf(goal) !== null && WEEK_AFTER_RACE_SHARE < back)
    return { share: WEEK_AFTER_RACE_SHARE, grown: (lastKm) => lastKm * WAY_BACK_GROWTH }
  return back < 1
    ? { share: back, grown: (lastKm, usualKm) => lastKm + RETURN_STEP * usualKm }
    : { share: 1, grown: (lastKm) => lastKm * growth }
}

function leadInShare(request: PlanRequest, week: WeekFrame): number {
  return (7 - daysBetween(week.startDay, request.today)) / 7
}

function meanTaperShare(week: WeekFrame, timeline: Timeline, taper: Taper): number {
  const shares = [0, 1, 2, 3, 4, 5, 6].map((offset) =>
    taperShare(daysBetween(addDays(week.startDay, offset), timeline.raceDay), taper),
  )
  return shares.reduce((sum, share) => sum + share, 0) / 7
}

/** Weeks without a cut-back at the end of what lies behind a plan that goes on from another one. */
function weeksSinceCutBack({ continues }: PlanRequest): number {
  const weeks = continues?.weeks ?? []
  return weeks.length - 1 - weeks.findLastIndex(({ cutBack }) => cutBack)
}

function cutBacks(request: PlanRequest, timeline: Timeline): readonly boolean[] {
  const taper = taperOf(request)
  const taperStart = addDays(timeline.raceDay, -taperDays(taper))
  const every = cutBackEvery(request.runner.age)
  // The week after a race is light as it is.
  const full = timeline.weeks.filter((week) => !week.leadIn && !isWeekAfterRace(week, timeline))
  const before = full.filter((week) => meanTaperShare(week, timeline, taper) > TAPER_BELOW)
  const marked = stretches(before, (week) => isMostlyAway(week, request)).flatMap((weeks, i) => {
    const behind = i === 0 ? weeksSinceCutBack(request) : 0
    const marks = cutBackWeeks(behind + weeks.length, every).slice(behind)
    return weeks.filter((_, place) => marks[place] === true)
  })
  return timeline.weeks.map((week) => marked.includes(week) && week.startDay < taperStart)
}

/** Weeks in a row between those that are left out. */
function stretches(
  weeks: readonly WeekFrame[],
  isLeftOut: (week: WeekFrame) => boolean,
): readonly (readonly WeekFrame[])[] {
  const ends = weeks.flatMap((week, i) => (isLeftOut(week) ? [i] : []))
  return [...ends, weeks.length].map((end, i) => weeks.slice((ends[i - 1] ?? -1) + 1, end))
}

/** A week with most of its running days blocked is a cut-back already: the rhythm begins again after it. */
function isMostlyAway({ startDay }: WeekFrame, { availability }: PlanRequest): boolean {
  const { days, blockedDays } = availability
  const running = daysOf(startDay).filter((day) => days.includes(weekdayOf(day)))
  const blocked = running.filter((day) => blockedDays.includes(day))
  return 2 * blocked.length > running.length
}
