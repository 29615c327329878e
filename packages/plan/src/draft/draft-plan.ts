/** The whole plan from a request, once through; the caller checks it. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { limitsOfClearance } from '../ledger/hill-first.ts'
import { baseWeeksWithoutStrides, isBasePlan } from '../ledger/base-plan.ts'
import { RACE_WEEK_SHARE, WEEK_OVER_USUAL, weekCapKm } from '../ledger/caps.ts'
import { BREAK_FROM_DAYS, returnShare, usualWeekKm } from '../ledger/usual-week.ts'
import { daysOf } from '../model/week-days.ts'
import { PLAN_ENGINE_VERSION } from '../model/plan.ts'
import type { Plan, PlanRequest, PlanWeek } from '../model/plan.ts'
import { limitsAfterBreak, limitsOfAge } from '../ledger/body-limit.ts'
import { returnsIn } from '../ledger/breaks.ts'
import { strengthFor } from './strength/strength-week.ts'
import type { StrengthState } from './strength/strength-week.ts'
import { fillWeek } from './weeks/fill-week.ts'
import { notesFor } from './plan-notes.ts'
import { asWeek } from './planned-week.ts'
import type { Slotted, WeekOrder } from './frame/week-order.ts'
import { minutesCapKm, runsPerWeek } from './frame/room-in-week.ts'
import { isExempt, recentKm, runFreeDaysBefore } from '../ledger/training-ledger.ts'
import type { DoneWeek, Progress } from '../ledger/training-ledger.ts'
import {
  firstDay,
  daysTooSoon,
  daysWithoutStrides,
  kmAfterBreak,
  returnsUpTo,
} from '../ledger/returns.ts'
import { fixedDays, raceWeekDays } from './races/race-days.ts'
import { runnerType } from './goal/runner-type.ts'
import { counted } from './frame/terms.ts'
import { isWeekAfterRace, timelineFor } from '../ledger/timeline.ts'
import type { Timeline, WeekFrame } from '../ledger/timeline.ts'
import { slowerReturn } from './weeks/slow-return.ts'
import { leversRaised, lighterOrder } from './weeks/week-problems.ts'
import { weeklyVolumes } from './frame/weekly-volume.ts'
import type { WeekVolume } from './frame/weekly-volume.ts'
import type { FixedDay } from './frame/fixed-day.ts'
import type { TermValues } from '../model/term-values.ts'

/** What a week must do without that broke a rule before: 1 is as first drafted. */
export interface Lighter {
  readonly km: number
  readonly quality: number
  /** Days without an easy run. */
  readonly rest: readonly CalendarDay[]
  /** Days without quality. */
  readonly easy: readonly CalendarDay[]
}
export const AS_PLANNED: Lighter = { km: 1, quality: 1, rest: [], easy: [] }

/** By index of the week; as first drafted where nothing is said. */
export type Strain = ReadonlyMap<number, Lighter>

const MARGIN = 0.985
const CUT_BACK_SHARE = 0.765
const STRIDES_ONLY_FROM_DAYS = 15
/** Kilometres of a week with a tune-up, and the days before it that are lighter (grade D). */
const MINI_TAPER_SHARE = 0.92
const MINI_TAPER_DAYS = 3
const MOST_ATTEMPTS = 12

/** A plan as drafted, with what the next draft of the same request may take over from it. */
export interface Draft {
  readonly plan: Plan
  readonly weeks: readonly DraftWeek[]
}

interface DraftWeek {
  readonly order: WeekOrder
  readonly slotted: readonly Slotted[]
  readonly terms: TermValues
  readonly lever: boolean
  readonly lighter: Lighter
  /** What is known when the week is over. */
  readonly after: Progress
}

/**
 * Draws up the plan; `strain` makes weeks lighter that broke a rule before. Weeks look back and
 * never ahead, so those before the first that changed are taken over from the `earlier` draft.
 */
export function draftPlan(request: PlanRequest, strain: Strain, earlier: Draft | null): Draft {
  const timeline = timelineFor(request)
  const { fixed, notes } = fixedDays(request, timeline)
  const shape = {
    timeline,
    fixed,
    type: runnerType(request.ability),
    ranFast: ranFast(request),
    runs: runsPerWeek(request),
    recoveryDay: (request.availability.longRunDay % 7) + 1,
    raceWeek: raceWeekDays(request, timeline.raceDay),
  }
  const drafts = [...unchangedWeeks(strain, earlier)]
  const volumes = weeklyVolumes(request, timeline)
  const peakIndex = peakWeek(timeline, volumes, fixed)
  for (const frame of timeline.weeks.slice(drafts.length)) {
    const volume = volumes[frame.index]
    if (volume === undefined) break
    const lighter = strain.get(frame.index) ?? AS_PLANNED
    const progress = drafts.at(-1)?.after ?? { request, sessions: [], weeks: [] }
    drafts.push(
      draftWeek({ ...shape, peak: frame.index === peakIndex, frame, ...volume }, lighter, progress),
    )
  }
  const plan = {
    engineVersion: PLAN_ENGINE_VERSION,
    startDay: timeline.startDay,
    raceDay: timeline.raceDay,
    goal: request.goal,
    paces: request.ability.paces,
    weeks: withStrength(drafts, request),
    notes: [...notes, ...notesFor(request, timeline, shape.runs)],
  }
  return { plan, weeks: drafts }
}

