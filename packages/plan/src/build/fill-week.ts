/** One week: fixed days, quality, long run, and easy runs with what is left. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { fastSessionCapM } from '../caps/caps.ts'
import { sessionFacts } from '../caps/session-facts.ts'
import type { SessionRole } from '../plan.ts'
import { addEasy } from './add-easy-runs.ts'
import { chooseQuality, dayLimitS } from './choose-quality.ts'
import { easySession, longRunKm, roundKm, strideM } from './easy-runs.ts'
import { fitSession } from './fit-session.ts'
import type { FittedSession } from './fit-session.ts'
import type { HardDay } from './hard-days.ts'
import { isExempt, largestFastBeforeM, longestBeforeKm } from './progress.ts'
import type { DoneSession, Progress } from './progress.ts'
import type { FixedDay } from './race-days.ts'
import { daysOf } from './skeleton.ts'
import { bonesOf } from './week-bones.ts'
import { entryOf, fastBudget } from './week-budget.ts'
import { spend, taken } from './week-order.ts'
import type { Budget, Slotted, WeekDraft, WeekOrder } from './week-order.ts'

const CUT_BACK_LEVEL = -0.4
const LEVEL_FROM_KM = 55
const LEVEL_PER_KM = 1 / 120
/** A quality session with warm-up and cool-down, as a share of the week, by runs a week. */
const QUALITY_SHARE: Readonly<Record<number, number>> = { 3: 0.42, 4: 0.34 }
const QUALITY_SHARE_MANY = 0.26
/** In a short week the warm-up and the cool-down stay as long: a quality session may have this. */
const QUALITY_LEAST_KM = 8.5
const QUALITY_MOST_SHARE = 0.4
const RACE_QUIET_DAYS = 7
const LEAST_STRIDES = 3
const WARMUP_STRIDES = 3.5
const LEAST_FOR_FIRST_M = 1200

/** Draws up the sessions of one week, in order of days. */
export function fillWeek(order: WeekOrder, progress: Progress): readonly Slotted[] {
  const fixed = order.fixed.filter(({ day }) => daysOf(order.frame.startDay).includes(day))
  const bones = bonesOf(order, progress, fixed)
  const sessions: Slotted[] = fixed.map((one) => fixedSession(one, progress))
  const budget = fastBudget(order, progress)
  addQuality(order, { ...progress }, { bones, sessions, budget })
  addRaceWeek(order, progress, { sessions, budget })
  addLong(order, progress, { bones, sessions })
  addEasy(order, progress, { bones, sessions, budget })
  return sessions.sort((a, b) => (a.day < b.day ? -1 : 1))
}

function fixedSession(fixed: FixedDay, progress: Progress): Slotted {
  const role: SessionRole = fixed.slot === 'test' ? 'test' : 'race'
  const { workout, easier, day, why, slot } = fixed
  return {
    ...sessionOf({ workout, easier }, progress),
    ...(role === 'race' && fixed.priority !== null ? { priority: fixed.priority } : {}),
    day,
    slot: slot === 'race' ? 'race' : slot,
    role,
    hard: true,
    why,
  }
}

function sessionOf(
  fitted: Pick<FittedSession, 'workout' | 'easier'>,
  progress: Progress,
): Pick<Slotted, 'workout' | 'easier' | 'facts'> {
  const facts = sessionFacts(fitted.workout, progress.request.ability)
  return { workout: fitted.workout, easier: fitted.easier, facts }
}

function addQuality(order: WeekOrder, progress: Progress, draft: WeekDraft): void {
  if (order.frame.leadIn || order.noQuality) return
  const slots = [
    ['quality-1', 'first', draft.bones.quality1],
    ['quality-2', 'second', draft.bones.quality2],
  ] as const
  for (const [slot, menu, day] of slots) {
    if (day === null) continue
    if (daysBetween(day, order.timeline.raceDay) <= RACE_QUIET_DAYS) continue
    if (progress.sessions.some((s) => s.role === 'long' && daysBetween(s.day, day) === 1)) continue
    const entry = entryOf(order, progress, menu)
    if (entry === undefined) continue
    const reserve = slot === 'quality-1' ? reserveM(order, progress, draft.budget) : 0
    const fitted = chooseQuality(
      {
        day,
        entry,
        levelShift: levelShift(order),
        fastM: draft.budget.fastM - reserve,
        hillS: draft.budget.hillS,
        weekKm: order.km,
        mostKm: mostQualityKm(order),
        avoidIds: idsOfLastWeek(progress, order),
        hardDays: hardDays(order, progress, draft.sessions),
      },
      progress,
    )
    if (fitted === null) continue
    spend(draft.budget, fitted)
    draft.sessions.push({
      ...fitted,
      day,
      slot,
      role: 'quality',
      hard: sessionSpec(fitted.workout.sessionId).hard,
      why: null,
    })
  }
}

