/** What a rule took away comes back when its reason is gone. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionsOf, strengthOf, withSessions, withStrength } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, StrengthSession, Violation } from '../model/plan.ts'
import { asAllowed, strictest } from '../session/allowed-strength.ts'
import { limitsOn } from '../ledger/body-limit.ts'
import { bodyLimits } from './body-limits.ts'
import { followsOf, KEPT_BY_RULES, mend } from './mend.ts'
import type { Mended } from './mend.ts'
import { keyOf, openViolations } from './open-violations.ts'
import { diffPlans } from './plan-change.ts'
import type { PlanChange } from './plan-change.ts'
import { atPacesNow, isSameButForPaces } from './paces-since.ts'
import type { PaceMoves } from './paces-since.ts'
import type { Ending, MadeChange, Rule } from './rule.ts'
import type { Situation } from './situation.ts'

/** The key of what comes back after a change; answered once like any other. */
export function backKey(change: { readonly key: string }): string {
  return `${change.key}${BACK}`
}
const BACK = ':back'

/**
 * Changes that still take something: those from before their key was last given back are settled. What was given back
 * is no such change, though its rule is the same: its reason would always be over, and the sessions would go again.
 */
export function notGivenBack(made: readonly MadeChange[]): readonly MadeChange[] {
  const givenAt = new Map(made.map(({ key }, at) => [key, at]))
  return made.filter(
    (change, at) => !change.key.endsWith(BACK) && at > (givenAt.get(backKey(change)) ?? -1),
  )
}

/** Limits are held anew each morning: the changes of one key are one, from before the first to after the last. */
export function joinedByKey(made: readonly MadeChange[]): readonly MadeChange[] {
  const joined = new Map<string, MadeChange>()
  for (const change of made) {
    const known = joined.get(change.key)
    joined.delete(change.key)
    joined.set(change.key, known === undefined ? change : joinedChange(known, change))
  }
  return [...joined.values()]
}

function joinedChange(first: MadeChange, next: MadeChange): MadeChange {
  return {
    ...next,
    sessions: joinedDiff(first.sessions, next.sessions),
    strength: joinedDiff(first.strength, next.strength),
  }
}

function joinedDiff<T>(
  first: readonly { readonly id: string; readonly before: T | null; readonly after: T | null }[],
  next: readonly { readonly id: string; readonly before: T | null; readonly after: T | null }[],
): { readonly id: string; readonly before: T | null; readonly after: T | null }[] {
  const was = new Map(first.map((one) => [one.id, one]))
  const changed = next.map((one) => ({ ...one, before: (was.get(one.id) ?? one).before }))
  const ids = new Set(next.map(({ id }) => id))
  return [...first.filter(({ id }) => !ids.has(id)), ...changed]
}

/**
 * Puts back what one earlier change took from days still ahead: session by session as each stood
 * before or, where a safety rule asks for it, lighter; what was changed again since stays. `null` when the reason
 * stands or nothing can come back.
 */
export function giveBack(
  change: MadeChange,
  rule: Rule,
  situation: Situation,
  paces: PaceMoves = [],
): { readonly plan: Plan; readonly change: PlanChange } | null {
  const ending = rule.ends?.(situation, change) ?? null
  if (ending === null) return null
  const { plan } = situation
  const due = dueSessions(change, ending, { situation, paces })
  const gym = dueStrength(change, ending, situation)
  if (due.length === 0 && gym.length === 0) return null
  const known = new Set(openViolations(plan, situation).map(keyOf))
  const { plan: withRuns, because } = runsBack(due, situation)
  const withGym = gym.reduce((now, session) => {
    const next = withStrengthDay(now, session)
    const broken = openViolations(next, { ...situation, plan: next })
    return broken.every((violation) => known.has(keyOf(violation))) ? next : now
  }, withRuns)
  const { sessions, strength } = diffPlans(plan, withGym)
  if (sessions.length === 0 && strength.length === 0) return null
  const back: PlanChange = {
    key: backKey(change),
    rule: change.rule,
    reason: sentences([ending.sentence, whatIsBack(sessions.length, strength.length)]),
    grade: rule.grade,
    source: rule.source,
    evidence: ending.evidence,
    redFlag: false,
    sessions,
    strength,
    follows: followsOf(because),
    whole: null,
  }
  return { plan: withGym, change: back }
}

/**
 * All sessions together, made lighter where a rule asks for it. A week that is half back would be too
 * small for the weeks after it, so one after the other is only tried where together leaves less.
 */
