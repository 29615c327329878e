import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { AdaptationRecord } from '@bell-lap/plan/adapt/adapt'
import { editPlan } from '@bell-lap/plan/edit/edit-plan'
import type { Breakage, EditResult, PlanEdit, SecondRun } from '@bell-lap/plan/edit/edit-plan'
import { budgetsOfEdit } from '@bell-lap/plan/edit/week-budget'
import { crossInstead } from '@bell-lap/plan/session/cross-session'
import { crossOf, sessionsOf } from '@bell-lap/plan/model/with-sessions'
import { inPlace, twinOfSession } from '@bell-lap/plan/edit/switch-place'
import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
import { is } from '@bell-lap/workout/classify/classify'
import { buildSession } from '@bell-lap/workout/library/build-session'
import { hasSession } from '@bell-lap/workout/library/sessions'
import type { Twin } from '@bell-lap/workout/twins/twin'
import { TWIN_PLACES } from '@bell-lap/workout/twins/why-no-twin'
import type { Workout } from '@bell-lap/workout/workout'
import { plainText } from '@bell-lap/workout/write/plain-text'
import type { Context } from '../../context.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadPlan, loadRevision, savePlan, withPlacesOfToday } from '../plan/index.ts'
import type { KeptPlan, PlanState } from '../plan/index.ts'
import { loadSettings, textOfSettings } from '../settings/index.ts'
import { planContextOf, runsOfText } from '../shorthand/index.ts'
import type { EditAnswer, PlanEditInput, SessionTwin } from './edit-schema.ts'
import { buildRecord } from './build-record.ts'

interface AskedEdit {
  readonly edit: PlanEditInput
  readonly overrule: boolean
  readonly takeNearest: boolean
}

/** An edit that was tried out on the plan, which has not changed. */
export interface TriedEdit {
  readonly kept: KeptPlan
  /** The revision that it was tried out on. */
  readonly base: number
  readonly request: PlanRequest
  readonly record: AdaptationRecord
  /** What was asked for, or the nearest edit that keeps the rules. */
  readonly edit: PlanEdit
  readonly result: EditResult
}

/** Tries an edit out on the plan as it stands. Throws a 404 without a plan. */
export async function tryEdit(
  context: Context,
  facts: AthleteFacts,
  asked: AskedEdit,
): Promise<TriedEdit> {
  const { athleteId, settings, today } = facts
  const { kept, base } = await keptPlan(context, athleteId)
  const record = await buildRecord(context, facts, kept)
  const { overrule } = asked
  const pinnedIds = kept.pinnedIds ?? []
  const here = withPlacesOfToday(settings, kept.request)
  const request = withNewPlaces(kept.request, here)
  const tryOut = (one: PlanEdit) =>
    editPlan(kept.plan, request, one, { record, today, overrule, pinnedIds })
  const wanted = toEdit(asked.edit, { ...kept, request: here })
  const first = tryOut(wanted)
  const near = !first.ok && asked.takeNearest ? first.nearest : null
  const edit = near?.edit ?? wanted
  const result = near === null ? first : tryOut(near.edit)
  return { kept, base, request, record, edit, result }
}

