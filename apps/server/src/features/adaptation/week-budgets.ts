import { weekBudgets } from '@bell-lap/plan/edit/week-budget'
import type { WeekBudget } from '@bell-lap/plan/edit/week-budget'
import type { Context } from '../../context.ts'
import { buildRecord } from './build-record.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadRevision } from '../plan/index.ts'

/** The budget of every week of the plan, with what was run so far. */
export async function budgetsOf(
  context: Context,
  facts: AthleteFacts,
): Promise<readonly WeekBudget[]> {
  const { athleteId, today } = facts
  const kept = (await loadRevision(context.store.database, athleteId, 'latest'))?.kept
  if (kept == null) return []
  const record = await buildRecord(context, facts, kept)
  return weekBudgets(kept.plan, kept.request, { record, today })
}
