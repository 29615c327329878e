import { titleOf } from '@bell-lap/workout/describe/title'
import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { message } from '@bell-lap/units/message'
import type { SharedField } from '../../contract/access.ts'
import type { Context } from '../../context.ts'
import { loadPlanChanges } from '../adaptation/index.ts'
import { loadMyAthletes } from '../people/index.ts'
import type { HeldChange } from './schema.ts'

/** A reason can speak of all of this. */
const TOLD_BY_REASONS = ['results', 'health', 'wellness'] as const satisfies readonly SharedField[]

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
    ({ role, fields, holdsChanges, waitsForGuardian }) =>
      role === 'coach' && holdsChanges && !waitsForGuardian && fields.includes('workouts'),
  )
  const held: HeldChange[] = []
  for (const { athleteId, name, fields } of athletes) {
    const tellsWhy = TOLD_BY_REASONS.every((field) => fields.includes(field))
    for (const { id, state, change } of await loadPlanChanges(context, athleteId, '')) {
      if (state !== 'proposed' || change === null) continue
      held.push({
        id,
        athleteId,
        name,
        reason: tellsWhy ? change.reason : message('squad.reason-not-shared'),
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
