import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { gatherFacts } from '../athlete/index.ts'
import { loadSettings, storeSettings, withRaceGoal } from '../settings/index.ts'
import { findRace } from './find-race.ts'

/** Keeps the goal of a race of the plan, or clears it. Throws a 404 where the plan has no such race. */
export async function saveRaceGoalOf(
  context: Context,
  athleteId: string,
  { sessionId, goalS }: { readonly sessionId: string | null; readonly goalS: number | null },
): Promise<void> {
  const facts = await gatherFacts(context, athleteId)
  const { race, distanceM } = await findRace(
    context,
    facts,
    sessionId === null ? {} : { sessionId },
  )
  if (race === null) throw notFound('session')
  const settings = await loadSettings(context.store.database, athleteId)
  await storeSettings(context, athleteId, withRaceGoal(settings, { ...race, distanceM }, goalS))
}
