import { heldToStates } from '@bell-lap/plan/adapt/active-limits'
import { openStates } from '@bell-lap/plan/adapt/open-states'
import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import type { Rule } from '@bell-lap/plan/adapt/rule'
import { situationOf } from '@bell-lap/plan/adapt/situation'
import type { SessionDone, TrainingEvent } from '@bell-lap/plan/model/training-event'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { Plan } from '@bell-lap/plan/model/plan'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import { loadRuns } from '../activities/index.ts'
import { loadEvents } from '../adaptation/store.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import { loadRevision } from './store.ts'
import type { KeptPlan, PlanRevision } from './store.ts'

/** What the runner reported, in that order, as the rules read it. */
export async function reportedEvents(
  database: Database,
  athleteId: string,
): Promise<readonly TrainingEvent[]> {
  const stored = await loadEvents(database, athleteId)
  return stored.map(({ id, told }): TrainingEvent => ({ ...told, id }))
}

/** The states that are open for the runner today. */
export async function statesOf(
  context: Context,
  athleteId: string,
  database: Database = context.store.database,
): Promise<readonly OpenState[]> {
  const { timeZone } = await loadSettings(database, athleteId)
  const today = dayInZone(context.now(), timeZone)
  return openStates(await reportedEvents(database, athleteId), today)
}

/** Why a session is not given out or moved: the first state that is open. */
export async function heldProblem(context: Context, athleteId: string): Promise<HttpProblem> {
  const [state] = await statesOf(context, athleteId)
  const why = state === undefined ? 'The plan is held now.' : `${state.what}. ${state.means}`
  return new HttpProblem(409, 'held', why)
}

/**
 * The plan that may be shown and delivered today: the last revision, held to what is open now. Every
 * door that gives sessions out goes through here; those that change the plan take the revision itself.
 */
export async function standingPlan(
  context: Context,
  athleteId: string,
  database: Database = context.store.database,
): Promise<PlanRevision | null> {
  const current = await loadRevision(database, athleteId, 'latest')
  if (current?.kept == null) return current
  return { ...current, kept: await heldNow(context, { database, athleteId }, current.kept) }
}

/** A plan of the runner, held to what is open now, and to `more` rules where they are named. */
export async function heldNow(
  context: Context,
  { database, athleteId }: { readonly database: Database; readonly athleteId: string },
  kept: KeptPlan,
  more: readonly Rule[] = [],
): Promise<KeptPlan> {
  const reported = await reportedEvents(database, athleteId)
  if (reported.length === 0) return kept
  const { timeZone } = await loadSettings(database, athleteId)
  const today = dayInZone(context.now(), timeZone)
  const runs = await loadRuns(database, athleteId, kept.plan.startDay)
  const events = [...reported, ...doneByDay(kept.plan, reported, runs)]
  const plan = heldToStates(situationOf(kept.plan, kept.request, { events }, today), more)
  return plan === kept.plan ? kept : { ...kept, plan }
}

/** Sessions on whose day there was a run, recorded or rated in a check-in: they are not held any more. */
function doneByDay(
  plan: Plan,
  reported: readonly TrainingEvent[],
  runs: readonly { readonly day: CalendarDay; readonly distanceM: number }[],
): readonly SessionDone[] {
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
        heatOrWind: false,
        formBreakdown: null,
      },
    ]
  })
}
