import { goalEvent } from '@bell-lap/units/goal-event'
import type { Context } from '../../context.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { resultOfPlan } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import type { Settings } from '../settings/index.ts'
import { findBlock, isMile } from './find-block.ts'
import type { AfterMileAnswer } from './schema.ts'

/** The question after a mile, as Today asks it. */
export interface AfterMile {
  readonly raceDay: string
  readonly eventId: KeptPlan['plan']['goal']['event']
  /** The plan that led to the mile still stands: the question is open, or its answer is to be carried out. */
  readonly ask: boolean
  readonly answer: AfterMileAnswer | null
  readonly answeredOn: string | null
}

/** The kept answer about a race; who makes or restores a plan after "stop" has taken that back. */
export function answerTo(
  raceDay: string,
  answered: Settings['afterMile'],
  standing: KeptPlan | null,
): Settings['afterMile'] {
  if (answered === null || answered.forRaceDay !== raceDay) return null
  return answered.answer === 'stop' && standing !== null ? null : answered
}

/** The last mile block that is over; `null` before the first, and while another one runs. */
export async function afterMileOf(
  context: Context,
  facts: AthleteFacts,
): Promise<AfterMile | null> {
  const { block, current } = await findBlock(context.store.database, facts.athleteId, {
    today: facts.today,
    hasResult: (kept) => resultOfPlan(facts, kept) !== null,
  })
  if (block === null || block.state !== 'over') return null
  const { raceDay, goal } = block.kept.plan
  const standing = current?.kept ?? null
  if (standing !== null && isMile(standing) && standing.plan.raceDay !== raceDay) return null
  const own = answerTo(raceDay, facts.settings.afterMile, standing)
  return {
    raceDay,
    eventId: goalEvent(goal.event).id,
    ask: standing?.plan.raceDay === raceDay,
    answer: own?.answer ?? null,
    answeredOn: own?.on ?? null,
  }
}
