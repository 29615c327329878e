import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import { message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { savePlan } from '../plan/index.ts'
import { keptPlan } from './open-plan.ts'

/** Pins or unpins a session; a new revision, so that undo knows it. */
export async function pinByHand(
  context: Context,
  athleteId: string,
  sessionId: string,
  pinned: boolean,
): Promise<readonly string[]> {
  const { kept, base } = await keptPlan(context, athleteId)
  const session = sessionsOf(kept.plan).find(({ id }) => id === sessionId)
  if (session === undefined) throw notFound('session')
  const others = (kept.pinnedIds ?? []).filter((id) => id !== sessionId)
  const pinnedIds = pinned ? [...others, sessionId] : others
  await savePlan(context, athleteId, {
    kept: { ...kept, pinnedIds },
    summary: message(pinned ? 'plan-change.pinned' : 'plan-change.unpinned', {
      session: titleOf(session.workout),
    }),
    reason: message('plan-change.you-asked'),
    base,
  })
  return pinnedIds
}
