/** A session that is too much today: tomorrow if every rule allows it, else easy running today. */
import { message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import type { CarriedOut } from './carried-out.ts'
import { replaceSession } from './change-session.ts'
import { keepLimit } from './day-limit.ts'
import type { DayLimit } from './day-limit.ts'
import { moveWithin } from './move-within.ts'
import { keyOf, openViolations } from './open-violations.ts'
import { easyRunOf } from '../session/easier-version.ts'
import type { Situation } from './situation.ts'

/** An easy run of tomorrow comes to today in exchange, where that is safe too. */
export function postponed(
  session: PlannedSession,
  situation: Situation,
  limits: readonly DayLimit[],
): CarriedOut {
  const { plan, request } = situation
  const day = addDays(session.day, 1)
  const moved = moveWithin(plan, session, [day], { situation, limits })
  if (moved === null) {
    const easy = easyRunOf(session, request, { strides: false })
    const gaveWay = [message('told.easy-today')]
    return { plan: replaceSession(plan, session.id, easy), request, told: null, gaveWay }
  }
  const gaveWay = [message('told.tomorrow', { day })]
  return { plan: exchanged(moved, session, situation, limits), request, told: null, gaveWay }
}

function exchanged(
  moved: Plan,
  session: PlannedSession,
  situation: Situation,
  limits: readonly DayLimit[],
): Plan {
  const still = new Set(sessionsOf(moved).map(({ id }) => id))
  const [gone, ...more] = sessionsOf(situation.plan).filter(({ id }) => !still.has(id))
  if (gone === undefined || more.length > 0) return moved
  const both = withSessions(moved, [...sessionsOf(moved), { ...gone, day: session.day }])
  if (limits.some((limit) => keepLimit(both, limit, situation) !== both)) return moved
  const known = new Set(openViolations(situation.plan, situation).map(keyOf))
  const isSafe = openViolations(both, situation).every((one) => known.has(keyOf(one)))
  return isSafe ? both : moved
}
