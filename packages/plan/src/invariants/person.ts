/** Health, age and the way back from a break. */
import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
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
  const { painNow, redFlag, illInLast7Days, needsClearance, pregnantOrPostpartum, clearedOn } =
    checked.request.runner.health
  const waits = needsClearance && clearedOn === undefined
  const stop = painNow >= PAIN_STOPS || redFlag || illInLast7Days || waits || pregnantOrPostpartum
  if (!stop) return []
  const soon = addDays(checked.request.today, 7)
  return findEach(
    checked.hard.filter(({ day }) => day >= checked.request.today && day < soon),
    () => message('broken.hard-in-spite'),
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
          ? message('broken.first-week-back', { distanceM: 1000 * done.km, mostM: 1000 * most })
          : null,
      ({ id }) => id,
    ),
    ...findEach(
      checked.hard.filter(({ day }) => day < soon),
      () =>
        history.runFreeDays >= STRIDES_ONLY_FROM_DAYS ? message('broken.hard-first-week') : null,
      ({ id }) => id,
    ),
  ]
}

export const age: Check = (checked) => {
  const years = checked.request.runner.age
  if (years === null || years >= ADULT_FROM) return []
  if (years < YOUNGEST) return [{ ids: ['plan'], detail: message('broken.too-young') }]
  return [
    ...findWeeks(checked, ({ sessions }) => {
      const hours = sessions.reduce((sum, { facts }) => sum + facts.durationS / 3600, 0)
      const quality = sessions.filter(({ hard }) => hard).length
      return sessions.length > YOUTH_RUNS || quality > YOUTH_QUALITY || hours > years
        ? message('broken.youth-week', {
            runs: sessions.length,
            hard: quality,
            timeS: 3600 * hours,
            age: years,
          })
        : null
    }),
    ...findSessions(checked, ({ workout }) =>
      is(workout, 'adults-only') ? message('broken.adults-only') : null,
    ),
    ...(checked.request.runner.health.guardianConsents
      ? []
      : [{ ids: ['plan'], detail: message('broken.no-consent') }]),
  ]
}
