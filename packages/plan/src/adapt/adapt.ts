/** The plan of this morning, from the plan of yesterday and everything that happened. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Ability, Plan, PlanRequest, Violation } from '../model/plan.ts'
import { carryOut } from './carry-out.ts'
import type { CarriedOut } from './carried-out.ts'
import type { DayLimit } from './day-limit.ts'
import { backKey, giveBack, joinedByKey, notGivenBack } from './give-back.ts'
import { followsOf, KEPT_BY_RULES, mend } from './mend.ts'
import { keyOf, openViolations } from './open-violations.ts'
import { pacesSince } from './paces-since.ts'
import { diffPlans } from './plan-change.ts'
import type { Adaptation, Advice, Follow, PlanChange } from './plan-change.ts'
import type { Finding, MadeChange, Rule } from './rule.ts'
import { isStoppedOn } from './open-states.ts'
import { sayOwnRaces } from './own-races.ts'
import { ruleOf, RULES, WAITS_FOR_RETURN } from './rules/rules.ts'
import { situationOf } from './situation.ts'
import type { Situation } from './situation.ts'
import type { TrainingEvent } from '../model/training-event.ts'

/** Everything that happened since the plan was made, and what was answered to earlier changes. */
export interface AdaptationRecord {
  readonly events: readonly TrainingEvent[]
  /** Keys of what was carried out before, from the last adaptation. */
  readonly handled?: readonly string[]
  /** Keys that the runner refused or undid. They are not proposed again, unless they are red. */
  readonly refused?: readonly string[]
  /** What the curve says today; without it paces change by typed results alone. */
  readonly abilityNow?: Ability | null
  /** Sessions the runner pinned: no rule moves another one onto their day. */
  readonly pinnedIds?: readonly string[]
  /** Left out: everything. A list: these keys and red flags alone. */
  readonly only?: readonly string[]
  /** Earlier changes that stand, in the order they were made: what ended gives back what it took. */
  readonly made?: readonly MadeChange[]
}

/**
 * Applies the table of science I to a plan: every rule in the order of conflict, each change a diff
 * with its rule, sentence and evidence, then steps back until every hard safety invariant holds that
 * can hold given what was run. Days that are past or run are never changed; nothing missed is made
 * up. Pure and deterministic: the same plan, request, record and day give the same answer. Throws
 * nothing; what cannot be done is told as advice.
 *
 * @example
 * import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
 * const afterNothing = (plan: Plan, request: PlanRequest) =>
 *   adapt(plan, request, { events: [] }, '2026-11-29').changes
 */
export function adapt(
  plan: Plan,
  request: PlanRequest,
  given: AdaptationRecord,
  today: CalendarDay,
): Adaptation {
  const record = { ...given }
  const start: State = {
    plan,
    request,
    changes: [],
    advice: [],
    standing: [],
    handled: new Set(record.handled),
    limits: [],
    isStopped: isStoppedOn(record.events, today),
  }
  const restored = joinedByKey(notGivenBack(record.made ?? [])).reduceRight(
    (state, change) => applyGivingBack(state, change, record, today),
    start,
  )
  const rules = start.isStopped ? RULES.filter(({ id }) => !WAITS_FOR_RETURN.has(id)) : RULES
  const ruled = rules.reduce((state, rule) => applyRule(state, rule, record, today), restored)
  const mended = start.isStopped ? ruled : applyMending(start, ruled, record, today)
  return {
    plan: mended.plan,
    request: mended.request,
    changes: mended.changes,
    advice: mended.advice,
    standing: mended.standing,
    handled: [...mended.handled],
  }
}

interface State {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly changes: readonly PlanChange[]
  readonly advice: readonly Advice[]
  readonly standing: readonly Advice[]
  readonly handled: ReadonlySet<string>
  readonly limits: readonly DayLimit[]
  /** Nobody knows until when running is stopped: the days after it are judged on the return. */
  readonly isStopped: boolean
}

/** The last situation of a record, which is this morning's alone: most rules look at the same one. */
const LAST = new WeakMap<AdaptationRecord, Situation>()

function situationNow(
  { plan, request, changes }: Pick<State, 'plan' | 'request' | 'changes'>,
  record: AdaptationRecord,
  today: CalendarDay,
): Situation {
  const last = LAST.get(record)
  if (last?.plan === plan && last.request === request) return last
  const made = [...(record.made ?? []), ...changes]
  const situation = situationOf(plan, request, { ...record, made }, today)
  LAST.set(record, situation)
  return situation
}

function applyGivingBack(
  state: State,
  change: MadeChange,
  record: AdaptationRecord,
  today: CalendarDay,
): State {
  const key = backKey(change)
  const rule = ruleOf(change.rule)
  if (rule === null || record.refused?.includes(key) === true) return state
  // What was given back once and was held anew since may come back again.
  const isAgain = record.made?.some((one) => one.key === key) === true
  if (state.handled.has(key) && !isAgain) return state
  if (record.only !== undefined && !record.only.includes(key)) return state
  const situation = situationNow(state, record, today)
  const back = giveBack(change, rule, situation, pacesSince(change.key, record.made ?? []))
  if (back === null) return state
  return {
    ...state,
    plan: back.plan,
    handled: new Set([...state.handled, key]),
    changes: [...state.changes, back.change],
  }
}

function applyRule(state: State, rule: Rule, record: AdaptationRecord, today: CalendarDay): State {
  const situation = situationNow(state, record, today)
  return rule
    .find(situation)
    .filter((one) => isWanted(one, state, record))
    .reduce((now, one) => applyFinding(withStanding(now, one), { rule, one }, record, today), state)
}

