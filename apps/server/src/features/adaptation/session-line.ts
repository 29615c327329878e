import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { titleOf } from '@bell-lap/workout/describe/title'

/** What a diff shows of a session. */
export function lineOf(session: PlannedSession | null) {
  if (session === null) return null
  const { day, role, hard, distanceM, durationS, fastM, workout } = session
  return { day, title: titleOf(workout), role, hard, distanceM, durationS, fastM }
}
