import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { savePlan } from './save-plan.ts'
import { loadRevision, originOf } from './store.ts'
import type { PlanRevision } from './store.ts'

/** The revision before one, where undo goes back to; `null` for the time before any plan. */
export async function revisionBefore(
  context: Context,
  athleteId: string,
  { parent }: PlanRevision,
): Promise<PlanRevision | null> {
  if (parent === null || parent === 0) return null
  return loadRevision(context.store.database, athleteId, parent)
}

/** Puts an earlier plan back, as a new revision that undo goes on from. Gives its number. */
export async function goBackTo(
  context: Context,
  athleteId: string,
  {
    current,
    before,
    reason = message('plan-change.you-asked'),
  }: {
    readonly current: PlanRevision
    readonly before: PlanRevision | null
    readonly reason?: Message
  },
): Promise<number> {
  return savePlan(context, athleteId, {
    kept: before?.kept ?? null,
    summary: message('plan-change.undone', { change: current.summary }),
    reason,
    parent: before?.parent ?? null,
    base: current.revision,
    ...(before === null ? {} : { sameAs: originOf(before) }),
  })
}
