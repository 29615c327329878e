import {
  sessionsOf,
  strengthOf,
  withSessions,
  withStrength,
} from '@bell-lap/plan/model/with-sessions'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { loadRevision, savePlan, undoLastChange } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import { loadTodayFacts, withdrawEvent } from '../reports/index.ts'
import { adaptPlan } from './adapt-plan.ts'
import type { Adapted } from './adapt-plan.ts'
import { loadPlanChanges, setChangeState } from './store.ts'
import type { StoredChange } from './store.ts'

/** What is open in the body holds the plan until it has ended. */
const STOPPING: ReadonlySet<string> = new Set(['red-flag', 'pain', 'injury', 'illness'])
/** Rules whose red flag ends by being cleared, never by undoing. */
const NEVER_UNDONE: ReadonlySet<string> = new Set(['A24', 'A15'])

/** What comes back after pain may be undone; what pain, a warning sign or an ill chest took may not. */
function isRed({ change, advice }: StoredChange): boolean {
  if (change === null || !change.redFlag) return false
  return NEVER_UNDONE.has(change.rule) || advice?.seeClinician === true
}

/**
 * Undoes everything that one revision of the rules changed: exactly, by the revision before, when
 * it is the last one; else session by session, where none was changed again since. What was told and
 * brought it about is taken back with it, so that it does not come again.
 */
export async function undoRevision(
  context: Context,
  athleteId: string,
  revision: number,
): Promise<Adapted> {
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current?.kept == null) throw notFound('plan')
  const { kept, revision: base } = current
  const stored = await loadPlanChanges(context, athleteId, kept.madeAt ?? '')
  const changes = stored.filter((one) => one.revision === revision && one.state === 'made')
  if (changes.length === 0) throw notFound('change')
  if (changes.some(isRed)) {
    throw new HttpProblem('red-flag')
  }
  if (base === revision) await undoLastChange(context, athleteId)
  else await putBack(context, athleteId, { kept, base }, changes)
  return afterUndo(context, athleteId, revision)
}

/**
 * The general undo takes back the last change, whatever it was; what holds the plan for something that
 * is still open is not among it. Throws a 409 that says how it ends.
 */
export async function refuseUndo(context: Context, athleteId: string): Promise<void> {
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current?.kept == null) return
  const stored = await loadPlanChanges(context, athleteId, current.kept.madeAt ?? '')
  const last = stored.filter(({ revision }) => revision === current.revision)
  const evidence = new Set(last.flatMap(({ change }) => change?.evidence ?? []))
  const isBack = ({ key }: StoredChange) => key.endsWith(':back')
  if (last.every(isBack)) return
  const { states } = await loadTodayFacts(context, athleteId)
  const open = states.find(({ id }) => evidence.has(id))
  if (open === undefined || !STOPPING.has(open.kind)) return
  const why = message('held.last-change', { what: open.what, ends: open.ends })
  throw new HttpProblem('held', { why })
}

/** After a revision was undone by whatever way: its changes are refused, its events taken back. */
export async function afterUndo(
  context: Context,
  athleteId: string,
  revision: number,
): Promise<Adapted> {
  const stored = await loadPlanChanges(context, athleteId, '')
  const changes = stored.filter((one) => one.revision === revision)
  await setChangeState(context, athleteId, { revision }, 'undone')
  const evidence = changes.flatMap(({ change }) =>
    change === null || NEVER_UNDONE.has(change.rule) ? [] : change.evidence,
  )
  for (const id of new Set(evidence)) await withdrawIfTold(context, athleteId, id)
  return adaptPlan(context, athleteId)
}

async function withdrawIfTold(context: Context, athleteId: string, id: string): Promise<void> {
  const row = await context.store.database
    .selectFrom('training_events')
    .select('kind')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  // How a day went stays told; only the change is taken back.
  if (row !== undefined && row.kind !== 'check-in') await withdrawEvent(context, athleteId, id)
}

async function putBack(
  context: Context,
  athleteId: string,
  { kept, base }: { readonly kept: KeptPlan; readonly base: number },
  changes: readonly StoredChange[],
): Promise<void> {
  const sessions = changes.flatMap(({ change }) => change?.sessions ?? [])
  const strength = changes.flatMap(({ change }) => change?.strength ?? [])
  const now = new Map(sessionsOf(kept.plan).map((session) => [session.id, session]))
  const changedSince = sessions.some(({ id, after }) => {
    const is = now.get(id)
    return JSON.stringify(is ?? null) !== JSON.stringify(after)
  })
  if (changedSince) {
    throw new HttpProblem('changed-since')
  }
  const ids = new Set(sessions.map(({ id }) => id))
  const gym = new Set(strength.map(({ id }) => id))
  const back = withSessions(kept.plan, [
    ...sessionsOf(kept.plan).filter(({ id }) => !ids.has(id)),
    ...sessions.flatMap(({ before }) => before ?? []),
  ])
  const plan = withStrength(back, [
    ...strengthOf(back).filter(({ id }) => !gym.has(id)),
    ...strength.flatMap(({ before }) => before ?? []),
  ])
  await savePlan(context, athleteId, {
    kept: { ...kept, plan },
    summary: message('plan-change.undone-sessions', { count: sessions.length }),
    reason: message('plan-change.you-asked'),
    base,
  })
}
