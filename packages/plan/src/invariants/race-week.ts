/** 42: the eve and the week of the goal race. */
import { isBasePlan } from '../ledger/base-plan.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { EVE_MOST_S, RACE_WEEK_SHARE } from '../ledger/caps.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { Check, CheckedPlan, CheckedWeek, Finding } from './checked-plan.ts'
import { hasBlockedDay } from './distance.ts'

/** Rounding of runs to tenths of kilometres, and of easy runs to the minute. */
const TOLERANCE_KM = 0.2
const TOLERANCE_S = 60

export const eveAndRaceWeek: Check = (checked) =>
  isBasePlan(checked.request.goal) ? [] : [...eve(checked), ...raceWeek(checked)]

function eve({ plan, sessions }: CheckedPlan): readonly Finding[] {
  const before = sessions.filter(({ day }) => day === addDays(plan.raceDay, -1))
  const seconds = before.reduce((sum, { facts }) => sum + facts.durationS, 0)
  const tiring = before.some(({ hard, role }) => hard || role === 'quality')
  return tiring || seconds > EVE_MOST_S + TOLERANCE_S
    ? [
        {
          ids: before.map(({ id }) => id),
          detail: message('broken.eve', { timeS: seconds, mostS: EVE_MOST_S }),
        },
      ]
    : []
}

function raceWeek(checked: CheckedPlan): readonly Finding[] {
  const { plan, request, weeks } = checked
  const at = weeks.findIndex(({ sessions }) => sessions.some(({ day }) => day === plan.raceDay))
  const week = weeks[at]
  const before = weeks[at - 1]
  if (week === undefined || before === undefined || before.leadIn) return []
  const km = trainingKm(checked, week)
  const mostKm = RACE_WEEK_SHARE * usualWeekKm(request.history)
  const values = { distanceM: 1000 * km, mostM: 1000 * mostKm }
  if (km > mostKm + TOLERANCE_KM)
    return [{ ids: [week.id], detail: message('broken.race-week', values) }]
  const grows = km > trainingKm(checked, before) + TOLERANCE_KM && !hasBlockedDay(checked, before)
  return grows ? [{ ids: [week.id], detail: message('broken.taper-grows') }] : []
}

function trainingKm({ plan }: CheckedPlan, { sessions }: CheckedWeek): number {
  return (
    sessions
      .filter(({ day }) => day !== plan.raceDay)
      .reduce((sum, { facts }) => sum + facts.distanceM, 0) / 1000
  )
}
