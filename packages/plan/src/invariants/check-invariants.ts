import type { Plan, PlanRequest, Violation } from '../plan.ts'
import { checkedPlan } from './checked-plan.ts'
import { INVARIANTS } from './invariants.ts'

/** Every rule that a plan breaks, hard and soft, each with the ids of what broke it. */
export function checkInvariants(plan: Plan, request: PlanRequest): readonly Violation[] {
  const checked = checkedPlan(plan, request)
  return INVARIANTS.flatMap(({ number, name, check }) =>
    check(checked).map(({ ids, detail }) => ({
      invariant: number,
      name,
      offendingIds: ids,
      detail,
    })),
  )
}
