import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { gatherFacts } from '../athlete/index.ts'
import { goBackTo, resultOfPlan, revisionBefore, savePlan } from '../plan/index.ts'
import type { PlanRevision } from '../plan/index.ts'
import { storeSettings } from '../settings/index.ts'
import { findBlock } from './find-block.ts'
import type { AfterMileAnswer } from './schema.ts'

const STOPPED = 'plan-change.stopped-after-mile'

/**
 * Keeps the answer to the one question after a mile. `stop` archives the plan; any other answer, and
 * taking it back, brings the archived plan back. 404 where no mile block is over.
 */
export async function answerAfterMile(
  context: Context,
  athleteId: string,
  answer: AfterMileAnswer | null,
): Promise<void> {
  await context.turns.take(athleteId, async () => {
    const facts = await gatherFacts(context, athleteId)
    const { block, current } = await findBlock(context.store.database, athleteId, {
      today: facts.today,
      hasResult: (kept) => resultOfPlan(facts, kept) !== null,
    })
    if (block === null || block.state !== 'over') throw notFound('plan')
    const forRaceDay = block.kept.plan.raceDay
    const afterMile = answer === null ? null : { answer, forRaceDay, on: facts.today }
    await storeSettings(context, athleteId, { ...facts.settings, afterMile })
    if (answer === 'stop') await archive(context, athleteId, current)
    else await bringBack(context, athleteId, current)
  })
}

async function archive(
  context: Context,
  athleteId: string,
  current: PlanRevision | null,
): Promise<void> {
  if (current?.kept == null) return
  const reason = message('plan-change.you-asked')
  await savePlan(context, athleteId, { kept: null, summary: message(STOPPED), reason })
}

async function bringBack(
  context: Context,
  athleteId: string,
  current: PlanRevision | null,
): Promise<void> {
  if (current === null || current.summary.code !== STOPPED) return
  const before = await revisionBefore(context, athleteId, current)
  if (before !== null) await goBackTo(context, athleteId, { current, before })
}
