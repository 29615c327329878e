/** Cross-training that what is open leaves: none while running is stopped, and none while the runner is away. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Plan } from '../model/plan.ts'
import { eventsOf } from '../model/training-event.ts'
import { crossOf, withCross } from '../model/with-sessions.ts'
import { lastDayOf } from './absent-on.ts'
import { openStates } from './open-states.ts'
import type { Situation } from './situation.ts'

/** While nobody knows until when, so many days at a time; a warning sign holds to the end of the plan. */
const OPEN_DAYS = 7

export function heldCross(plan: Plan, { events, today }: Situation): Plan {
  const stops = openStates(events, today).filter(({ running }) => running === 'none')
  const away = eventsOf(events, 'away').map((one) => ({
    from: one.day,
    to: lastDayOf(one, events, today),
  }))
  const isHeld = (day: CalendarDay) =>
    day >= today &&
    (stops.some(
      ({ kind, until }) => kind === 'red-flag' || day <= (until ?? addDays(today, OPEN_DAYS - 1)),
    ) ||
      away.some(({ from, to }) => day >= from && day <= to))
  return withCross(
    plan,
    crossOf(plan).filter(({ day }) => !isHeld(day)),
  )
}
