import type { PlanChange } from '@bell-lap/plan/adapt/plan-change'
import type { RuleId } from '@bell-lap/plan/adapt/rule-id'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { SharedField } from '../../contract/access.ts'

/** Rules whose reasons tell of the night or the morning; those of all others tell of runs, results and the body. */
const ABOUT_MORNINGS: ReadonlySet<RuleId> = new Set(['A12', 'A13'])

/** Why a held change was made, for a coach who sees what every change tells of; nights and mornings only if shared. */
export function toldReason(
  { rule, reason }: Pick<PlanChange, 'rule' | 'reason'>,
  fields: readonly SharedField[],
): Message {
  const tells = fields.includes('wellness') || !ABOUT_MORNINGS.has(rule)
  return tells ? reason : message('squad.reason-not-shared')
}
