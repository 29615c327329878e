/** The work that was really run so far, for what may come next of each kind. */
import { titleOf } from '@bell-lap/workout/describe/title'
import { workBouts } from '@bell-lap/workout/totals'
import { sessionsOf } from '../model/with-sessions.ts'
import type { PlannedSession } from '../model/plan.ts'
import { workOf } from '../model/work-done.ts'
import type { WorkDone } from '../model/work-done.ts'
import type { Situation } from './situation.ts'
import type { SessionDone } from '../model/training-event.ts'

/** With half of the repetitions clearly slow, or a quarter of them or of the distance missing (D). */
const SLOW_SHARE = 0.5
const BROKEN_OFF_SHARE = 0.75

/** Work before the plan, then the quality sessions of the plan that were run; in order of days. */
export function workRun({ plan, request, done }: Situation): readonly WorkDone[] {
  const byId = new Map(sessionsOf(plan).map((session) => [session.id, session]))
  const seen = new Set<string>()
  const inPlan = done.flatMap((run): readonly WorkDone[] => {
    const session = byId.get(run.sessionId ?? '')
    if (session === undefined || session.role !== 'quality' || seen.has(session.id)) return []
    seen.add(session.id)
    const runs = done.filter(({ sessionId }) => sessionId === session.id)
    return (
      asItWas(
        session,
        run,
        runs.reduce((sum, one) => sum + one.distanceM, 0),
      ) ?? []
    )
  })
  return [...(request.history.workDone ?? []), ...inPlan]
}

function asItWas(
  { workout, distanceM }: PlannedSession,
  run: SessionDone,
  ranM: number,
): readonly WorkDone[] | null {
  const work = workOf(workout)
  if (work === null) return null
  const asked = workBouts(workout).length
  const share = Math.min(
    1,
    run.reps === null ? ranM / Math.max(1, distanceM) : run.reps.count / asked,
  )
  const isShort = share < BROKEN_OFF_SHARE
  const isSlow = run.reps !== null && run.reps.slowShare >= SLOW_SHARE && !run.inHeat
  const dose = isShort
    ? {
        ...work.dose,
        workS: share * work.dose.workS,
        repetitions: Math.max(1, Math.round(share * work.dose.repetitions)),
      }
    : work.dose
  const went = isShort || isSlow ? 'poorly' : 'as-planned'
  return [{ day: run.day, kind: work.kind, dose, went, title: titleOf(workout) }]
}
