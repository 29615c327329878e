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
import type { RuleId } from './rule-id.ts'
import type { Situation } from './situation.ts'

/** Rules that take for days, not for weeks. Red pain, a way back after an injury and a spike are none of them. */
const FOR_DAYS: ReadonlySet<RuleId> = new Set<RuleId>([
  'A2',
  'A3',
  'A7',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
  'A17',
  'A18',
  'A19',
  'A20',
  'P1',
  'absence',
  'easier-version',
])
const AMBER = /^A15:(amber|move):/
/** What was not run yet opens longer runs, mile pace and speed endurance; a step back for it is a wait. */
const GATE = /^safety:(1|14|15):/
const LONG_BREAK = /^A4:[^:]+:(15|29)/
/** Rules that only change paces. */
const PACES: ReadonlySet<RuleId> = new Set<RuleId>(['A5', 'A9'])
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
      } else if (PACES.has(change.rule)) {
        if (first !== undefined) held.set(id, { ...first, now: after })
      } else held.delete(id)
    }
  }
  KNOWN.set(made, held)
  return held
}

function isTakenForDays({ key, rule }: MadeChange): boolean {
  if (rule === 'A15') return AMBER.test(key)
  if (rule === 'safety') return GATE.test(key)
  if (rule === 'A4') return !LONG_BREAK.test(key)
  return FOR_DAYS.has(rule)
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
