import { sessionSpec } from '@bell-lap/workout/library/sessions'
import type { PlanRequest } from '../../model/plan.ts'

/** A session elsewhere than on the ground the runner likes best. */
const ELSEWHERE = 0.2

/**
 * 1 for a session the runner does not like, by its id or its family; a little for one that is not on
 * the ground the runner prefers; 0 else.
 */
export function misliked(id: string, { preferences }: PlanRequest): number {
  if (preferences === undefined) return 0
  const { family, place } = sessionSpec(id)
  if (preferences.dislikes.some((one) => one === id || one === family)) return 1
  const { prefers } = preferences
  if (prefers === null) return 0
  const at = place === 'hill' ? 'hills' : place === 'track' ? 'track' : 'road'
  return at === prefers ? 0 : ELSEWHERE
}
