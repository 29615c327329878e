/** Second, short easy runs on days that have time for two, for runners of many kilometres. */
import { addDays, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { SessionFacts } from '../../ledger/session-facts.ts'
import { dayCapKm } from '../../ledger/caps.ts'
import { easySession, easySpeedMps, roundKm } from './easy-runs.ts'
import { longestBeforeKm } from '../../ledger/training-ledger.ts'
import type { Progress } from '../../ledger/training-ledger.ts'
import { dayLimitS } from '../../ledger/quality-caps.ts'
import type { Slotted, WeekDraft, WeekOrder } from '../frame/week-order.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

/**
 * From so many kilometres in six runs or more two short runs are easier on the legs than one long one;
 * one more for every 15 km (coaching practice for high volumes, science H2; grade D).
 */
const SECOND_RUNS_FROM_KM = 80
const KM_A_RUN = 15
const THRESHOLD_DOUBLES_FROM_KM = 90
const FEWEST_RUNS = 6
const EVERY_DAY = 7
const DAY_MARGIN = 0.985
const SHORTEST_S = 20 * 60
const LONGEST_S = 45 * 60
/** Of the kilometres a single easy run of the week would have. */
const SHARE_OF_EASY = 0.45

/**
 * They take their kilometres from the easy runs of the week. Quality days come first, then easy ones;
 * none on the day of the long run, on the recovery day after it, on the day of a race or test or its
 * eve, in a taper, or back from a break.
 */
export function secondRuns(
  order: WeekOrder,
  progress: Progress,
  draft: WeekDraft,
): readonly Slotted[] {
  const { request } = progress
  const wanted = request.availability.doubleDays ?? []
  const few = order.km < SECOND_RUNS_FROM_KM || order.runs < FEWEST_RUNS
  if (wanted.length === 0 || few || order.taper || order.frame.leadIn || order.noQuality) return []
  const most = 1 + Math.floor((order.km - SECOND_RUNS_FROM_KM) / KM_A_RUN)
  const km = kmOfEach(order, progress, draft)
  if (km <= 0) return []
  const days = daysFor(order, draft)
    .filter((day) => wanted.includes(weekdayOf(day)) && !mustStaySingle(day, order))
    .filter((day) => hasTime(day, km, { order, progress, draft }))
    .filter((day) => hasRoom(day, km, { order, progress, draft }))
    .slice(0, most)
    .toSorted()
  return days.map((day, i) => ({
    ...easySession(LIBRARY.easyRun, request, km),
    day,
    slot: `second-${i + 1}`,
    role: 'easy',
    hard: false,
    second: true,
    why: message('why.second-run'),
  }))
}

/**
 * Days with a session, as far as it is known before the easy runs are added. From 90 km a week the day of threshold
 * comes first: most of the work of a big week on one day, and the days around it stay easy. The second run is an easy
 * one: two threshold sessions on a day would be two hard sessions, which no rule of ours allows.
 */
function daysFor(order: WeekOrder, { places, sessions }: WeekDraft): readonly CalendarDay[] {
  const isFirst = ({ facts }: { readonly facts: SessionFacts }) =>
    order.km >= THRESHOLD_DOUBLES_FROM_KM && facts.thresholdM > 0
  const quality = sessions
    .filter(({ role }) => role === 'quality')
    .toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
    .map(({ day }) => day)
  const easy = places.easy.map((offset) => addDays(order.frame.startDay, offset))
  return [...quality, ...easy]
}

/** With seven runs the recovery day stands in for the day of rest; before a race the legs rest. */
function mustStaySingle(day: CalendarDay, order: WeekOrder): boolean {
  const recovers = order.runs === EVERY_DAY && weekdayOf(day) === order.recoveryDay
  return recovers || order.fixed.some((fixed) => addDays(fixed.day, -1) === day)
}

/** The most kilometres of a day with two runs, a little below the cap. */
export function dayRoomKm(day: CalendarDay, order: WeekOrder, progress: Progress): number {
  return DAY_MARGIN * dayCapKm(longestBeforeKm(progress, day), order.km, order.runs)
}

function kmOfEach(
  order: WeekOrder,
  { request }: Progress,
  { places, sessions }: WeekDraft,
): number {
  const planned = sessions.reduce((sum, { facts }) => sum + facts.distanceM / 1000, 0)
  const easyKm = Math.max(0, order.km - planned) / Math.max(1, places.easy.length)
  const kmIn = (seconds: number) => (seconds * easySpeedMps(request)) / 1000
  const km = Math.min(SHARE_OF_EASY * easyKm, kmIn(LONGEST_S))
  return km < kmIn(SHORTEST_S) ? 0 : roundKm(km, order.km)
}

interface Known {
  readonly order: WeekOrder
  readonly progress: Progress
  readonly draft: WeekDraft
}

/** Whether both runs stay under the cap of a day; an easy run takes what is left of it. */
function hasRoom(day: CalendarDay, km: number, { order, progress, draft }: Known): boolean {
  const main = draft.sessions.find((session) => session.day === day)
  const mainKm = main === undefined ? km : main.facts.distanceM / 1000
  return mainKm + km <= dayRoomKm(day, order, progress)
}

/** Whether the day has the minutes for both. */
function hasTime(day: CalendarDay, km: number, known: Known): boolean {
  const { request } = known.progress
  const limitS = dayLimitS(request, day)
  if (limitS === Infinity) return true
  const second = (1000 * km) / easySpeedMps(request)
  const main = known.draft.sessions.find((session) => session.day === day)
  // An easy run of the day takes what its limit leaves, so it needs room for a run of its own.
  return (main?.facts.durationS ?? LONGEST_S) + second <= limitS
}
