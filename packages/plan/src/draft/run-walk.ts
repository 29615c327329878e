/** Running and walking by turns in place of easy running, for beginners (session E5 of the library; science H7). */
import { message } from '@bell-lap/units/message'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import { firstRunKm } from '../ledger/base-plan.ts'
import { LIBRARY } from '../ledger/library-ids.ts'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanRequest } from '../model/plan.ts'
import { roadContext, withWorkout } from '../session/easier-version.ts'

/** Place in the printed range, by whole week: from two minutes of running at a time to four. */
const LEVELS = [0, 0.5, 0.5, 1] as const
/** Of who has run further than the first run is long. */
const LEVELS_USED = [0.5, 1, 1, 1] as const

/** Rounds are whole; one that goes over the planned distance is looked for below it. */
const SMALLER_M = 150

/** The easy and long runs of a base plan that begins with run-walk, over no more ground than planned. */
export function withRunWalk(plan: Plan, request: PlanRequest): Plan {
  if (request.goal.base !== 'run-walk') return plan
  // Nobody's longest run counts as shorter than the first one.
  const isUsed = request.history.longestRun30dKm > firstRunKm(request)
  const levels = isUsed ? LEVELS_USED : LEVELS
  const leadIn = plan.weeks.length - LEVELS.length
  const levelOn = new Map(
    plan.weeks.flatMap(({ sessions }, index) =>
      sessions.map(({ id }) => [id, levels[Math.max(0, index - leadIn)] ?? 1] as const),
    ),
  )
  return withSessions(
    plan,
    sessionsOf(plan).map((session) => asRunWalk(session, levelOn.get(session.id) ?? 0, request)),
  )
}

function asRunWalk(session: PlannedSession, level: number, request: PlanRequest): PlannedSession {
  if (session.role !== 'easy' && session.role !== 'long') return session
  const context = roadContext(request)
  const walked = (distanceM: number): PlannedSession => {
    const workout = buildSession(LIBRARY.runWalk, { ...context, distanceM }, level)
    const one = withWorkout(session, workout, request)
    const isTooFar = one.distanceM > session.distanceM && distanceM > SMALLER_M
    return isTooFar ? walked(distanceM - SMALLER_M) : one
  }
  return {
    ...walked(session.distanceM),
    // Three runs alike: a long run comes when the walks are gone.
    role: 'easy',
    easier: easierVersion(LIBRARY.runWalk, context, 0),
    why: message('why.run-walk'),
  }
}
