/** The plan of a runner, open for edits by hand: what they are checked by, and how they are saved. */
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { AdaptationRecord } from '@bell-lap/plan/adapt/adapt'
import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadRevision, savePlan, withPlacesOfToday } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import { buildRecord } from './build-record.ts'

export interface OpenPlan {
  readonly kept: KeptPlan
  /** The revision that edits are tried out on. */
  readonly base: number
  /** What the engine was asked, with the places that came since. */
  readonly request: PlanRequest
  /** The same with today's places alone: what is typed or chosen anew uses those. */
  readonly here: PlanRequest
  readonly record: AdaptationRecord
  readonly today: CalendarDay
}

/** Opens the plan as it stands. Throws a 404 without one. */
export async function openForEdits(context: Context, facts: AthleteFacts): Promise<OpenPlan> {
  const { athleteId, settings, today } = facts
  const { kept, base } = await keptPlan(context, athleteId)
  const record = await buildRecord(context, facts, kept)
  const here = withPlacesOfToday(settings, kept.request)
  return { kept, base, request: withNewPlaces(kept.request, here), here, record, today }
}

/** Saves an edited plan as a new revision. Gives its number. */
export async function saveEdited(
  context: Context,
  athleteId: string,
  { kept, request, base }: Pick<OpenPlan, 'kept' | 'request' | 'base'>,
  edited: { readonly plan: Plan; readonly summary: Message; readonly reason: Message },
): Promise<number> {
  const { plan, summary, reason } = edited
  const movedIds = [...new Set([...kept.movedIds, ...idsOnAnotherDay(kept.plan, plan)])]
  return savePlan(context, athleteId, {
    kept: { ...kept, request, plan, movedIds },
    summary,
    reason,
    base,
  })
}

/** Sessions of a plan that an edit put on another day. */
function idsOnAnotherDay(before: Plan, after: Plan): readonly string[] {
  const days = new Map(sessionsOf(before).map(({ id, day }) => [id, day]))
  return sessionsOf(after).flatMap(({ id, day }) => ((days.get(id) ?? day) === day ? [] : [id]))
}

/** A place that came since the plan was made may be used; one that went takes no session away. */
function withNewPlaces(made: PlanRequest, now: PlanRequest): PlanRequest {
  const { track, treadmill, hills } = now.availability
  return {
    ...made,
    availability: {
      ...made.availability,
      track: track ?? made.availability.track,
      treadmill: treadmill ?? made.availability.treadmill,
      hills: hills || made.availability.hills,
    },
  }
}

/** The plan as it stands. Throws a 404 without one. */
export async function keptPlan(
  context: Context,
  athleteId: string,
): Promise<{ readonly kept: KeptPlan; readonly base: number }> {
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current?.kept == null) throw notFound('plan')
  return { kept: current.kept, base: current.revision }
}
