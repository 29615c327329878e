import type { PlannedSession } from '../model/plan.ts'

/** A race or test that stands: the runner decides over it. A trial of the engine's own gives way. */
export function isRace({
  role,
  placedByEngine,
}: Pick<PlannedSession, 'role' | 'placedByEngine'>): boolean {
  return (role === 'race' || role === 'test') && placedByEngine !== true
}
