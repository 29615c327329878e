import type { Plan, PlanRequest, Violation } from '../model/plan.ts'
import { checkedPlan, NOTHING_TOLD } from './checked-plan.ts'
import type { Told } from './checked-plan.ts'
import { INVARIANTS } from './invariants.ts'

/**
 * Every rule that a plan breaks, hard and soft, each with the ids of what broke it. `told` is what the
 * runner told since the plan was made; a new plan has the health answers of its request. With `only`,
 * no other rules are looked at.
 *
 * @example
 * import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
 * const isSafe = (plan: Plan, request: PlanRequest) => checkInvariants(plan, request).length === 0
 */
export function checkInvariants(
  plan: Plan,
  request: PlanRequest,
  told: Told = NOTHING_TOLD,
  only: ReadonlySet<number> = ALL,
): readonly Violation[] {
  const checked = checkedPlan(plan, request, told)
  return INVARIANTS.filter(({ number }) => only.has(number)).flatMap(({ number, name, check }) =>
    check(checked).map(({ ids, detail }) => ({
      invariant: number,
      name,
      offendingIds: ids,
      detail,
    })),
  )
}

const ALL: ReadonlySet<number> = new Set(INVARIANTS.map(({ number }) => number))
