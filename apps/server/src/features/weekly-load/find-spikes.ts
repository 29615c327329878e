import { singleRunSpike } from '@bell-lap/load/guard/single-run-spike'
import { afterSpike } from '@bell-lap/plan/adapt/rules/too-much'
import { longestKnownRunKm } from '@bell-lap/plan/ledger/usual-week'
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { RunFacts } from '../activities/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadRevision } from '../plan/index.ts'
import type { KeptPlan, PlanView } from '../plan/index.ts'
import type { RunSpike } from './schema.ts'

/** The run before the plan that the runner told of counts so long. */
const LOOK_BACK_DAYS = 30

/**
 * Runs of the last days that were much longer than any of the 30 days before them, as rule A21 sees them, and what
 * follows from each. Races and trials of the plan are none.
 *
 * @param withinDays 0 for the runs of today
 */
export async function findSpikes(
  context: Context,
  { athleteId, runs, today }: AthleteFacts,
  { plan, withinDays }: { readonly plan: PlanView | null; readonly withinDays: number },
): Promise<readonly RunSpike[]> {
  const recent = runs.filter(({ day }) => day <= today && daysBetween(day, today) <= withinDays)
  if (recent.length === 0) return []
  const kept = (await loadRevision(context.store.database, athleteId, 'latest'))?.kept ?? null
  const raced = new Set(
    plan?.weeks
      .flatMap(({ sessions }) => sessions)
      .flatMap(({ role, done }) =>
        (role === 'race' || role === 'test') && done !== null ? [done.activityId] : [],
      ),
  )
  return recent.flatMap((run) => {
    const longestBeforeM = longestBefore(run, runs, kept)
    const after = raced.has(run.id) ? null : afterSpike(run, longestBeforeM)
    if (after === null) return []
    const { id: activityId, day, distanceM } = run
    const ratio = distanceM / longestBeforeM
    return [{ activityId, day, distanceM, longestBeforeM, ratio, ...after, hasPlan: plan !== null }]
  })
}

function longestBefore(run: RunFacts, runs: readonly RunFacts[], kept: KeptPlan | null): number {
  const { ratio } = singleRunSpike(run, runs)
  const ran = ratio === null ? 0 : run.distanceM / ratio
  const isNear =
    kept !== null &&
    daysBetween(kept.request.today, run.day) <= LOOK_BACK_DAYS &&
    kept.request.today <= run.day
  return Math.max(ran, isNear ? 1000 * longestKnownRunKm(kept.request) : 0)
}
