/** Health, age and the way back from a break. */
import { addDays } from '@bell-lap/units/calendar-day'
import { PAIN_STOPS } from '../ledger/can-start.ts'
import { ADULT_FROM, YOUNGEST } from '../ledger/caps.ts'
import { BREAK_FROM_DAYS, returnShare, usualWeekKm } from '../ledger/usual-week.ts'
import type { Check } from './checked-plan.ts'
import { findEach, findSessions, findWeeks } from './checked-plan.ts'
import { is } from '@bell-lap/workout/classify/classify'

const YOUTH_RUNS = 5
const YOUTH_QUALITY = 2
const STRIDES_ONLY_FROM_DAYS = 15

export const healthFirst: Check = (checked) => {
  const { painNow, redFlag, illInLast7Days, needsClearance, pregnantOrPostpartum } =
    checked.request.runner.health
  const stop =
    painNow >= PAIN_STOPS || redFlag || illInLast7Days || needsClearance || pregnantOrPostpartum
  if (!stop) return []
  const soon = addDays(checked.request.today, 7)
  return findEach(
    checked.hard.filter(({ day }) => day >= checked.request.today && day < soon),
    () => 'hard running in spite of pain, illness or a warning sign',
    ({ id }) => id,
  )
}

export const wayBack: Check = (checked) => {
  const { history, today } = checked.request
  if (history.runFreeDays < BREAK_FROM_DAYS) return []
  const soon = addDays(today, 7)
  const most = returnShare(history.runFreeDays) * usualWeekKm(history)
  const first = checked.weeks.filter(
    ({ week }, i) =>
      week.startDay >= addDays(today, -6) &&
      (week.startDay <= today || (i === 1 && checked.weeks[0]?.leadIn === true)),
  )
  return [
    ...findEach(
      first,
      ({ done }) =>
        done.km > 1.02 * most
          ? `${done.km.toFixed(1)} km in a first week back of ${most.toFixed(1)}`
          : null,
      ({ id }) => id,
    ),
    ...findEach(
      checked.hard.filter(({ day }) => day < soon),
      () =>
        history.runFreeDays >= STRIDES_ONLY_FROM_DAYS
          ? 'hard running in the first week back'
          : null,
      ({ id }) => id,
    ),
  ]
}

export const age: Check = (checked) => {
  const years = checked.request.runner.age
  if (years === null || years >= ADULT_FROM) return []
  if (years < YOUNGEST) return [{ ids: ['plan'], detail: 'no plan under 16' }]
  return [
    ...findWeeks(checked, ({ sessions }) => {
      const hours = sessions.reduce((sum, { facts }) => sum + facts.durationS / 3600, 0)
      const quality = sessions.filter(({ hard }) => hard).length
      return sessions.length > YOUTH_RUNS || quality > YOUTH_QUALITY || hours > years
        ? `${sessions.length} runs, ${quality} hard, ${hours.toFixed(1)} h at ${years}`
        : null
    }),
    ...findSessions(checked, ({ workout }) =>
      is(workout, 'adults-only') ? 'not a session for under 18' : null,
    ),
    ...(checked.request.runner.health.guardianConsents
      ? []
      : [{ ids: ['plan'], detail: 'no consent of a guardian or coach' }]),
  ]
}
