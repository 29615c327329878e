/** Takes away until every safety rule holds again. */
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, Violation } from '../model/plan.ts'
import { keyOf, openViolations } from './open-violations.ts'
import { diffPlans } from './plan-change.ts'
import type { Follow } from './plan-change.ts'
import type { MadeChange } from './rule.ts'
import type { Situation } from './situation.ts'
import { stepBack } from './step-back.ts'

const MOST_ROUNDS = 300
const NO_RULES: ReadonlySet<number> = new Set()

/**
 * Invariants that a rule of the table keeps, with its own reason: strength after pain (S1), the way back
 * from a break (A4), open states (A24, A15, A11), trials that give way. The rules run after what was changed or given back.
 */
export const KEPT_BY_RULES: ReadonlySet<number> = new Set([43, 44, 45, 46])

/** What was mended and why: the first violation that reached each session. */
export interface Mended {
  readonly plan: Plan
  readonly because: ReadonlyMap<string, Violation>
}

/**
 * Takes away until no open violation is left, but for those whose key is in `leave` and those of
 * `leaveRules`. Every step makes
 * one session of each violation a notch lighter, so it ends; races and tests are never touched.
 */
export function mend(
  plan: Plan,
  situation: Situation,
  leave: ReadonlySet<string>,
  leaveRules: ReadonlySet<number> = NO_RULES,
): Mended {
  const because = new Map<string, Violation>()
  const plannedM = new Map(sessionsOf(plan).map(({ id, distanceM }) => [id, distanceM]))
  let now = plan
  let waits: Situation = situation
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const broken = openViolations(now, waits).filter(
      (one) => !leave.has(keyOf(one)) && !leaveRules.has(one.invariant),
    )
    const touched = new Set<string>()
    for (const violation of broken) {
      const step = stepBack(now, violation, { situation, plannedM, touched })
      if (step === null) continue
      now = step.plan
      touched.add(step.id)
      because.set(step.id, because.get(step.id) ?? violation)
    }
    if (touched.size === 0) break
    waits = { ...situation, made: [...situation.made, ...steppedBack(plan, now, because)] }
  }
  return { plan: now, because }
}

/** The steps so far as changes, so that a session that waits takes nothing from the weeks after it. */
function steppedBack(
  before: Plan,
  now: Plan,
  because: ReadonlyMap<string, Violation>,
): readonly MadeChange[] {
  return diffPlans(before, now).sessions.flatMap((one) => {
    const violation = because.get(one.id)
    if (violation === undefined) return []
    const key = `safety:${violation.invariant}:${one.id}`
    return [{ key, rule: 'safety' as const, evidence: [], sessions: [one], strength: [] }]
  })
}

/** The sessions that were mended, by the rule that asked for it. */
export function followsOf(because: Mended['because']): readonly Follow[] {
  const rules = new Map<number, Follow>()
  for (const [id, { name, detail, invariant }] of because) {
    const known = rules.get(invariant)
    rules.set(invariant, { rule: name, detail, ...known, ids: [...(known?.ids ?? []), id] })
  }
  return [...rules.values()]
}