/** Fast sessions of this size on record are repetitions at mile pace (X). */
const FAST_SESSION_M = 1000

function ranFast({ history }: PlanRequest): boolean {
  const most = Math.max(history.largestFastSession30dM, history.largestFastSession90dM ?? 0)
  return history.mileSessions28d > 0 && most >= FAST_SESSION_M
}

/** The last full mile-specific week, without a race or trial where there is one. */
function peakWeek(
  { weeks }: Timeline,
  volumes: readonly WeekVolume[],
  fixed: readonly FixedDay[],
): number | null {
  const full = weeks.filter(
    ({ phase, index }) =>
      phase === 'specific' && volumes[index]?.cutBack === false && !volumes[index].taper,
  )
  const isFree = ({ startDay }: WeekFrame) =>
    !fixed.some(({ day }) => day >= startDay && daysBetween(startDay, day) < 7)
  return (full.findLast(isFree) ?? full.at(-1))?.index ?? null
}

/** The weeks of an earlier draft up to the first that is now asked to be lighter. */
function unchangedWeeks(strain: Strain, earlier: Draft | null): readonly DraftWeek[] {
  if (earlier === null) return []
  const changed = earlier.weeks.findIndex(({ order, lighter }) => {
    const now = strain.get(order.frame.index) ?? AS_PLANNED
    return JSON.stringify(now) !== JSON.stringify(lighter)
  })
  return changed < 0 ? earlier.weeks : earlier.weeks.slice(0, changed)
}

function draftWeek(
  asked: Omit<
    WeekOrder,
    'noQuality' | 'backKm' | 'strain' | 'longShare' | 'rest' | 'tooSoon' | 'noStrides' | 'placed'
  >,
  lighter: Lighter,
  progress: Progress,
): DraftWeek {
  const { frame } = asked
  const { request } = progress
  const first = firstDay(frame, request)
  const gap = runFreeDaysBefore(progress, first)
  const returns = returnsUpTo(progress, first)
  const usual = usualWeekKm(request.history)
  const backKm = kmAfterBreak(frame.startDay, returns, usual)
  const tuned = asked.cutBack ? 1 : miniTaperShare(frame, asked.fixed)
  const km =
    lighter.km *
    tuned *
    weekKm({ frame, volume: asked, backKm, raceDay: asked.timeline.raceDay }, progress)
  const { runFreeDays } = request.history
  const isBack = isFirstWeekBack(frame, request, BREAK_FROM_DAYS)
  const wanted: WeekOrder = {
    ...asked,
    km,
    backKm: Math.min(backKm, isBack ? returnShare(runFreeDays) * usual : Infinity),
    noQuality:
      isBasePlan(request.goal) ||
      gap >= STRIDES_ONLY_FROM_DAYS ||
      isFirstWeekBack(frame, request, STRIDES_ONLY_FROM_DAYS) ||
      isWeekAfterRace(frame, asked.timeline),
    strain: lighter.quality,
    rest: lighter.rest,
    tooSoon: [...daysTooSoon(frame.startDay, asked.runs, { returns, progress }), ...lighter.easy],
    noStrides: isBeforeStrides(frame, request)
      ? daysOf(frame.startDay)
      : daysWithoutStrides(frame.startDay, returns),
    longShare: 1,
    placed: null,
  }
  const { order, slotted, done, terms } = fittedWeek(wanted, progress)
  const after = {
    request,
    sessions: [...progress.sessions, ...slotted],
    weeks: [...progress.weeks, done],
  }
  return { order, slotted, terms, lever: leversRaised(done, progress) > 0, lighter, after }
}

