import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { savePlan } from './save-plan.ts'
import { loadRevision } from './store.ts'

/** Puts the plan before the last change back, as a new revision. Gives the one that was undone. */
export async function undoLastChange(context: Context, athleteId: string): Promise<number> {
  const { database } = context.store
  const current = await loadRevision(database, athleteId, 'latest')
  if (current === null || current.parent === null) {
    throw new HttpProblem('nothing-to-undo')
  }
  const before =
    current.parent === 0 ? null : await loadRevision(database, athleteId, current.parent)
  await savePlan(context, athleteId, {
    kept: before?.kept ?? null,
    summary: message('plan-change.undone', { change: current.summary }),
    reason: message('plan-change.you-asked'),
    parent: before?.parent ?? null,
    base: current.revision,
  })
  return current.revision
}
