/** How far: single runs, weeks, cut-backs, time. */
import { isExempt, longestBeforeKm, recentKm } from '../ledger/training-ledger.ts'
import {
  CUT_BACK_LEAST,
  CUT_BACK_MOST,
  cutBackEvery,
  longRunShareCap,
  LONGEST_LONG_RUN_S,
  LONGEST_SESSION_S,
  OWN_RACE_RATIO,
  SINGLE_RUN_RATIO,
  WEEK_MINUTES_RATIO,
  WEEK_OVER_RECENT,
  WEEK_OVER_RECENT_EXTRA_KM,
  WEEK_OVER_USUAL,
} from '../ledger/caps.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import { taperDays, taperOf, taperShare } from '../ledger/taper.ts'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Check, CheckedPlan, CheckedSession, CheckedWeek, Finding } from './checked-plan.ts'
import { findSessions, findWeeks, progressOn } from './checked-plan.ts'
import { calfRoom } from './week-room.ts'

/** Rounding of metres to tenths of kilometres. */
const TOLERANCE_KM = 0.1
/** In short weeks a whole run decides whether a week is light. */
const CUT_BACK_FLOOR_KM = 2

export const singleRun: Check = (checked) =>
  findSessions(checked, (session) => {
    const longest = longestBeforeKm(progressOn(checked, session.day), session.day)
    // On race days the race counts, not the warm-up an hour before it.
    const metres = isExempt(session) ? session.facts.workM : session.facts.distanceM
    const length = metres / 1000
    const ratio = isOwnGoal(checked, session) ? OWN_RACE_RATIO : SINGLE_RUN_RATIO
    return length > ratio * longest + TOLERANCE_KM
      ? message('broken.single-run', { distanceM: metres, longestM: 1000 * longest })
      : null
  })

/**
 * The runner chose the goal race and its day, as the goal or as a race that the goal was then settled on; a
 * note warns where it is longer than the runs before it.
 */
function isOwnGoal(
  { request, plan }: CheckedPlan,
  { role, day, placedByEngine }: CheckedSession,
): boolean {
  const isOwnDay = request.goal.raceDay === day || request.races.some((race) => race.day === day)
  return role === 'race' && placedByEngine !== true && day === plan.raceDay && isOwnDay
}

export const weekOverRecent: Check = (checked) =>
  findWeeks(checked, ({ done, before }) => {
    const most = Math.max(0, ...recentKm(before))
    return done.km > WEEK_OVER_RECENT * most + WEEK_OVER_RECENT_EXTRA_KM
      ? message('broken.week-over-recent', { distanceM: 1000 * done.km, mostM: 1000 * most })
      : null
  })

export const weekOverUsual: Check = (checked) => {
  const usual = usualWeekKm(checked.request.history)
  return findWeeks(checked, ({ done }) =>
    done.km > WEEK_OVER_USUAL * usual
      ? message('broken.week-over-usual', { distanceM: 1000 * done.km, usualM: 1000 * usual })
      : null,
  )
}

export const longRunShare: Check = (checked) =>
  findWeeks(checked, ({ sessions, done }) => {
    const long = sessions.find((session) => session.role === 'long')
    if (long === undefined || sessions.length < 3 || isRaceWeek(checked, sessions)) return null
    const share = long.facts.distanceM / 1000 / done.km
    const cap = longRunShareCap(sessions.length)
    return share > cap + 0.005 ? message('broken.long-run-share', { share, mostShare: cap }) : null
  })

function isRaceWeek(checked: CheckedPlan, sessions: CheckedWeek['sessions']): boolean {
  return sessions.some((session) => session.day === checked.plan.raceDay)
}

/** Blocks of full weeks are shorter than the rhythm; a taper or a week with blocked days counts. */
export const cutBacks: Check = (checked) => {
  const every = cutBackEvery(checked.request.runner.age)
  const full = checked.weeks.filter((week) => !week.leadIn)
  const findings: Finding[] = []
  full.forEach((week, i) => {
    const before = full.slice(Math.max(0, i - 3), i)
    const most = Math.max(0, ...before.map((each) => each.done.km))
    const ratio = most > 0 ? week.done.km / most : 1
    const tooLittle =
      week.done.km < CUT_BACK_LEAST * most - CUT_BACK_FLOOR_KM && !hasBlockedDay(checked, week)
    if (week.week.cutBack && most > 0 && (ratio > CUT_BACK_MOST || tooLittle)) {
      findings.push({
        ids: [week.id],
        detail: message('broken.cut-back-share', { share: ratio }),
      })
    }
    const window = full.slice(i, i + every)
    if (window.length === every && !window.some((each) => isLight(checked, full, each))) {
      findings.push({
        ids: window.map((each) => each.id),
        detail: message('broken.no-cut-back', { weeks: every }),
      })
    }
  })
  return findings
}

function isLight(checked: CheckedPlan, full: readonly CheckedWeek[], week: CheckedWeek): boolean {
  if (week.week.cutBack || isTaper(checked, week)) return true
  // The week after a race is light against the weeks before the plan.
  if (week.week.phase === 'transition' && week === checked.weeks[0]) return true
  const at = full.indexOf(week)
  const before = full.slice(Math.max(0, at - 3), at).map((each) => each.done.km)
  return before.length > 0 && week.done.km <= CUT_BACK_MOST * Math.max(...before)
}

export function hasBlockedDay({ request }: CheckedPlan, { week }: CheckedWeek): boolean {
  return request.availability.blockedDays.some(
    (day) => day >= week.startDay && day < addDays(week.startDay, 7),
  )
}

/** A week in which the taper has taken a tenth or more. */
export function isTaper({ plan, request }: CheckedPlan, { week }: CheckedWeek): boolean {
  const taper = taperOf(request)
  if (daysBetween(week.startDay, plan.raceDay) > taperDays(taper) + 7) return false
  const shares = [0, 1, 2, 3, 4, 5, 6].map((offset) =>
    taperShare(daysBetween(addDays(week.startDay, offset), plan.raceDay), taper),
  )
  return shares.reduce((sum, share) => sum + share, 0) / 7 <= 0.9
}

export const weekMinutes: Check = (checked) => {
  const limit = checked.request.availability.minutesPerWeek
  if (limit === null) return []
  return findWeeks(checked, ({ sessions }) => {
    const minutes = sessions.reduce((sum, { facts }) => sum + facts.durationS / 60, 0)
    return minutes > WEEK_MINUTES_RATIO * limit
      ? message('broken.week-minutes', { timeS: 60 * minutes, limitS: 60 * limit })
      : null
  })
}

export const sumsAgree: Check = (checked) => [
  ...findWeeks(checked, ({ week, done }) =>
    Math.abs(week.distanceM / 1000 - done.km) > TOLERANCE_KM
      ? message('broken.week-sum', { weekM: week.distanceM, daysM: 1000 * done.km })
      : null,
  ),
  ...findSessions(checked, (session) =>
    Math.abs(session.distanceM - session.facts.distanceM) > 1
      ? message('broken.session-sum')
      : null,
  ),
]

export const achilles: Check = (checked) =>
  findWeeks(checked, (week) => {
    const { load, mean, isOver } = calfRoom(week, checked.request)
    return isOver ? message('broken.achilles', { load, mean }) : null
  })

export const sessionTime: Check = (checked) =>
  findSessions(checked, (session) => {
    const limit = session.role === 'long' ? LONGEST_LONG_RUN_S : LONGEST_SESSION_S
    const { facts } = session
    return facts.durationS > limit + 1 && !isExempt(session)
      ? message('broken.session-time', { timeS: facts.durationS, mostS: limit })
      : null
  })
