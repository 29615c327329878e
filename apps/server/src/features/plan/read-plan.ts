import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { crossOf, sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { PaceTable } from '@bell-lap/workout/workout'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { loadCross } from '../activities/index.ts'
import { notFound } from '../../contract/problem.ts'
import { loadTodayFacts } from '../reports/index.ts'
import type { TodayFacts } from '../reports/index.ts'
import type { PlanView } from './plan-schema.ts'
import { showPlan } from './show-plan.ts'
import { heldNow, heldProblem, runsOfPlan, standingPlan } from './standing-plan.ts'
import type { HeldBy } from './standing-plan.ts'
import { loadRevision } from './store.ts'
import type { KeptPlan } from './store.ts'

export interface PlanState {
  readonly plan: PlanView | null
  readonly revision: number | null
  readonly canUndo: boolean
}

/** What a plan is shown with. */
type ShownWith = TodayFacts & Pick<HeldBy, 'runs'>

/** The plan as it stands, with what was run. */
export async function loadPlan(context: Context, facts: ShownWith): Promise<PlanState> {
  const { database } = context.store
  const current = await standingPlan(database, facts)
  if (current === null) return { plan: null, revision: null, canUndo: false }
  const canUndo = current.parent !== null
  const { kept, revision } = current
  if (kept === null) return { plan: null, revision, canUndo }
  const runs = await runsOfPlan(database, facts, kept)
  const cross = await crossDone(database, facts, kept)
  return { plan: showPlan(kept, runs, facts, cross), revision, canUndo }
}

/** What was recorded of other sports since the plan began; only looked for where the plan asks for it. */
async function crossDone(database: Database, { athleteId }: ShownWith, { plan }: KeptPlan) {
  return crossOf(plan).length === 0 ? [] : loadCross(database, athleteId, plan.startDay)
}

/** The plan of an athlete of whom nothing was gathered yet. */
export async function loadPlanOf(context: Context, athleteId: string): Promise<PlanState> {
  return loadPlan(context, await loadTodayFacts(context, athleteId))
}

/** Every session of the plan as it stands; none without a plan. */
export async function plannedSessions(
  context: Context,
  facts: TodayFacts,
): Promise<readonly PlannedSession[]> {
  const kept = (await standingPlan(context.store.database, facts))?.kept
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
  const { database } = context.store
  const whole = (await loadRevision(database, athleteId, 'latest'))?.kept
  const find = ({ plan }: KeptPlan) =>
    [...sessionsOf(plan), ...crossOf(plan)].find((one) => one.id === sessionId)
  if (whole == null) throw notFound('session')
  const facts = await loadTodayFacts(context, athleteId)
  const held = await heldNow(database, facts, whole)
  const session = find(held)
  if (session !== undefined) return { session, paces: held.plan.paces }
  if (find(whole) === undefined) throw notFound('session')
  throw heldProblem(facts)
}

/** The session of the plan that an activity fulfils. */
export async function plannedSessionOf(
  context: Context,
  athleteId: string,
  activityId: string,
): Promise<string | null> {
  const { plan } = await loadPlanOf(context, athleteId)
  const runs = plan?.weeks.flatMap((week) => week.runs) ?? []
  return runs.find((run) => run.activityId === activityId)?.sessionId ?? null
}
