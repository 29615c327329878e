/** Whose strides go uphill, and in which weeks: a touch of hill sprints through the year (science H1, H2). */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { learnsFirst } from '../../ledger/caps.ts'
import { isUphill } from '../../ledger/session-facts.ts'
import { sessionsSince } from '../../ledger/training-ledger.ts'
import type { DoneSession, Progress } from '../../ledger/training-ledger.ts'
import type { PlanRequest } from '../../model/plan.ts'
import { isAtHomeOnABelt } from '../../session/home-place.ts'
import type { WeekOrder } from '../frame/week-order.ts'

/** The first week has strides on the flat, to learn them. */
const FROM_WEEK = 1

/**
 * The day of the week whose strides go uphill; `null` for none. One a week where two days have strides, else not two
 * weeks in a row, so that strides at 800 m pace stay. None in a week with a hill session, in the taper and back from a
 * break, and none beside a hard day where another is at hand.
 */
export function hillSprintDay(
  order: WeekOrder,
  progress: Progress,
  week: {
    readonly sessions: readonly DoneSession[]
    readonly withStrides: readonly CalendarDay[]
  },
): CalendarDay | null {
  const { frame, taper, noQuality } = order
  const { request } = progress
  const isTurn = week.withStrides.length > 1 || !ranUphillLately(order, progress)
  const quiet = taper || noQuality || frame.leadIn || frame.phase === 'sharpen'
  const isEarly = frame.index < FROM_WEEK
  const hasHills = week.sessions.some(({ workout }) => workout.place === 'hill')
  if (!isTurn || quiet || isEarly || hasHills || !maySprintUphill(request)) return null
  const isRested = (day: CalendarDay) =>
    week.sessions.every((one) => !one.hard || daysBetween(one.day, day) !== 1)
  return week.withStrides.find(isRested) ?? week.withStrides[0] ?? null
}

function ranUphillLately({ frame }: WeekOrder, progress: Progress): boolean {
  return sessionsSince(progress, addDays(frame.startDay, -7)).some(({ facts }) =>
    facts.steps.some((step) => step.intent === 'strides' && isUphill(step)),
  )
}

/** Healthy calves, a hill, and somebody who has learnt to run fast: sprints load calf and Achilles. */
function maySprintUphill(request: PlanRequest): boolean {
  const { runner, availability } = request
  const { painNow, calfAchillesHamstring12Weeks, injuredInLast12Weeks } = runner.health
  const isSound = painNow === 0 && !calfAchillesHamstring12Weeks && !injuredInLast12Weeks
  return availability.hills && !isAtHomeOnABelt(request) && isSound && !learnsFirst(runner)
}