/** Strength comes last: it bends around the running, never the other way round. */
function withStrength(drafts: readonly DraftWeek[], request: PlanRequest): readonly PlanWeek[] {
  let state: StrengthState = { contacts: request.continues?.contacts ?? null }
  const days = drafts.flatMap(({ slotted }) => slotted.map(({ day }) => day))
  const { today, history } = request
  const limits = [
    ...returnsIn(days, { today, runFreeDays: history.runFreeDays }).flatMap(limitsAfterBreak),
    ...limitsOfClearance(request),
    ...limitsOfAge(request, { from: today, to: drafts.at(-1)?.order.timeline.raceDay ?? today }),
  ]
  return drafts.map(({ order, slotted, terms, lever }, i) => {
    const next = drafts[i + 1]?.slotted ?? []
    const hardDaysAhead = next.filter((session) => session.hard).map((session) => session.day)
    const { frame, timeline, cutBack } = order
    const gym = strengthFor(
      { frame, timeline, cutBack, sessions: slotted, lever, hardDaysAhead, limits },
      state,
      request,
    )
    state = gym.state
    return { ...asWeek(order, slotted, request), strength: gym.sessions, terms: counted(terms) }
  })
}

/** A tune-up has its week a little lighter; one on Monday to Wednesday the week before as well. */
function miniTaperShare({ startDay }: WeekFrame, fixed: readonly FixedDay[]): number {
  const near = fixed.some(({ day, priority, slot }) => {
    const ahead = daysBetween(startDay, day)
    return slot === 'tune-up' && priority !== 'C' && ahead >= 0 && ahead < 7 + MINI_TAPER_DAYS
  })
  return near ? MINI_TAPER_SHARE : 1
}

/** Planned kilometres, held under what the weeks before it really came to. */
function weekKm(
  week: { frame: WeekFrame; volume: WeekVolume; backKm: number; raceDay: CalendarDay },
  progress: Progress,
): number {
  const { request } = progress
  const usual = usualWeekKm(request.history)
  const cap = Math.min(
    MARGIN * weekCapKm(recentKm(progress), usual),
    MARGIN * WEEK_OVER_USUAL * usual,
    minutesCapKm(request),
  )
  const back = MARGIN * week.backKm
  const race = holdsGoal(week.frame, progress, week.raceDay)
    ? Math.min(MARGIN * RACE_WEEK_SHARE * usual, progress.weeks.at(-1)?.km ?? Infinity)
    : Infinity
  const full = progress.weeks.filter((each) => !each.leadIn)
  const before = Math.max(0, ...full.slice(-3).map((each) => each.km))
  if (week.volume.cutBack && before > 0) return Math.min(CUT_BACK_SHARE * before, cap, back)
  return Math.min(week.volume.km, cap, back, race)
}

/** Whether the goal race lies in the week, and weeks of the plan before it. */
function holdsGoal({ startDay }: WeekFrame, { weeks }: Progress, raceDay: CalendarDay): boolean {
  const days = daysBetween(startDay, raceDay)
  return days >= 0 && days < 7 && weeks.length > 0
}

function doneWeek(sessions: readonly Slotted[], order: WeekOrder): DoneWeek {
  const sum = (value: (session: Slotted) => number) =>
    sessions.reduce((total, session) => total + value(session), 0)
  return {
    km: sum(({ facts }) => facts.distanceM) / 1000,
    fastM: sum((session) => (isExempt(session) ? 0 : session.facts.weekFastM)),
    hillS: sum(({ facts }) => facts.hillS),
    achilles: sum(({ facts }) => facts.achilles),
    achillesTraining: sum((session) => (isExempt(session) ? 0 : session.facts.achilles)),
    leadIn: order.frame.leadIn,
    cutBack: order.cutBack,
  }
}

/** Fills the week, and again a little lighter until it keeps every cap of a week. */
function fittedWeek(
  first: WeekOrder,
  progress: Progress,
): {
  readonly order: WeekOrder
  readonly slotted: readonly Slotted[]
  readonly done: DoneWeek
  readonly terms: TermValues
} {
  let order = first
  for (let attempt = 1; ; attempt++) {
    const { sessions: slotted, placed } = fillWeek(order, progress)
    const done = doneWeek(slotted, order)
    const lighter = lighterOrder(order, { sessions: slotted, done }, progress)
    const next = lighter === null ? slowerReturn(order, slotted, progress) : { ...lighter, placed }
    if (next === null || attempt >= MOST_ATTEMPTS)
      return { order, slotted, done, terms: placed.values }
    order = next
  }
}

/** Of a base plan: running without a break comes before strides. */
function isBeforeStrides({ leadIn, inPhase }: WeekFrame, { goal }: PlanRequest): boolean {
  return isBasePlan(goal) && (leadIn || inPhase < baseWeeksWithoutStrides(goal))
}

function isFirstWeekBack(frame: WeekFrame, request: PlanRequest, fromDays: number): boolean {
  return request.history.runFreeDays >= fromDays && daysBetween(request.today, frame.startDay) < 7
}
