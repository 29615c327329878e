import { heldToStates } from '@bell-lap/plan/adapt/active-limits'
import { hotDays } from '@bell-lap/plan/adapt/hot-days'
import { isHillFirst } from '@bell-lap/plan/ledger/hill-first'
import type { Rule } from '@bell-lap/plan/adapt/rule'
import { situationOf } from '@bell-lap/plan/adapt/situation'
import type { Situation } from '@bell-lap/plan/adapt/situation'
import type { SessionDone, TrainingEvent } from '@bell-lap/plan/model/training-event'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { Plan } from '@bell-lap/plan/model/plan'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { HttpProblem } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import { loadRuns } from '../activities/index.ts'
import type { RunFacts } from '../activities/index.ts'
import type { TodayFacts } from '../reports/index.ts'
import { loadRevision } from './store.ts'
import type { KeptPlan, PlanRevision } from './store.ts'

/** What a plan is held to: what is open today, and the runs where the caller has them. */
export interface HeldBy extends Pick<TodayFacts, 'athleteId' | 'today' | 'reported' | 'states'> {
  readonly runs?: readonly RunFacts[]
}

/** Why a session is not given out or moved: the first state that is open. */
export function heldProblem({ states }: Pick<TodayFacts, 'states'>): HttpProblem {
  const state = states.find(({ running }) => running !== 'all')
  const why =
    state === undefined
      ? message('held.plan')
      : message('held.state', { what: state.what, means: state.means })
  return new HttpProblem('held', { why })
}

/**
 * The plan that may be shown and delivered today: the last revision, held to what is open now. Every
 * door that gives sessions out goes through here; those that change the plan take the revision itself.
 */
export async function standingPlan(database: Database, by: HeldBy): Promise<PlanRevision | null> {
  const current = await loadRevision(database, by.athleteId, 'latest')
  if (current?.kept == null) return current
  return { ...current, kept: await heldNow(database, by, current.kept) }
}

/** A plan of the runner, held to what is open now, and to `more` rules where they are named. */
export async function heldNow(
  database: Database,
  by: HeldBy,
  kept: KeptPlan,
  more: readonly Rule[] = [],
): Promise<KeptPlan> {
  if (by.reported.length === 0 && !isHillFirst(kept.request)) return kept
  const plan = heldToStates(await situationNow(database, by, kept), more)
  return plan === kept.plan ? kept : { ...kept, plan }
}

/** Where the runner stands on a plan today: what was reported, and the days that were run. */
export async function situationNow(
  database: Database,
  by: HeldBy,
  { plan, request }: Pick<KeptPlan, 'plan' | 'request'>,
): Promise<Situation> {
  const { reported, today } = by
  const runs = await runsOfPlan(database, by, { plan })
  const events = [...reported, ...doneByDay(plan, reported, runs)]
  return situationOf(plan, request, { events }, today)
}

/** The runs since the plan began, oldest first. */
export async function runsOfPlan(
  database: Database,
  { athleteId, runs }: Pick<HeldBy, 'athleteId' | 'runs'>,
  { plan }: Pick<KeptPlan, 'plan'>,
): Promise<readonly RunFacts[]> {
  if (runs === undefined) return loadRuns(database, athleteId, plan.startDay)
  return runs.filter(({ day }) => day >= plan.startDay)
}

/** Sessions on whose day there was a run, recorded or rated in a check-in: they are not held any more. */
function doneByDay(
  plan: Plan,
  reported: readonly TrainingEvent[],
  runs: readonly { readonly day: CalendarDay; readonly distanceM: number }[],
): readonly SessionDone[] {
  const hot = hotDays(reported)
  const rated = new Set(
    reported.flatMap((event) =>
      event.kind === 'check-in' && event.effortCr10 !== null ? [event.day] : [],
    ),
  )
  return sessionsOf(plan).flatMap((session): readonly SessionDone[] => {
    const { id, day, durationS, fastM, hard } = session
    const ofDay = runs.filter((run) => run.day === day)
    if (ofDay.length === 0 && !rated.has(day)) return []
    const ranM = ofDay.reduce((sum, run) => sum + run.distanceM, 0)
    const distanceM = ofDay.length === 0 ? session.distanceM : ranM
    return [
      {
        kind: 'session-done',
        id: `done-${id}`,
        day,
        sessionId: id,
        distanceM,
        durationS,
        fastM,
        hard,
        reps: null,
        effortCr10: null,
        inHeat: hot.has(day),
        formBreakdown: null,
      },
    ]
  })
}