/** Checks an edit by hand and, unless only asked, does it as a new revision. */
export async function editByHand(
  context: Context,
  facts: AthleteFacts,
  asked: AskedEdit & {
    readonly onlyCheck: boolean
    /** The runner reads who asked for it. */
    readonly byCoach: boolean
  },
): Promise<EditAnswer> {
  const { athleteId, today } = facts
  const { kept, base, request, record, edit, result } = await tryEdit(context, facts, asked)
  const before = { plan: kept.plan, request }
  const budgets = [...budgetsOfEdit(before, { edit, result }, { record, today })]
  if (!result.ok || asked.onlyCheck) return { ...answerFor(result, edit, null), budgets }
  const movedIds = [...new Set([...kept.movedIds, ...idsOnAnotherDay(kept.plan, result.plan)])]
  await savePlan(context, athleteId, {
    kept: { ...kept, request, plan: result.plan, movedIds },
    summary: summaryOf(edit, kept),
    reason: reasonOf(result, asked.byCoach ? 'coach' : 'you'),
    base,
  })
  return { ...answerFor(result, edit, await loadPlan(context, facts)), budgets }
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

function toEdit(input: PlanEditInput, kept: KeptPlan): PlanEdit {
  if (input.kind === 'move' || input.kind === 'swap' || input.kind === 'delete') return input
  if (input.kind === 'cross-train' || input.kind === 'run-instead') return input
  if (input.kind === 'switch-place') return switchEdit(input, kept)
  const { workout, second } = workoutsFrom(input, kept.request)
  if (workout === null) {
    if (input.kind === 'change-typed') return { kind: 'delete', sessionId: input.sessionId }
    throw notValid(message('invalid.free-day'), 'edit.text')
  }
  const hard = is(workout, 'hard')
  if (input.kind === 'change' || input.kind === 'change-typed') {
    return { kind: 'change', sessionId: input.sessionId, workout, hard, ...beside(second, 0, kept) }
  }
  return {
    kind: 'add',
    sessionId: freeId(kept, 0),
    day: input.day,
    workout,
    hard,
    ...beside(second, 1, kept),
  }
}

function beside(
  workout: Workout | null,
  skip: number,
  kept: KeptPlan,
): { readonly second?: SecondRun } {
  if (workout === null) return {}
  const hard = is(workout, 'hard')
  return { second: { sessionId: freeId(kept, skip), workout, hard } }
}

/** An id that no session of the plan has; `skip` for the next one of the same edit. */
function freeId({ plan }: KeptPlan, skip: number): string {
  const taken = new Set(sessionsOf(plan).map(({ id }) => id))
  let number = 1
  for (let left = skip; taken.has(`added-${number}`) || left > 0; number++) {
    if (!taken.has(`added-${number}`)) left -= 1
  }
  return `added-${number}`
}

function switchEdit(
  { sessionId, place }: Extract<PlanEditInput, { readonly kind: 'switch-place' }>,
  { plan, request }: KeptPlan,
): PlanEdit {
  const session = sessionsOf(plan).find(({ id }) => id === sessionId)
  if (session === undefined) throw notFound('session')
  const twin = twinOfSession(session, place, request)
  if (!twin.ok) throw notValid(twin.reason)
  return { kind: 'switch-place', sessionId, workout: twin.workout, hard: session.hard }
}

/** A session in every place, and how it would be there. */
export async function placesOf(
  context: Context,
  athleteId: string,
  sessionId: string,
): Promise<readonly SessionTwin[]> {
  const { kept } = await keptPlan(context, athleteId)
  const { plan, request: asked } = kept
  const session = sessionsOf(plan).find(({ id }) => id === sessionId)
  if (session === undefined) throw notFound('session')
  const settings = await loadSettings(context.store.database, athleteId)
  const request = withPlacesOfToday(settings, asked)
  const { say } = textOfSettings(settings)
  const now = session.workout.place === 'any' ? 'road' : session.workout.place
  return TWIN_PLACES.map((place) => {
    const twin: Twin =
      place === now
        ? { ok: true, workout: session.workout, notes: [] }
        : twinOfSession(session, place, request)
    const there = twin.ok ? inPlace(session, twin.workout, request) : session
    return {
      place,
      current: place === now,
      workout: twin.ok ? twin.workout : null,
      text: twin.ok ? plainText(twin.workout, say) : null,
      distanceM: there.distanceM,
      durationS: there.durationS,
      notes: twin.ok ? [...twin.notes] : [twin.reason],
    }
  })
}

type WithSession = Extract<
  PlanEditInput,
  { readonly kind: 'add' | 'change' | 'add-typed' | 'change-typed' }
>

interface Workouts {
  /** `null` for a typed day off. */
  readonly workout: Workout | null
  /** An easy run in the morning or the afternoon beside it. */
  readonly second: Workout | null
}

function workoutsFrom(input: WithSession, request: PlanRequest): Workouts {
  if ('text' in input) {
    const [main, second] = runsOfText(input.text, request)
    return { workout: main?.workout ?? null, second: second?.workout ?? null }
  }
  if (!hasSession(input.librarySessionId)) {
    throw notValid(message('invalid.library-session'))
  }
  const context = {
    ...planContextOf(request),
    ...(input.distanceM === null ? {} : { distanceM: input.distanceM }),
  }
  const workout = buildSession(input.librarySessionId, context, input.level)
  return { workout, second: null }
}

function shown(breaks: readonly Breakage[]): EditAnswer['breaks'] {
  return breaks.map(({ name, detail, ...one }) => ({
    ...one,
    name: name,
    detail: detail,
  }))
}

function answerFor(
  result: EditResult,
  edit: PlanEdit,
  state: PlanState | null,
): Omit<EditAnswer, 'budgets'> {
  if (result.ok) {
    return {
      ok: true,
      breaks: shown(result.overruled),
      mayOverrule: true,
      nearest: null,
      lighterIds: result.lighterIds,
      plan: state?.plan ?? null,
      revision: state?.revision ?? null,
    }
  }
  const near = result.nearest
  const sameDay = near !== null && 'day' in near.edit && 'day' in edit && near.edit.day === edit.day
  return {
    ok: false,
    breaks: shown(result.breaks),
    mayOverrule: result.breaks.every(({ strength }) => strength === 'soft'),
    nearest:
      near === null
        ? null
        : {
            text: near.text,
            day: 'day' in near.edit && !sameDay ? near.edit.day : null,
            title: 'workout' in near.edit ? titleOf(near.edit.workout) : null,
          },
    lighterIds: [],
    plan: null,
    revision: null,
  }
}

/** What an edit does, in one sentence: “Moved “6 × 400 m” from Tuesday to Thursday”. */
export function summaryOf(edit: PlanEdit, kept: KeptPlan): Message {
  const all = [...sessionsOf(kept.plan), ...crossOf(kept.plan).map(({ instead }) => instead)]
  const found = all.find(({ id }) => id === edit.sessionId)
  const session = found === undefined ? '' : titleOf(found.workout)
  switch (edit.kind) {
    case 'move':
      return found === undefined
        ? message('plan-change.moved', { session, day: edit.day })
        : message('plan-change.moved-from', { session, fromDay: found.day, day: edit.day })
    case 'swap':
      return message('plan-change.swapped', { session })
    case 'delete':
      return message('plan-change.deleted', { session })
    case 'add':
      return message('plan-change.added', { session: titleOf(edit.workout), day: edit.day })
    case 'switch-place': {
      const { place } = edit.workout
      return message('plan-change.place', { session, now: titleOf(edit.workout), place })
    }
    case 'cross-train': {
      const now = found === undefined ? '' : titleOf(crossInstead(found, edit.machine).workout)
      return message('plan-change.cross', { session, now })
    }
    case 'run-instead':
      return message('plan-change.run-instead', { session })
    case 'change':
    case 'set-drill':
      return message('plan-change.changed', { session, now: titleOf(edit.workout) })
  }
}

function reasonOf(
  { overruled }: Extract<EditResult, { readonly ok: true }>,
  who: 'you' | 'coach',
): Message {
  const [first, ...more] = overruled.map(({ detail }) => detail)
  return first === undefined
    ? message(`plan-change.${who}-asked`)
    : message(`plan-change.${who}-overruled`, { overruled: sentences([first, ...more]) })
}
