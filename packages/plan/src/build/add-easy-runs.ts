import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { dayLimitS } from './choose-quality.ts'
import { easySession, easySpeedMps, roundKm, strideM } from './easy-runs.ts'
import { longestBeforeKm } from './progress.ts'
import type { DoneSession, Progress } from './progress.ts'
import { spend, taken } from './week-order.ts'
import type { WeekDraft, WeekOrder } from './week-order.ts'

const MOST_STRIDES = 8
const LEAST_STRIDES = 3
const LEAST_STRIDES_TAPER = 2
const SHORTEST_EASY_S = 18 * 60
/** Easy runs stay clearly shorter than the long run. */
const LONGEST_EASY_SHARE = 0.95
/** An easy run may be as short as this share of a short long run. */
const LEAST_OF_LONG = 0.6
const LONGEST_EASY_S = 150 * 60
const LONGEST_STREAK_DAYS = 6

/** The kilometres that are left, evenly over the easy days; strides where there is room for them. */
export function addEasy(order: WeekOrder, progress: Progress, draft: WeekDraft): void {
  const { request } = progress
  const { bones, sessions, budget } = draft
  // The race comes on top of the taper's kilometres.
  const planned = sessions
    .filter((session) => session.day !== order.timeline.raceDay)
    .reduce((sum, session) => sum + session.facts.distanceM / 1000, 0)
  const left = Math.max(0, order.km - planned)
  const long = sessions.find(({ role }) => role === 'long')
  const least = Math.min(
    (SHORTEST_EASY_S * easySpeedMps(request)) / 1000,
    long === undefined ? Infinity : (LEAST_OF_LONG * long.facts.distanceM) / 1000,
  )
  let days = [bones.quality1, bones.quality2, bones.long, ...bones.easy]
    .filter((day): day is CalendarDay => day !== null && !taken(sessions, day))
    .filter((day) => day !== order.timeline.raceDay && !order.rest.includes(day))
    .filter((day) => leavesRest(day, [...progress.sessions, ...sessions], order))
    .sort()
  while (days.length > 0 && left / days.length < least) days = days.slice(0, -1)
  const perDay = left / Math.max(1, days.length)
  const strideCount = Math.floor(budget.fastM / strideM(request))
  const withStrides = order.taper
    ? spread(days, Math.floor(strideCount / LEAST_STRIDES_TAPER))
    : strideDays(order, days, sessions)
  let rest = left
  days.forEach((day, i) => {
    const share = i === days.length - 1 ? Math.min(rest, perDay * 1.15) : perDay
    if (!leavesRest(day, [...progress.sessions, ...sessions], order)) return
    const km = easyKm(share, day, order, { progress, sessions })
    rest -= km
    const strides = withStrides.includes(day)
      ? Math.min(
          MOST_STRIDES,
          Math.floor(
            budget.fastM / strideM(request) / (withStrides.length - withStrides.indexOf(day)),
          ),
        )
      : 0
    const recovery = order.runs === 7 && weekdayOf(day) === order.recoveryDay
    const id = recovery
      ? 'E1'
      : strides >= (order.taper ? LEAST_STRIDES_TAPER : LEAST_STRIDES)
        ? 'E3'
        : 'E2'
    const fitted = easySession(id, request, km, strides)
    spend(budget, fitted)
    sessions.push({ ...fitted, day, slot: `easy-${i + 1}`, role: 'easy', hard: false, why: null })
  })
}

/** So many of the days, evenly over the week. */
function spread(days: readonly CalendarDay[], count: number): readonly CalendarDay[] {
  const some = Math.min(days.length, count)
  return days.filter(
    (_, i) => Math.floor(((i + 1) * some) / days.length) > Math.floor((i * some) / days.length),
  )
}

/** A run on this day still leaves a day of rest in every seven; recovery runs count as rest of seven. */
function leavesRest(day: CalendarDay, sessions: readonly DoneSession[], order: WeekOrder): boolean {
  const everyDay = order.runs === 7
  if (everyDay && weekdayOf(day) === order.recoveryDay) return true
  const busy = new Set(
    sessions
      .filter(({ workout }) => !everyDay || workout.sessionId !== 'E1')
      .map((session) => session.day),
  )
  let streak = 1
  while (streak <= 7 && busy.has(addDays(day, -streak))) streak++
  for (let ahead = 1; ahead <= 7 && busy.has(addDays(day, ahead)); ahead++) streak++
  return streak <= LONGEST_STREAK_DAYS
}

function easyKm(
  share: number,
  day: CalendarDay,
  order: WeekOrder,
  known: { progress: Progress; sessions: readonly DoneSession[] },
): number {
  const { request } = known.progress
  const long = known.sessions.find((session) => session.role === 'long')
  const speed = easySpeedMps(request)
  const most = Math.min(
    1.08 * longestBeforeKm(known.progress, day),
    long === undefined ? Infinity : (LONGEST_EASY_SHARE * long.facts.distanceM) / 1000,
    (0.97 * Math.min(LONGEST_EASY_S, dayLimitS(request, day)) * speed) / 1000,
    order.runs === 7 && weekdayOf(day) === order.recoveryDay ? (40 * 60 * speed) / 1000 : Infinity,
  )
  return roundKm(Math.min(share, most), order.km)
}

/** Easy runs that end with strides: not the day after a hard one where there is another. */
function strideDays(
  order: WeekOrder,
  days: readonly CalendarDay[],
  sessions: readonly DoneSession[],
): readonly CalendarDay[] {
  const afterHard = (day: CalendarDay) =>
    sessions.some((session) => session.hard && daysBetween(session.day, day) === 1)
  const fresh = days.filter((day) => !afterHard(day))
  const candidates = fresh.length > 0 ? fresh : days
  const wanted = order.frame.phase === 'base' || order.runs >= 6 ? 2 : 1
  return candidates.slice(-Math.max(wanted, order.noQuality ? 2 : 0))
}