/** What is said of a red flag holds until it is cleared. */
function withStanding(state: State, { redFlag, key, rule, advice }: Finding): State {
  if (!redFlag || advice === null) return state
  return { ...state, standing: [...state.standing, { key, rule, ...advice }] }
}

function isWanted(one: Finding, state: State, record: AdaptationRecord): boolean {
  if (one.redFlag) return true
  if (record.refused?.includes(one.key) === true) return false
  if (!one.everyDay && state.handled.has(one.key)) return false
  if (record.only === undefined) return true
  return record.only.includes(one.key)
}

function applyFinding(
  state: State,
  { rule, one }: { readonly rule: Rule; readonly one: Finding },
  record: AdaptationRecord,
  today: CalendarDay,
): State {
  const handled = new Set([...state.handled, one.key])
  const said: Advice[] =
    one.advice === null ? [] : [{ key: one.key, rule: one.rule, ...one.advice }]
  const tellAlso = ([first, ...more]: readonly Message[]): Advice[] =>
    first === undefined
      ? []
      : [
          {
            key: one.key,
            rule: one.rule,
            text: sentences([first, ...more]),
            seeClinician: false,
            asks: 'nothing',
          },
        ]
  if (one.action === null) return { ...state, handled, advice: [...state.advice, ...said] }
  const situation = situationNow(state, record, today)
  const carried = carryOut(one.action, situation, state.limits)
  const done = keptSafe(situation, carried, { record, one, isStopped: state.isStopped })
  const races = sayOwnRaces(one.action, one.rule, situation)
  const limits =
    one.action.kind === 'limit' ? [...state.limits, ...one.action.limits] : state.limits
  const told = [...state.advice, ...said, ...tellAlso(done.told === null ? [] : [done.told])]
  const { sessions, strength } = diffPlans(state.plan, done.plan)
  if (sessions.length === 0 && strength.length === 0 && done.plan === state.plan) {
    const isNew = !state.handled.has(one.key)
    const advice = [...told, ...tellAlso(isNew ? races : [])]
    return { ...state, handled, limits, advice }
  }
  const isWhole = one.action.kind === 'new-paces' || one.action.kind === 'move-race'
  const change: PlanChange = {
    key: one.key,
    rule: one.rule,
    reason: sentences([one.sentence, ...(done.gaveWay ?? []), ...races]),
    grade: rule.grade,
    source: rule.source,
    evidence: one.evidence,
    redFlag: one.redFlag,
    sessions,
    strength,
    follows: done.follows,
    whole: isWhole ? { before: state.plan, after: done.plan } : null,
  }
  const changes = [...state.changes, change]
  return {
    ...state,
    plan: done.plan,
    request: done.request,
    changes,
    advice: told,
    handled,
    limits,
  }
}

/**
 * What a change broke is mended at once and belongs to it: it is accepted, refused and undone with
 * it. Rules that were broken before, by what was run, are for the end.
 */
function keptSafe(
  { plan, today, made }: Situation,
  done: CarriedOut,
  {
    record,
    one,
    isStopped,
  }: {
    readonly record: AdaptationRecord
    readonly one: Finding
    readonly isStopped: boolean
  },
): CarriedOut & { readonly follows: readonly Follow[] } {
  if (isStopped || done.plan === plan) return { ...done, follows: [] }
  const before = situationOf(plan, done.request, { ...record, made }, today)
  const leave = new Set(openViolations(plan, before).map(keyOf))
  const { key, rule, evidence } = one
  const change: MadeChange = { key, rule, evidence, ...diffPlans(plan, done.plan) }
  const withChange = { ...record, made: [...made, change] }
  const after = situationOf(done.plan, done.request, withChange, today)
  const { plan: next, because } = mend(done.plan, after, leave, KEPT_BY_RULES)
  return { ...done, plan: next, follows: followsOf(because) }
}

/** Steps back for safety from what was run. Where only some changes are wanted, only what those broke is mended. */
function applyMending(
  start: State,
  state: State,
  record: AdaptationRecord,
  today: CalendarDay,
): State {
  const situation = situationNow(state, record, today)
  const refused = new Set(record.refused)
  const leave = new Set(
    openViolations(state.plan, situation)
      .filter((violation) => refused.has(safetyKey(violation)))
      .map(keyOf),
  )
  if (record.only !== undefined) {
    const { only } = record
    const before = situationOf(start.plan, start.request, record, today)
    for (const violation of openViolations(start.plan, before)) {
      if (!only.includes(safetyKey(violation))) leave.add(keyOf(violation))
    }
  }
  const { plan, because } = mend(state.plan, situation, leave)
  if (plan === state.plan) return state
  const { sessions, strength } = diffPlans(state.plan, plan)
  const reasons = new Map<string, Violation>()
  for (const violation of because.values()) reasons.set(safetyKey(violation), violation)
  const keyFor = (id: string) => {
    const violation = because.get(id)
    return violation === undefined ? '' : safetyKey(violation)
  }
  const changes = [...reasons].map(([key, violation]): PlanChange => ({
    key,
    rule: 'safety',
    reason: message('reason.safety', { rule: violation.name, detail: violation.detail }),
    grade: 'D',
    source: `safety invariant ${violation.invariant} (science I2)`,
    evidence: [],
    redFlag: false,
    sessions: sessions.filter(({ id }) => keyFor(id) === key),
    strength: strength.filter(({ id }) => keyFor(id) === key),
    follows: [],
    whole: null,
  }))
  return { ...state, plan, changes: [...state.changes, ...changes] }
}

function safetyKey({ invariant, offendingIds }: Violation): string {
  return `safety:${invariant}:${offendingIds[0] ?? ''}`
}
