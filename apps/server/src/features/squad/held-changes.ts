import { titleOf } from '@bell-lap/workout/describe/title'
import type { PlannedSession } from '@bell-lap/plan/model/plan'
import type { Context } from '../../context.ts'
import { loadPlanChanges } from '../adaptation/index.ts'
import { loadMyAthletes } from '../people/index.ts'
import type { HeldChange } from './schema.ts'
import { toldReason } from './told-reason.ts'

/** How many changes of an athlete's plan wait for the coach. */
export async function countHeldChanges(context: Context, athleteId: string): Promise<number> {
  const row = await context.store.database
    .selectFrom('plan_changes')
    .select((one) => one.fn.countAll().as('count'))
    .where('athlete_id', '=', athleteId)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Every change that waits for this coach, by athlete. A reason that the athlete does not share is not told. */
export async function loadHeldChanges(
  context: Context,
  accountId: string,
): Promise<readonly HeldChange[]> {
  const athletes = (await loadMyAthletes(context, accountId)).filter(
    ({ role, holdsChanges, waitsForGuardian }) =>
      role === 'coach' && holdsChanges && !waitsForGuardian,
  )
  const held: HeldChange[] = []
  for (const { athleteId, name, fields } of athletes) {
    for (const { id, state, change } of await loadPlanChanges(context, athleteId, '')) {
      if (state !== 'proposed' || change === null) continue
      held.push({
        id,
        athleteId,
        name,
        reason: toldReason(change, fields),
        sessions: change.sessions.map((one) => ({
          id: one.id,
          before: lineOf(one.before),
          after: lineOf(one.after),
        })),
      })
    }
  }
  return held
}

function lineOf(session: PlannedSession | null) {
  if (session === null) return null
  const { day, distanceM, workout } = session
  return { day, title: titleOf(workout), distanceM }
}
