/** A change of the plan as a diff: what, why, by which rule, on what evidence. */
import type { Message } from '@bell-lap/units/message'
import { sessionsOf, strengthOf, withSessions, withStrength } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanRequest, StrengthSession } from '../model/plan.ts'
import type { RuleId } from './rule-id.ts'

export type EvidenceGrade = PlannedSession['evidenceGrade']

/** `null` before: added; `null` after: taken out. */
export interface SessionChange {
  readonly id: string
  readonly before: PlannedSession | null
  readonly after: PlannedSession | null
}
export interface StrengthChange {
  readonly id: string
  readonly before: StrengthSession | null
  readonly after: StrengthSession | null
}

/** Sessions, running or strength, that changed for the sake of one safety rule, with its name. */
export interface Follow {
  readonly ids: readonly string[]
  readonly rule: Message
  readonly detail: Message
}

export interface PlanChange {
  /** The same rule for the same reason has the same key; what was refused is known by it. */
  readonly key: string
  readonly rule: RuleId
  /** One sentence with the runner's numbers. */
  readonly reason: Message
  readonly grade: EvidenceGrade
  readonly source: string
  /** Ids of the events that brought it about. */
  readonly evidence: readonly string[]
  /** Carried out whatever the runner chose; only a cleared event ends it. */
  readonly redFlag: boolean
  readonly sessions: readonly SessionChange[]
  readonly strength: readonly StrengthChange[]
  /** Which of the sessions only follow: they got lighter so that a safety rule still holds. */
  readonly follows: readonly Follow[]
  /** Set when the plan was made anew (A25) or got other paces (A5, A9): the parts beside sessions. */
  readonly whole: { readonly before: Plan; readonly after: Plan } | null
}

/** Something to tell that changes no session. */
export interface Advice {
  readonly key: string
  readonly rule: RuleId
  readonly text: Message
  readonly seeClinician: boolean
  /** What the runner may answer, if anything is asked. */
  readonly asks: 'nothing' | 'confirm-result' | 'fewer-days' | 'were-you-running' | 'wellness'
}

/** What adapting gives. `handled` goes back in next time. */
export interface Adaptation {
  readonly plan: Plan
  /** The question the plan now answers: changed ability after a result, changed goal after a move. */
  readonly request: PlanRequest
  readonly changes: readonly PlanChange[]
  readonly advice: readonly Advice[]
  /** Those of `advice` that hold as long as what they are about is open: red flags, whatever was told before. */
  readonly standing: readonly Advice[]
  readonly handled: readonly string[]
}

interface Diff {
  readonly sessions: readonly SessionChange[]
  readonly strength: readonly StrengthChange[]
}

function diffOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): { id: string; before: T | null; after: T | null }[] {
  const was = new Map(before.map((one) => [one.id, one]))
  const is = new Map(after.map((one) => [one.id, one]))
  const gone = before
    .filter(({ id }) => is.get(id) !== was.get(id))
    .map((one) => ({ id: one.id, before: one, after: is.get(one.id) ?? null }))
  const come = after
    .filter(({ id }) => !was.has(id))
    .map((one) => ({ id: one.id, before: null, after: one }))
  return [...gone, ...come]
}

/**
 * What differs between two plans, session by session.
 *
 * @example
 * import type { Plan } from '@bell-lap/plan/model/plan'
 * const changedIds = (before: Plan, after: Plan) =>
 *   diffPlans(before, after).sessions.map(({ id }) => id)
 */
export function diffPlans(before: Plan, after: Plan): Diff {
  return {
    sessions: diffOf(sessionsOf(before), sessionsOf(after)),
    strength: diffOf(strengthOf(before), strengthOf(after)),
  }
}

/** The plan before the changes, exactly. Changes are given in the order they were made. */
export function revertChanges(plan: Plan, changes: readonly PlanChange[]): Plan {
  return changes.toReversed().reduce((now, change) => {
    if (change.whole !== null) return change.whole.before
    const sessions = backOf(sessionsOf(now), change.sessions)
    const strength = backOf(strengthOf(now), change.strength)
    return withStrength(withSessions(now, sessions), strength)
  }, plan)
}

function backOf<T extends { readonly id: string; readonly day: string }>(
  now: readonly T[],
  changes: readonly { readonly id: string; readonly before: T | null }[],
): readonly T[] {
  const changed = new Set(changes.map(({ id }) => id))
  const kept = now.filter(({ id }) => !changed.has(id))
  const back = changes.flatMap(({ before }) => (before === null ? [] : [before]))
  return [...kept, ...back].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
