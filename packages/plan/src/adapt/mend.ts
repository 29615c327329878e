/** Steps back until every safety rule holds again: a little lighter, easy, shorter, at last rest. */
import { addDays } from '@bell-lap/units/calendar-day'
import { sessionsOf, strengthOf, withStrength } from '../edit/with-sessions.ts'
import type { Plan, PlannedSession, Violation } from '../plan.ts'
import { replaceSession } from './change-session.ts'
import { easyRunOf, isLighter, lighterVersions } from './lighter.ts'
import { isRace, keyOf, openViolations } from './open-violations.ts'
import type { Situation } from './situation.ts'

const MOST_ROUNDS = 120
/** Broken by being hard where it stands; fewer repetitions would not help. */
const NOT_HARD_HERE: ReadonlySet<number> = new Set([5, 6, 7, 14, 15, 16, 34])
const TOO_FAST: ReadonlySet<number> = new Set([11, 19, 35])
const REST_DAY = 8
const LONG_SHARE = 4
const BLOCKED = 29

/** What was mended and why: the first violation that reached each session. */
export interface Mended {
  readonly plan: Plan
  readonly because: ReadonlyMap<string, Violation>
}

/**
 * Takes away until no open violation is left, but for those whose key is in `leave`. Every step makes
 * one session of each violation a notch lighter, so it ends; races and tests are never touched.
 */
export function mend(plan: Plan, situation: Situation, leave: ReadonlySet<string>): Mended {
  const because = new Map<string, Violation>()
  let now = plan
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const broken = openViolations(now, situation).filter((one) => !leave.has(keyOf(one)))
    if (broken.length === 0) break
    const touched = new Set<string>()
    let changed = false
    for (const violation of broken) {
      const gym = gymOf(violation, now, situation)
      if (gym !== undefined) {
        now = withStrength(
          now,
          strengthOf(now).filter(({ id }) => id !== gym),
        )
        because.set(gym, because.get(gym) ?? violation)
        changed = true
        continue
      }
      const session = offenderOf(violation, now, situation)
      if (session === undefined || touched.has(session.id)) continue
      now = replaceSession(now, session.id, notch(session, violation, situation))
      because.set(session.id, because.get(session.id) ?? violation)
      touched.add(session.id)
      changed = true
    }
    if (!changed) break
  }
  return { plan: now, because }
}

function gymOf(violation: Violation, plan: Plan, { today }: Situation): string | undefined {
  const ids = new Set(violation.offendingIds)
  return strengthOf(plan).find(({ id, day }) => ids.has(id) && day >= today)?.id
}

function offenderOf(
  violation: Violation,
  plan: Plan,
  situation: Situation,
): PlannedSession | undefined {
  const { invariant, offendingIds } = violation
  const ids = new Set(offendingIds)
  const weeks = plan.weeks.filter(({ index }) => ids.has(`w${index}`))
  const inWeeks = (day: string) =>
    weeks.some(({ startDay }) => day >= startDay && day < addDays(startDay, 7))
  const open = sessionsOf(plan).filter(
    (session) =>
      (ids.has(session.id) || inWeeks(session.day)) &&
      situation.isOpen(session) &&
      !isRace(session),
  )
  const most = (value: (session: PlannedSession) => number) =>
    [...open].sort((a, b) => value(b) - value(a) || (a.day < b.day ? 1 : -1))[0]
  if (invariant === REST_DAY) return most(({ distanceM, hard }) => (hard ? 0 : 1e6) - distanceM)
  if (invariant === LONG_SHARE) return open.find(({ role }) => role === 'long') ?? open[0]
  if (NOT_HARD_HERE.has(invariant)) {
    return open.findLast(({ hard }) => hard) ?? most(({ role }) => (role === 'quality' ? 1 : 0))
  }
  if (TOO_FAST.has(invariant)) {
    return most(({ fastM, role, distanceM }) =>
      fastM > 0 ? 1e6 + fastM : role === 'quality' ? 5e5 : distanceM,
    )
  }
  return weeks.length > 0
    ? most(({ role, distanceM }) => (role === 'quality' ? 0 : 1e6) + distanceM)
    : most(({ hard, distanceM }) => (hard ? 1e6 : 0) + distanceM)
}

function notch(
  session: PlannedSession,
  { invariant }: Violation,
  { request }: Situation,
): PlannedSession | null {
  if (invariant === BLOCKED || invariant === REST_DAY) return null
  if (NOT_HARD_HERE.has(invariant)) {
    const easy = easyRunOf(session, request, { strides: false })
    if (isLighter(easy, session)) return easy
  }
  return lighterVersions(session, request)[0] ?? null
}