function runsBack(due: readonly PlannedSession[], situation: Situation): Mended {
  const { plan } = situation
  const known = new Set(openViolations(plan, situation).map(keyOf))
  const together = mend(due.reduce(withSession, plan), situation, known, KEPT_BY_RULES)
  if (together.because.size === 0) return together
  const inTurn = oneByOne(due, situation, known)
  return totalM(inTurn.plan) > totalM(together.plan) ? inTurn : together
}

function oneByOne(
  due: readonly PlannedSession[],
  situation: Situation,
  known: ReadonlySet<string>,
): Mended {
  const because = new Map<string, Violation>()
  const plan = due.reduce((now, session) => {
    const mended = mend(withSession(now, session), situation, known, KEPT_BY_RULES)
    if (totalM(mended.plan) <= totalM(now)) return now
    for (const [id, violation] of mended.because) because.set(id, violation)
    return mended.plan
  }, situation.plan)
  return { plan, because }
}

/** Strength as far as the body allows it, where that is not what stands in the plan. */
function dueStrength(
  change: MadeChange,
  ending: Ending,
  situation: Situation,
): readonly StrengthSession[] {
  return change.strength.flatMap((one) => {
    if (one.before === null || !isDue(one.before, true, ending)) return []
    if (!isSame(strengthOf(situation.plan), one)) return []
    const allowed = asTheBodyAllows(one.before, situation)
    return allowed === null || JSON.stringify(allowed) === JSON.stringify(one.after) ? [] : allowed
  })
}

function dueSessions(
  change: MadeChange,
  ending: Ending,
  { situation, paces }: { readonly situation: Situation; readonly paces: PaceMoves },
): readonly PlannedSession[] {
  const { plan, isOpen, request } = situation
  return change.sessions
    .filter((one) => isDue(one.before, isHard(one.before), ending))
    .filter((one) => isUntouched(one, plan, paces))
    .flatMap(({ before }) => (before === null ? [] : [atPacesNow(before, paces, request)]))
    .filter(isOpen)
    .sort(byDay)
}

function totalM(plan: Plan): number {
  return plan.weeks.reduce((sum, week) => sum + week.distanceM, 0)
}

function isHard(session: PlannedSession | null): boolean {
  return session !== null && (session.hard || session.fastM > 0 || session.role === 'quality')
}

function isDue(
  before: { readonly day: CalendarDay } | null,
  hard: boolean,
  { from, hardFrom }: Ending,
): boolean {
  return before !== null && before.day >= (hard ? hardFrom : from)
}

/** The session stands as the change left it, and on its day stands nothing else but a second run. */
function isUntouched(one: MadeChange['sessions'][number], plan: Plan, paces: PaceMoves): boolean {
  const all = sessionsOf(plan)
  const alone = all.every(
    (other) =>
      other.id === one.id ||
      other.day !== one.before?.day ||
      other.second === true ||
      one.before.second === true,
  )
  if (!alone) return false
  if (paces.length === 0) return isSame(all, one)
  return isSameButForPaces(all.find(({ id }) => id === one.id) ?? null, one.after)
}

function isSame<T extends { readonly id: string }>(
  all: readonly T[],
  { id, after }: { readonly id: string; readonly after: T | null },
): boolean {
  const now = all.find((one) => one.id === id) ?? null
  return JSON.stringify(now) === JSON.stringify(after)
}

function withSession(plan: Plan, session: PlannedSession): Plan {
  const others = sessionsOf(plan).filter(({ id }) => id !== session.id)
  return withSessions(plan, [...others, session])
}

/** Jumps and heavy legs come back step by step. */
function asTheBodyAllows(session: StrengthSession, situation: Situation): StrengthSession | null {
  const limits = limitsOn(bodyLimits(situation), session.day)
  const allowed = strictest(limits.map(({ strength }) => strength))
  return asAllowed(session, allowed, situation.request.availability.gym)
}

function withStrengthDay(plan: Plan, session: StrengthSession): Plan {
  const others = strengthOf(plan).filter(({ id }) => id !== session.id)
  return withStrength(plan, [...others, session].sort(byDay))
}

function byDay(a: { readonly day: CalendarDay }, b: { readonly day: CalendarDay }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}

function whatIsBack(runs: number, strength: number): Message {
  if (runs === 0) return message('back.strength', { strength })
  return strength === 0
    ? message('back.runs', { runs })
    : message('back.runs-and-strength', { runs, strength })
}
