import type { PlannedSession } from '@bell-lap/plan/model/plan'
import type { PaceTable } from '@bell-lap/workout/workout'
import { loadRuns } from '../activities/index.ts'
import { loadText, todayOf } from '../settings/index.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { PlanView } from './plan-schema.ts'
import { showPlan } from './show-plan.ts'
import { heldProblem, standingPlan } from './standing-plan.ts'
import { loadRevision } from './store.ts'
import type { KeptPlan } from './store.ts'

export interface PlanState {
  readonly plan: PlanView | null
  readonly revision: number | null
  readonly canUndo: boolean
}

/** The plan as it stands, with what was run. */
export async function loadPlan(context: Context, athleteId: string): Promise<PlanState> {
  const { database } = context.store
  const current = await standingPlan(context, athleteId)
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
  const kept = (await standingPlan(context, athleteId))?.kept
  return kept?.plan.weeks.flatMap((week) => week.sessions) ?? []
}

/**
 * A session with the paces of its plan. Throws a 404 when the plan does not have it, a 409 while an
 * open state forbids it.
 */
export async function loadSession(
  context: Context,
  athleteId: string,
  sessionId: string,
): Promise<{ readonly session: PlannedSession; readonly paces: PaceTable }> {
  const kept = (await standingPlan(context, athleteId))?.kept
  const find = ({ plan }: KeptPlan) =>
    plan.weeks.flatMap((week) => week.sessions).find((one) => one.id === sessionId)
  const session = kept == null ? undefined : find(kept)
  if (kept != null && session !== undefined) return { session, paces: kept.plan.paces }
  const whole = (await loadRevision(context.store.database, athleteId, 'latest'))?.kept
  if (whole == null || find(whole) === undefined) throw notFound('session in the plan')
  throw await heldProblem(context, athleteId)
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
