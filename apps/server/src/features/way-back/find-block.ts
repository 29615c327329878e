import { isBasePlan } from '@bell-lap/plan/ledger/base-plan'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { addDays } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { Database } from '../../database/store.ts'
import { loadRevision, loadRevisionBefore } from '../plan/index.ts'
import type { KeptPlan, PlanRevision } from '../plan/index.ts'

/** A mile block and how far it came. */
export interface MileBlock {
  readonly kept: KeptPlan
  readonly state: 'running' | 'over' | 'stopped'
  /** Of a stopped block: the day on which another plan, or none, took its place. */
  readonly stoppedOn: CalendarDay | null
}

export interface FoundBlock {
  /** The last block that is over or was stopped; without one, the block that runs. */
  readonly block: MileBlock | null
  /** The plan as it was saved last. */
  readonly current: PlanRevision | null
}

/** Plans that are looked at, newest first. */
const MOST_PLANS = 40
/** A plan that was replaced sooner was no block yet. */
const SHORTEST_DAYS = 7

interface Search {
  readonly today: CalendarDay
  /** Whether the race of a plan has a result; then its block is over on race day. */
  readonly hasResult: (kept: KeptPlan) => boolean
}

/** Looks through the plans of a runner, newest first, for the last mile block. */
export async function findBlock(
  database: Database,
  athleteId: string,
  search: Search,
): Promise<FoundBlock> {
  const current = await loadRevision(database, athleteId, 'latest')
  let running: MileBlock | null = null
  let next: Follower | null = null
  let revision = current
  for (let plans = 0; revision !== null && plans < MOST_PLANS; plans += 1) {
    const { kept } = revision
    const block: MileBlock | null = kept === null ? null : blockOf(kept, next, search)
    if (block !== null && block.state !== 'running') return { block, current }
    running ??= block
    next = {
      day: (kept?.madeAt ?? revision.at).slice(0, 10),
      isMile: kept !== null && isMile(kept),
    }
    revision = await planBefore(database, athleteId, revision)
  }
  return { block: running, current }
}

/** What took the place of a plan. */
interface Follower {
  readonly day: CalendarDay
  readonly isMile: boolean
}

/** A plan to a mile; a base plan keeps the event that was asked for and leads to no race. */
export const isMile = ({ plan }: Pick<KeptPlan, 'plan'>): boolean =>
  goalEvent(plan.goal.event).plan === 'mile' && !isBasePlan(plan.goal)

function blockOf(
  kept: KeptPlan,
  next: Follower | null,
  { today, hasResult }: Search,
): MileBlock | null {
  if (!isMile(kept)) return null
  const { raceDay, startDay } = kept.plan
  const isOver = raceDay < today || (raceDay === today && hasResult(kept))
  if (next === null) return { kept, state: isOver ? 'over' : 'running', stoppedOn: null }
  if (isOver && next.day >= raceDay) return { kept, state: 'over', stoppedOn: null }
  // Another plan to a mile goes on from it, and who changes a plan in its first week stopped nothing.
  if (next.isMile || next.day < addDays(startDay, SHORTEST_DAYS)) return null
  return { kept, state: 'stopped', stoppedOn: next.day }
}

/** The revision of the plan before: what stood when this one was made. */
async function planBefore(
  database: Database,
  athleteId: string,
  { kept, revision }: PlanRevision,
): Promise<PlanRevision | null> {
  if (kept?.madeAt !== undefined) return loadRevisionBefore(database, athleteId, kept.madeAt)
  return revision > 1 ? loadRevision(database, athleteId, revision - 1) : null
}
