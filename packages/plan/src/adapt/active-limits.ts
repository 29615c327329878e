/** What the rules hold down today, for checking an edit of the runner and for what is shown and delivered. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Plan } from '../model/plan.ts'
import { CLEARANCE_GONE, withoutClearance } from './clearance.ts'
import { heldCross } from './held-cross.ts'
import { keepLimit } from './day-limit.ts'
import type { DayLimit } from './day-limit.ts'
import type { Finding, Rule } from './rule.ts'
import { ILLNESS } from './rules/illness.ts'
import { PAIN, RED_FLAG } from './rules/red-flags.ts'
import { RULES } from './rules/rules.ts'
import { SPRINT_GATE } from './rules/sprint-gate.ts'
import type { Situation } from './situation.ts'

export interface ActiveLimit {
  readonly limit: DayLimit
  readonly finding: Finding
}

/** Rules whose limits nobody may overrule: warning signs, pain and injuries, illness. */
const RED_RULES: readonly Rule[] = [RED_FLAG, PAIN, ILLNESS, SPRINT_GATE]

/** Every limit of every rule that applies in this situation; red ones can never be overruled. */
export function activeLimits(situation: Situation): readonly ActiveLimit[] {
  return [...stops(situation), ...withoutClearance(situation), ...limitsOf(RULES, situation)]
}

/**
 * The plan as an open warning sign, pain, injury or illness allows it, from today on: what may be shown
 * and delivered, whatever brought the plan here. The plan itself where nothing is open. A warning sign
 * leaves nothing until a clinician has cleared it, a clearance that is gone easy running. `more` rules hold as well.
 */
export function heldToStates(situation: Situation, more: readonly Rule[] = []): Plan {
  const gone = withoutClearance(situation)
  const limits = [...stops(situation), ...gone, ...limitsOf([...RED_RULES, ...more], situation)]
  const held = heldCross(
    limits.reduce(
      (now, { limit }) => keepLimit(now, limit, { ...situation, plan: now }),
      situation.plan,
    ),
    situation,
  )
  return gone.length === 0 ? held : { ...held, notes: [CLEARANCE_GONE, ...held.notes] }
}

function limitsOf(rules: readonly Rule[], situation: Situation): readonly ActiveLimit[] {
  return rules
    .flatMap((rule) => rule.find(situation))
    .flatMap((finding) =>
      finding.action?.kind === 'limit'
        ? finding.action.limits.map((limit) => ({ limit, finding }))
        : [],
    )
}

/** No running to the end of the plan while a warning sign is open. */
function stops(situation: Situation): readonly ActiveLimit[] {
  const { plan, today } = situation
  const to = addDays(plan.startDay, 7 * plan.weeks.length - 1)
  return RED_FLAG.find(situation).map((finding) => ({
    finding,
    limit: { kind: 'rest', strengthToo: true, races: 'out', from: today, to },
  }))
}
