import { useQuery } from '@tanstack/react-query'
import { nearPlanQuery, planQuery } from '../../api/plan.ts'
import type { PlanSession, StoredPlan } from '../../api/plan.ts'

interface PlannedSession {
  /** `null` where the plan does not have it. */
  readonly session: PlanSession | null
  readonly isWaiting: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** A session of the plan: from the weeks around today, else from the whole plan. */
export function usePlannedSession(id: string): PlannedSession {
  const near = useQuery(nearPlanQuery)
  const isFar = near.data?.plan != null && sessionIn(near.data, id) === null
  const whole = useQuery({ ...planQuery, enabled: isFar })
  const query = isFar ? whole : near
  return {
    session: query.data === undefined ? null : sessionIn(query.data, id),
    isWaiting: query.data === undefined,
    error: query.error,
    retry: () => void query.refetch(),
  }
}

function sessionIn({ plan }: StoredPlan, id: string): PlanSession | null {
  return plan?.weeks.flatMap((week) => week.sessions).find((one) => one.id === id) ?? null
}