function mostQualityKm({ km, runs }: WeekOrder): number {
  const share = QUALITY_SHARE[runs] ?? QUALITY_SHARE_MANY
  return Math.max(share * km, Math.min(QUALITY_LEAST_KM, QUALITY_MOST_SHARE * km))
}

/**
 * Fast metres kept back for the strides before the second session and after an easy run; where the
 * week may hold few, the first session has them.
 */
function reserveM(order: WeekOrder, progress: Progress, budget: Budget): number {
  const after = order.cutBack || order.taper ? 0 : LEAST_STRIDES
  const wanted = (WARMUP_STRIDES + after) * strideM(progress.request) * 0.9
  return Math.max(0, Math.min(wanted, budget.fastM - LEAST_FOR_FIRST_M))
}

function levelShift(order: WeekOrder): number {
  const size = Math.min(0.5, Math.max(0, (order.km - LEVEL_FROM_KM) * LEVEL_PER_KM))
  return (order.cutBack ? CUT_BACK_LEVEL : size) - 2 * (1 - order.strain)
}

function idsOfLastWeek(progress: Progress, order: WeekOrder): readonly string[] {
  return progress.sessions
    .filter(({ day, role }) => role === 'quality' && daysBetween(day, order.frame.startDay) <= 7)
    .map((session) => session.workout.sessionId)
}

function isDayBefore(day: CalendarDay, next: CalendarDay | null): boolean {
  return next !== null && daysBetween(day, next) === 1
}

function hardDays(
  order: WeekOrder,
  progress: Progress,
  sessions: readonly DoneSession[],
): readonly HardDay[] {
  const planned = [...progress.sessions, ...sessions]
    .filter((session) => session.hard && !isExempt(session))
    .map((session) => ({ day: session.day, mile: session.facts.mile, race: null }))
  const fixed = order.fixed.map(({ day, priority }): HardDay => ({
    day,
    mile: true,
    race: priority === 'C' ? 'trained-through' : 'rested-for',
  }))
  const { sharpening } = order.raceWeek
  const last = sharpening === null ? [] : [{ day: sharpening, mile: true, race: null }]
  return [...planned, ...fixed, ...last]
}

/** R14 and R15 by days to the race, wherever they fall in the week. */
function addRaceWeek(
  order: WeekOrder,
  progress: Progress,
  draft: Pick<WeekDraft, 'sessions' | 'budget'>,
): void {
  const { sharpening, openers } = order.raceWeek
  const days = daysOf(order.frame.startDay)
  const wishes = [
    { id: 'R14', day: sharpening, slot: 'sharpening', level: order.km > 30 ? 0.3 : 0, share: 0.65 },
    { id: 'R15', day: openers, slot: 'openers', level: 0, share: 0.6 },
  ]
  for (const { id, day, slot, level, share } of wishes) {
    if (day === null || !days.includes(day) || day < progress.request.today) continue
    if (draft.sessions.some((session) => session.day === day)) continue
    const session = fastSessionCapM(largestFastBeforeM(progress, day), 1000 * order.km)
    const most = draft.budget.fastM * share
    const limit = dayLimitS(progress.request, day)
    const longest = 1080 * longestBeforeKm(progress, day)
    const fitted = fitSession(
      id,
      progress.request,
      { level, leastReps: 2, short: true },
      (facts) => {
        return (
          facts.fastM <= most &&
          facts.repFastM <= session &&
          facts.durationS <= limit &&
          facts.distanceM <= longest
        )
      },
    )
    if (fitted === null) continue
    spend(draft.budget, fitted)
    const { hard } = sessionSpec(id)
    draft.sessions.push({ ...fitted, day, slot, role: 'quality', hard, why: null })
  }
}

function addLong(
  order: WeekOrder,
  progress: Progress,
  draft: Pick<WeekDraft, 'bones' | 'sessions'>,
): void {
  const day = draft.bones.long
  if (day === null || taken(draft.sessions, day)) return
  const toRace = daysBetween(day, order.timeline.raceDay)
  if (toRace < RACE_QUIET_DAYS - 1 || order.frame.leadIn) return
  if (isDayBefore(day, order.raceWeek.sharpening)) return
  const before = [...progress.sessions, ...draft.sessions]
  const asked = longRunKm(
    {
      day,
      phase: order.frame.phase,
      cutBack: order.cutBack,
      weekKm: order.km,
      afterHard: before.some((s) => s.hard && daysBetween(s.day, day) === 1),
      runs: order.runs,
    },
    progress,
  )
  const km = roundKm(asked * order.longShare, order.km)
  if (km <= 0) return
  const fitted = easySession('L1', progress.request, km)
  draft.sessions.push({ ...fitted, day, slot: 'long', role: 'long', hard: false, why: null })
}
