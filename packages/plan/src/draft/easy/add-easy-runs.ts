import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { SessionFacts } from '../../ledger/session-facts.ts'
import { easySession, easySpeedMps, roundKm, strideM } from './easy-runs.ts'
import { longestBeforeKm, sessionsSince } from '../../ledger/training-ledger.ts'
import type { DoneSession, Progress } from '../../ledger/training-ledger.ts'
import { EVE_MOST_S, USED_TO_STRIDES } from '../../ledger/caps.ts'
import { dayLimitS } from '../../ledger/quality-caps.ts'
import { dayRoomKm } from './second-runs.ts'
import { hillSprintDay } from './hill-sprint-day.ts'
import { LEAST_STRIDES, LEAST_STRIDES_TAPER, strideDays } from './stride-days.ts'
import { spend, taken } from '../frame/week-order.ts'
import type { WeekDraft, WeekOrder } from '../frame/week-order.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

/** Four strides at first, then six (sessions E3). */
const FIRST_STRIDES = 4
const MOST_STRIDES = 6
const FIRST_STRIDES_WEEKS = 2
/** A runner who had strides once a week before is used to them. */
const SHORTEST_EASY_S = 18 * 60
/** Easy runs stay clearly shorter than the long run. */
const LONGEST_EASY_SHARE = 0.95
/** An easy run may be as short as this share of a short long run. */
const LEAST_OF_LONG = 0.6
const LONGEST_EASY_S = 150 * 60
/** An easy run of a week without a long run, as a share of the long runs before it, where no easy run was longer (D). */
const EASY_OF_LONG = 0.7
/** Room for a few strides and the walks between them. */
const STRIDES_S = 4 * 60

/** Days of easy runs, best first; a quality day that found no session is one more, at the end. */
function easyDays(order: WeekOrder, { places, sessions }: WeekDraft): readonly CalendarDay[] {
  const { first, second, long, easy } = places
  return [...easy, first, second, long]
    .filter((offset) => offset !== null)
    .map((offset) => addDays(order.frame.startDay, offset))
    .filter((day) => !taken(sessions, day))
}

/** The kilometres that are left, evenly over the easy days; strides where there is room for them. */
export function addEasy(
  order: WeekOrder,
  progress: Progress,
  { draft, second }: { readonly draft: WeekDraft; readonly second: readonly DoneSession[] },
): void {
  const { request } = progress
  const { sessions, budget } = draft
  // The race comes on top of the taper's kilometres.
  const planned = [...sessions, ...second]
    .filter((session) => session.day !== order.timeline.raceDay)
    .reduce((sum, session) => sum + session.facts.distanceM / 1000, 0)
  const left = Math.max(0, order.km - planned)
  const long = sessions.find(({ role }) => role === 'long')
  const least = Math.min(
    (SHORTEST_EASY_S * easySpeedMps(request)) / 1000,
    long === undefined ? Infinity : (LEAST_OF_LONG * long.facts.distanceM) / 1000,
  )
  // The least suited day goes first where the kilometres are too few for all.
  let ranked = easyDays(order, draft)
  while (ranked.length > 0 && left / ranked.length < least) ranked = ranked.slice(0, -1)
  const days = [...ranked].sort()
  const perDay = left / Math.max(1, days.length)
  const withStrides = strideDays(order, progress, { sessions, days, budget })
  const most = mostStrides(order, progress)
  const uphill = hillSprintDay(order, progress, { sessions, withStrides })
  let rest = left
  days.forEach((day, i) => {
    const share = i === days.length - 1 ? Math.min(rest, perDay * 1.15) : perDay
    const other = second.find((one) => one.day === day)?.facts
    const km = easyKm(share, day, order, { progress, sessions, other })
    rest -= km
    const strides = withStrides.includes(day)
      ? Math.min(
          most,
          Math.floor(
            budget.fastM / strideM(request) / (withStrides.length - withStrides.indexOf(day)),
          ),
        )
      : 0
    const recovery = order.runs === 7 && weekdayOf(day) === order.recoveryDay
    const id = recovery
      ? LIBRARY.recoveryRun
      : strides >= (order.taper ? LEAST_STRIDES_TAPER : LEAST_STRIDES)
        ? LIBRARY.easyWithStrides
        : LIBRARY.easyRun
    const fitted = easySession(id, request, km, day === uphill ? { hillSprints: strides } : strides)
    spend(budget, fitted)
    sessions.push({ ...fitted, day, slot: `easy-${i + 1}`, role: 'easy', hard: false, why: null })
  })
}

