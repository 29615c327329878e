/** What a rule of the adaptation table is, and what it may ask for. */
import { message } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Ability, PlannedSession } from '../model/plan.ts'
import type { NextStep } from '../ledger/next-step.ts'
import type { DayLimit } from './day-limit.ts'
import type { Advice, EvidenceGrade, PlanChange } from './plan-change.ts'
import type { RuleId } from './rule-id.ts'
import type { Situation } from './situation.ts'

/** What is done to the plan. Every action can only take load away or move it, never add to it. */
export type Action =
  | { readonly kind: 'limit'; readonly limits: readonly DayLimit[] }
  /** To one of these days, in this order, if every invariant holds; else it is dropped, or left to the next rule. */
  | {
      readonly kind: 'move'
      readonly session: PlannedSession
      readonly days: readonly CalendarDay[]
      readonly orElse: 'drop' | 'easy' | 'leave'
    }
  /** Tomorrow, else easy running today. */
  | { readonly kind: 'postpone'; readonly session: PlannedSession }
  | { readonly kind: 'fewer-reps'; readonly sessionId: string; readonly share: number }
  | { readonly kind: 'easier'; readonly sessionId: string }
  | { readonly kind: 'to-easy'; readonly sessionId: string }
  | { readonly kind: 'longer-rest'; readonly sessionId: string; readonly times: number }
  | { readonly kind: 'indoors'; readonly sessionId: string }
  | { readonly kind: 'hold-step'; readonly sessionId: string; readonly step: NextStep }
  | {
      readonly kind: 'repeat-week'
      readonly missed: readonly PlannedSession[]
      readonly from: CalendarDay
      readonly share: number
    }
  | {
      readonly kind: 'new-paces'
      readonly ability: Ability
      readonly from: CalendarDay
      /** Largest change of speed taken over, as a share; `null` for all of it. */
      readonly mostChange: number | null
    }
  | { readonly kind: 'move-race'; readonly raceDay: CalendarDay }
  | {
      readonly kind: 'add-race'
      readonly day: CalendarDay
      readonly distanceM: number
      readonly name: string
      readonly priority: 'B' | 'C'
    }

/** One case in which a rule applies today. */
export interface Finding {
  readonly rule: RuleId
  /** The same case has the same key every day; it is carried out once, or limits anew each day. */
  readonly key: string
  /** With the runner's numbers. */
  readonly sentence: Message
  readonly evidence: readonly string[]
  readonly redFlag: boolean
  /** Held anew every morning for as long as it lasts; the others are carried out once. */
  readonly everyDay: boolean
  readonly action: Action | null
  readonly advice: Omit<Advice, 'key' | 'rule'> | null
}

/** A change of an earlier day that stands: neither undone nor refused. */
export type MadeChange = Pick<PlanChange, 'key' | 'rule' | 'evidence' | 'sessions' | 'strength'>

/** The reason of a change is gone: what it took comes back from a day on, what is hard from another. */
export interface Ending {
  readonly sentence: Message
  readonly evidence: readonly string[]
  readonly from: CalendarDay
  readonly hardFrom: CalendarDay
}

export interface Rule {
  readonly id: RuleId
  readonly name: Message
  /** The condition and the action as they stand in the table, for people. */
  readonly condition: Message
  readonly action: Message
  readonly source: string
  readonly grade: EvidenceGrade
  readonly find: (situation: Situation) => readonly Finding[]
  /** Whether the reason of an earlier change of this rule is gone; without it nothing comes back. */
  readonly ends?: (situation: Situation, change: MadeChange) => Ending | null
}

/** What a rule is called, when it applies and what it does; `values` are its limits with a unit. */
export function ruleText(
  id: RuleId,
  values?: MessageValues,
): Pick<Rule, 'name' | 'condition' | 'action'> {
  return {
    name: message(`rule.${id}.name`),
    condition: message(`rule.${id}.condition`, values),
    action: message(`rule.${id}.action`, values),
  }
}

/** A finding with the parts most rules leave out. */
export function finding(
  rule: RuleId,
  key: string,
  parts: Pick<Finding, 'sentence'> & Partial<Finding>,
): Finding {
  return {
    rule,
    key: `${rule}:${key}`,
    evidence: [],
    redFlag: false,
    everyDay: false,
    action: null,
    advice: null,
    ...parts,
  }
}

/** A finding that only says something. */
export function tell(
  rule: RuleId,
  key: string,
  parts: { text: Message; evidence?: readonly string[]; asks?: Advice['asks'] },
): Finding {
  return finding(rule, key, {
    sentence: parts.text,
    evidence: parts.evidence ?? [],
    advice: { text: parts.text, seeClinician: false, asks: parts.asks ?? 'nothing' },
  })
}
