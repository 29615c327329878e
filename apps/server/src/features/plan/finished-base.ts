/** A base plan that was run to its end counts as the months of running that a mile plan asks for. */
import { isBasePlan } from '@bell-lap/plan/ledger/base-plan'
import { LEAST_MONTHS } from '@bell-lap/plan/ledger/can-start'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import type { Plan } from '@bell-lap/plan/model/plan'
import type { Database } from '../../database/store.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadRevision, loadRevisionBefore } from './store.ts'

const LEAST_YEARS = LEAST_MONTHS / 12
/** Of the days with a planned run, so many have to have one (X). */
const LEAST_SHARE_RUN = 2 / 3
/** A base plan lies a few plans back at most. */
const MOST_PLANS = 8

/** Years of running as the planner counts them. */
export async function yearsRunning(database: Database, facts: AthleteFacts): Promise<number> {
  const told = facts.settings.yearsRunning
  if (told >= LEAST_YEARS) return told
  return (await ranABasePlan(database, facts)) ? LEAST_YEARS : told
}

async function ranABasePlan(database: Database, facts: AthleteFacts): Promise<boolean> {
  let revision = await loadRevision(database, facts.athleteId, 'latest')
  for (let plans = 0; revision !== null && plans < MOST_PLANS; plans += 1) {
    const { kept } = revision
    if (kept !== null && isRunToTheEnd(kept.plan, facts)) return true
    const before = kept?.madeAt ?? revision.at
    revision = await loadRevisionBefore(database, facts.athleteId, before)
  }
  return false
}

function isRunToTheEnd(plan: Plan, { today, runs, reported }: AthleteFacts): boolean {
  if (!isBasePlan(plan.goal) || plan.raceDay >= today) return false
  const planned = new Set(
    sessionsOf(plan)
      .filter(({ role }) => role !== 'rest')
      .map(({ day }) => day),
  )
  // An effort that was logged says that the run was run, watch or not.
  const told = eventsOf(reported, 'check-in').filter(({ effortCr10 }) => effortCr10 !== null)
  const ran = new Set(
    [...runs, ...told]
      .map(({ day }) => day)
      .filter((day) => day >= plan.startDay && day <= plan.raceDay),
  )
  return ran.size >= LEAST_SHARE_RUN * planned.size
}
