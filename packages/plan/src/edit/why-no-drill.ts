/** Why a drill is not put into a session. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { flattenSteps } from '@bell-lap/workout/totals'
import type { Workout } from '@bell-lap/workout/workout'
import { activeLimits } from '../adapt/active-limits.ts'
import type { RuleId } from '../adapt/rule-id.ts'
import { ILLNESS, MILD_ILLNESS } from '../adapt/rules/illness.ts'
import { PAIN, RED_FLAG } from '../adapt/rules/red-flags.ts'
import { nameOfRule } from '../adapt/rules/rules.ts'
import type { Situation } from '../adapt/situation.ts'
import type { PlannedSession } from '../model/plan.ts'

/** Warning signs, pain and injuries, and illness: a drill is springing, so it waits until they are over. */
const HEALTH: ReadonlySet<RuleId> = new Set(
  [RED_FLAG, PAIN, ILLNESS, MILD_ILLNESS].map(({ id }) => id),
)

interface NoDrill {
  readonly strength: 'red' | 'hard'
  readonly name: Message
  readonly detail: Message
}

const drillsIn = (workout: Workout) =>
  flattenSteps(workout).filter(({ intent }) => intent === 'drill').length

/** Whether an edit only takes drills out: that is never more than was planned, so it always goes. */
export function takesDrillOut(subject: PlannedSession, workout: Workout): boolean {
  return drillsIn(workout) < drillsIn(subject.workout)
}

/** `null` where the drill may come in; taking one out always goes. */
export function whyNoDrill(
  situation: Situation,
  subject: PlannedSession,
  workout: Workout,
): NoDrill | null {
  if (drillsIn(workout) <= drillsIn(subject.workout)) return null
  const open = activeLimits(situation).find(({ finding }) => HEALTH.has(finding.rule))
  if (open !== undefined) {
    const { rule, sentence } = open.finding
    return { strength: 'red', name: nameOfRule(rule), detail: sentence }
  }
  return subject.role === 'easy'
    ? null
    : { strength: 'hard', name: message('edit.stays-inside'), detail: message('edit.drill-easy') }
}
