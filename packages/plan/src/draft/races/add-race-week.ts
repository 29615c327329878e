/** The last sharpening and the openers, by days to the race, wherever they fall in the week. */
import { mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { fastSessionCapM } from '../../ledger/caps.ts'
import { fitSession } from '../../session/fit-session.ts'
import { largestFastBeforeM, longestBeforeKm, recentFastM } from '../../ledger/training-ledger.ts'
import type { Progress } from '../../ledger/training-ledger.ts'
import { usualWeekKm } from '../../ledger/usual-week.ts'
import { dayLimitS } from '../../ledger/quality-caps.ts'
import { daysOf } from '../../model/week-days.ts'
import { spend, taken } from '../frame/week-order.ts'
import type { WeekDraft, WeekOrder } from '../frame/week-order.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

/** Metres per kilometre, and a little less than the tenth by which a run may grow. */
const LONGEST_M_PER_KM = 1080
const FULL_WEEK_KM = 30
const SHARPENING_LEVEL = 0.3
/** Fast metres that the sharpening leaves for the openers and their strides. */
const OPENERS_M = 550
/** Repetitions of race week with openers, and of the sharpening alone, as a share of the fullest week (science J3). */
const SHARE_OF_FULLEST = 0.5
const SHARPENING_OF_FULLEST = 0.75
const WHOLE_SHARPENING_M = 1200
const SMALL_SHARPENING_M = 1000
const SHORTEST_OPENERS_M = 400
/** After fewer in the fullest week, openers beside the sharpening would make race week the fullest. */
const OPENERS_FROM_M = 1900

/** The sharpening and the openers where they fall into this week and the runner's day allows them. */
export function addRaceWeek(
  order: WeekOrder,
  progress: Progress,
  draft: Pick<WeekDraft, 'sessions' | 'budget'>,
): void {
  const { sharpening, openers } = order.raceWeek
  const { request } = progress
  const days = daysOf(order.frame.startDay)
  const isHere = (day: CalendarDay | null) => day !== null && days.includes(day)
  if (!isHere(sharpening) && !isHere(openers)) return
  const usualKm = usualWeekKm(request.history)
  const fullestM = fullestWeekM(progress)
  // Three 400s whole come before openers: strides keep the legs awake as well.
  const isWhole = SHARPENING_OF_FULLEST * fullestM >= WHOLE_SHARPENING_M
  const opens =
    openers !== null &&
    (isWhole
      ? SHARE_OF_FULLEST * fullestM >= WHOLE_SHARPENING_M + SHORTEST_OPENERS_M
      : recentFastM(progress) >= OPENERS_FROM_M)
  const level = isWhole || order.km > FULL_WEEK_KM ? SHARPENING_LEVEL : 0
  const wishes = [
    {
      id: LIBRARY.sharpening,
      day: sharpening,
      slot: 'sharpening',
      level,
      leftM: opens && !isWhole ? OPENERS_M : 0,
    },
    { id: LIBRARY.openers, day: openers, slot: 'openers', level: 0, leftM: 0 },
  ]
  for (const { id, day, slot, level: asked, leftM } of wishes) {
    if (day === null || !days.includes(day) || day < request.today) continue
    if (taken(draft.sessions, day) || order.tooSoon.includes(day)) continue
    if (slot === 'openers' && !opens) continue
    const session = fastSessionCapM(largestFastBeforeM(progress, day), 1000 * usualKm)
    const most = draft.budget.fastM - leftM
    const seconds = dayLimitS(request, day)
    const longestM = LONGEST_M_PER_KM * longestBeforeKm(progress, day)
    const fitted = fitSession(
      id,
      request,
      { level: asked, short: true },
      (facts) =>
        facts.weekFastM <= most &&
        facts.repFastM <= (isWhole ? session : Math.min(session, SMALL_SHARPENING_M)) &&
        facts.durationS <= seconds &&
        facts.distanceM <= longestM,
    )
    if (fitted === null) continue
    spend(draft.budget, fitted)
    const { hard } = sessionSpec(id)
    draft.sessions.push({ ...fitted.finished(), day, slot, role: 'quality', hard, why: null })
  }
}

/** Metres of repetitions at mile pace or faster in the week that holds the most of them. */
function fullestWeekM({ sessions }: Progress): number {
  const weeks = new Map<CalendarDay, number>()
  for (const { day, facts, role } of sessions) {
    if (role !== 'quality') continue
    const monday = mondayOf(day)
    weeks.set(monday, (weeks.get(monday) ?? 0) + facts.repFastM)
  }
  return Math.max(0, ...weeks.values())
}