/** The day before a race or trial that the plan rests for. */
function isEve(day: CalendarDay, { fixed }: WeekOrder): boolean {
  return fixed.some((race) => race.priority !== 'C' && addDays(race.day, -1) === day)
}

/** A week with a trial or a race before the last one: what the trial leaves out, the easy runs do not take over. */
function isTrialWeek({ fixed, frame, timeline }: WeekOrder): boolean {
  return fixed.some(({ day }) => {
    const ahead = daysBetween(frame.startDay, day)
    return day !== timeline.raceDay && ahead >= 0 && ahead < 7
  })
}

const WEEKS_BEFORE = 3

/** The longest run of a role in the weeks before; `null` where there was none. */
function longestKm(role: 'easy' | 'long', progress: Progress, { frame }: WeekOrder): number | null {
  const runs = sessionsSince(progress, addDays(frame.startDay, -7 * WEEKS_BEFORE)).filter(
    (one) => one.role === role,
  )
  return runs.length === 0 ? null : Math.max(...runs.map(({ facts }) => facts.distanceM / 1000))
}

/**
 * In a trial week, the longest easy run of the weeks before. In race week, and in a week that days away leave no
 * long run, no easy run becomes one.
 */
function mostByWeeksBefore(progress: Progress, order: WeekOrder, hasLong: boolean): number {
  const easy = longestKm('easy', progress, order)
  if (isTrialWeek(order)) return easy ?? Infinity
  const long = longestKm('long', progress, order)
  if ((hasLong && !holdsRaceDay(order)) || long === null) return Infinity
  return Math.max(easy ?? 0, EASY_OF_LONG * long)
}

function holdsRaceDay({ frame, timeline }: WeekOrder): boolean {
  const ahead = daysBetween(frame.startDay, timeline.raceDay)
  return ahead >= 0 && ahead < 7
}

function mostStrides({ frame }: WeekOrder, { request }: Progress): number {
  const isNew = request.history.strideExposures28d < USED_TO_STRIDES
  return isNew && frame.index < FIRST_STRIDES_WEEKS ? FIRST_STRIDES : MOST_STRIDES
}

function easyKm(
  share: number,
  day: CalendarDay,
  order: WeekOrder,
  known: {
    progress: Progress
    sessions: readonly DoneSession[]
    /** The second run of the day. */
    other: SessionFacts | undefined
  },
): number {
  const { progress, other } = known
  const { request } = progress
  const secondsLeft = dayLimitS(request, day) - (other?.durationS ?? 0)
  const long = known.sessions.find((session) => session.role === 'long')
  const speed = easySpeedMps(request)
  const most = Math.min(
    1.08 * longestBeforeKm(progress, day),
    long === undefined ? Infinity : (LONGEST_EASY_SHARE * long.facts.distanceM) / 1000,
    (0.97 * Math.min(LONGEST_EASY_S, secondsLeft) * speed) / 1000,
    other === undefined ? Infinity : dayRoomKm(day, order, progress) - other.distanceM / 1000,
    order.runs === 7 && weekdayOf(day) === order.recoveryDay ? (40 * 60 * speed) / 1000 : Infinity,
    isEve(day, order) ? ((EVE_MOST_S - STRIDES_S) * speed) / 1000 : Infinity,
    mostByWeeksBefore(progress, order, long !== undefined),
  )
  return roundKm(Math.min(share, most), order.km)
}
