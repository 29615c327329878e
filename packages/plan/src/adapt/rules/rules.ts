/** The table of the adaptation (science I) in its order of conflict: earlier rules go first. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Rule } from '../rule.ts'
import type { RuleId } from '../rule-id.ts'
import {
  FASTER_BUT_HARDER,
  FASTER_THAN_TARGET,
  FORM_GOES,
  SLOWER,
  SLOWER_AGAIN,
} from './how-it-went.ts'
import { ILLNESS, MILD_ILLNESS } from './illness.ts'
import { BUSY } from './busy.ts'
import { AWAY, EASIER_VERSION, TRAVEL } from './life.ts'
import { BREAK } from './break.ts'
import { DEVICE_GAP, MISSED_EASY, MISSED_QUALITY, MISSED_TWO, TOO_MUCH_PLAN } from './missed.ts'
import { HEART_RATE_VARIABILITY, SLEEP, SORENESS } from './morning.ts'
import { RACE_MOVED, RESULT } from './race.ts'
import { PAIN, RED_FLAG } from './red-flags.ts'
import { SPRINT_GATE } from './sprint-gate.ts'
import { STRENGTH } from './strength.ts'
import { EXTRA_HARD, SPIKE } from './too-much.ts'
import { ONE_LEVER } from './one-lever.ts'
import { BAD_CONDITIONS, HEAT } from './weather.ts'

/**
 * A24 > A15 > A11 > A17/18 > A21/22 > A13/14/12 > A7/8 > A2–A4 > A5/A9, as the table says. The rules
 * it does not place stand beside their like; A25 goes first because it makes the plan that all
 * others are then held against. A later rule can only take away, so it never undoes an earlier one.
 */
export const RULES: readonly Rule[] = [
  RACE_MOVED,
  RED_FLAG,
  PAIN,
  ILLNESS,
  MILD_ILLNESS,
  AWAY,
  HEAT,
  BAD_CONDITIONS,
  SPIKE,
  EXTRA_HARD,
  HEART_RATE_VARIABILITY,
  SORENESS,
  SLEEP,
  TRAVEL,
  BUSY,
  EASIER_VERSION,
  SLOWER_AGAIN,
  SLOWER,
  FORM_GOES,
  BREAK,
  STRENGTH,
  SPRINT_GATE,
  MISSED_TWO,
  MISSED_QUALITY,
  MISSED_EASY,
  ONE_LEVER,
  DEVICE_GAP,
  FASTER_THAN_TARGET,
  RESULT,
  FASTER_BUT_HARDER,
  TOO_MUCH_PLAN,
]

/** Rules about what was missed, which wait while running is stopped without a known end. */
export const WAITS_FOR_RETURN: ReadonlySet<RuleId> = new Set(
  [BREAK, MISSED_TWO, MISSED_QUALITY, MISSED_EASY, ONE_LEVER, TOO_MUCH_PLAN].map(({ id }) => id),
)

/** Rules that move every pace of the sessions ahead. */
export const MOVES_PACES: ReadonlySet<RuleId> = new Set(
  [FASTER_THAN_TARGET, RESULT].map(({ id }) => id),
)

const BY_ID: ReadonlyMap<RuleId, Rule> = new Map(RULES.map((rule) => [rule.id, rule]))

/** The rule of an id; `null` for `safety`, which is no rule of the table. */
export function ruleOf(id: RuleId): Rule | null {
  return BY_ID.get(id) ?? null
}

/**
 * What a rule is called; `safety`, and a rule that is no longer in the table, keep the plan safe.
 *
 * @example
 * nameOfRule('A15') // { code: 'rule.A15.name', values: {} }
 */
export function nameOfRule(id: RuleId): Message {
  return ruleOf(id)?.name ?? message('rule.safety.name')
}
