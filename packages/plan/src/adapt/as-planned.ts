/**
 * The plan with what a rule took for a few days standing as it was planned. Weeks are compared with it: what was
 * left out on a doctor's or a coach's word takes no more capacity away than what was simply missed.
 */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { LONG_BREAK_DAYS } from '../ledger/breaks.ts'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import { asRun } from './as-run.ts'
import type { MadeChange } from './rule.ts'
import type { Situation } from './situation.ts'

/** Keys of changes that take for days, not for weeks. Red pain, a way back after an injury and a spike are none of them. */
const FOR_DAYS: readonly RegExp[] = [
  /^A(2|3|7|10|11|12|13|14|17|18|19|20):/,
  /^(P1|absence|easier-version|move):/,
  /^A15:(amber|move):/,
  // After a break of up to two weeks.
  /^A4:[^:]+:(light|8)/,
  // What was not run yet opens longer runs, mile pace and speed endurance; a step back for it is a wait.
  /^safety:(1|14|15):/,
]
/** Rules that only change paces. */
const PACES = /^A[59]:/
/** A move that is looked at, as a change. */
export const AS_A_MOVE = { key: 'move:', rule: 'safety', evidence: [] } as const

/** So long after a long break weeks are compared with what there was. */
const AFTER_LONG_BREAK_DAYS = 42

interface Held {
  readonly planned: PlannedSession
  /** As the last of those changes left it. */
  readonly now: PlannedSession | null
}

/**
 * The plan to compare weeks in, what was missed included; after a long break nothing in it stands as it was planned.
 * A session that was run as small as a rule asked for counts as planned, too.
 */
export function asPlanned(plan: Plan, situation: Situation): Plan {
  const restored = withWhatWasTaken(plan, situation)
  if (restored === plan) return asRun(plan, situation, true)
  const there = new Map(sessionsOf(plan).map((session) => [session.id, session]))
  const planned = new Map(
    sessionsOf(restored).flatMap((session) =>
      there.get(session.id) === session ? [] : [[session.id, session]],
    ),
  )
  const done = situation.done.filter(({ sessionId, distanceM }) => {
    const whole = planned.get(sessionId ?? '')
    return whole === undefined || distanceM > whole.distanceM
  })
  return asRun(restored, { ...situation, done }, true)
}

function withWhatWasTaken(plan: Plan, { made, returns, today }: Situation): Plan {
  const isAfterLongBreak = returns.some(
    ({ back, runFreeDays }) =>
      runFreeDays >= LONG_BREAK_DAYS && daysBetween(back, today) <= AFTER_LONG_BREAK_DAYS,
  )
  if (made.length === 0 || isAfterLongBreak) return plan
  const held = heldFor(made)
  if (held.size === 0) return plan
  const there = new Set(sessionsOf(plan).map(({ id }) => id))
  const kept = sessionsOf(plan).map((session) => {
    const one = held.get(session.id)
    return one !== undefined && isAlike(one.now, session) ? one.planned : session
  })
  const gone = [...held].flatMap(([id, one]) =>
    one.now === null && !there.has(id) ? [one.planned] : [],
  )
  return withSessions(plan, [...kept, ...gone])
}

const KNOWN = new WeakMap<readonly MadeChange[], ReadonlyMap<string, Held>>()

/** Of each session that such rules changed last: as it was planned before them, and as they left it. */
function heldFor(made: readonly MadeChange[]): ReadonlyMap<string, Held> {
  const known = KNOWN.get(made)
  if (known !== undefined) return known
  const held = new Map<string, Held>()
  for (const change of made) {
    const isForDays = isTakenForDays(change)
    for (const { id, before, after } of change.sessions) {
      const first = held.get(id)
      if (isForDays && (first !== undefined || before !== null)) {
        const planned = first?.planned ?? before
        if (planned !== null) held.set(id, { planned, now: after })
      } else if (PACES.test(change.key)) {
        if (first !== undefined) held.set(id, { ...first, now: after })
      } else held.delete(id)
    }
  }
  KNOWN.set(made, held)
  return held
}

function isTakenForDays({ key }: MadeChange): boolean {
  return FOR_DAYS.some((keys) => keys.test(key))
}

function isAlike(a: PlannedSession | null, b: PlannedSession): boolean {
  return (
    a !== null &&
    a.day === b.day &&
    a.workout.sessionId === b.workout.sessionId &&
    a.distanceM === b.distanceM &&
    a.fastM === b.fastM
  )
}
