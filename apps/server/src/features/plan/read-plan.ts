import type { PlannedSession } from '@bell-lap/plan/plan'
import type { PaceTable } from '@bell-lap/workout/workout'
import { loadRuns } from '../activities/index.ts'
import { loadText, todayOf } from '../settings/index.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { PlanView } from './plan-schema.ts'
import { showPlan } from './show-plan.ts'
import { loadRevision } from './store.ts'

export interface PlanState {
  readonly plan: PlanView | null
  readonly revision: number | null
  readonly canUndo: boolean
}

/** The plan as it stands, with what was run. */
export async function loadPlan(context: Context, athleteId: string): Promise<PlanState> {
  const { database } = context.store
  const current = await loadRevision(database, athleteId, 'latest')
  if (current === null) return { plan: null, revision: null, canUndo: false }
  const canUndo = current.parent !== null
  if (current.kept === null) return { plan: null, revision: current.revision, canUndo }
  const today = await todayOf(context, athleteId)
  const runs = await loadRuns(database, athleteId, current.kept.plan.startDay)
  const { say } = await loadText(context, athleteId)
  return { plan: showPlan(current.kept, runs, { today, say }), revision: current.revision, canUndo }
}

/** Every session of the plan as it stands; none without a plan. */
export async function plannedSessions(
  context: Context,
  athleteId: string,
): Promise<readonly PlannedSession[]> {
  const kept = (await loadRevision(context.store.database, athleteId, 'latest'))?.kept
  return kept?.plan.weeks.flatMap((week) => week.sessions) ?? []
}

/** A session with the paces of its plan; throws a 404 when the plan does not have it. */
export async function loadSession(
  context: Context,
  athleteId: string,
  sessionId: string,
): Promise<{ readonly session: PlannedSession; readonly paces: PaceTable }> {
  const kept = (await loadRevision(context.store.database, athleteId, 'latest'))?.kept
  const session = kept?.plan.weeks
    .flatMap((week) => week.sessions)
    .find((one) => one.id === sessionId)
  if (kept == null || session === undefined) throw notFound('session in the plan')
  return { session, paces: kept.plan.paces }
}

/** The session of the plan that an activity fulfils. */
export async function plannedSessionOf(
  context: Context,
  athleteId: string,
  activityId: string,
): Promise<string | null> {
  const { plan } = await loadPlan(context, athleteId)
  const sessions = plan?.weeks.flatMap((week) => week.sessions) ?? []
  return sessions.find((session) => session.done?.activityId === activityId)?.id ?? null
}
