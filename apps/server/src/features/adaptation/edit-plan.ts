import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { editPlan } from '@bell-lap/plan/edit/edit-plan'
import type { Breakage, EditResult, PlanEdit } from '@bell-lap/plan/edit/edit-plan'
import { budgetsOfEdit } from '@bell-lap/plan/edit/week-budget'
import { crossInstead } from '@bell-lap/plan/session/cross-session'
import { crossOf, sessionsOf } from '@bell-lap/plan/model/with-sessions'
import { inPlace, twinOfSession } from '@bell-lap/plan/edit/switch-place'
import type { Twin } from '@bell-lap/workout/twins/twin'
import { TWIN_PLACES } from '@bell-lap/workout/twins/why-no-twin'
import { plainText } from '@bell-lap/workout/write/plain-text'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadPlan, withPlacesOfToday } from '../plan/index.ts'
import type { KeptPlan, PlanState } from '../plan/index.ts'
import { loadSettings, textOfSettings } from '../settings/index.ts'
import type { EditAnswer, PlanEditInput, SessionTwin } from './edit-schema.ts'
import { keptPlan, openForEdits, saveEdited } from './open-plan.ts'
import type { OpenPlan } from './open-plan.ts'
import { toEdit } from './to-edit.ts'

interface AskedEdit {
  readonly edit: PlanEditInput
  readonly overrule: boolean
  readonly takeNearest: boolean
}

/** An edit that was tried out on the plan, which has not changed. */
export interface TriedEdit extends Omit<OpenPlan, 'here' | 'today'> {
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
  const { here, today, ...open } = await openForEdits(context, facts)
  const { kept, request, record } = open
  const pinnedIds = kept.pinnedIds ?? []
  const { overrule } = asked
  const tryOut = (one: PlanEdit) =>
    editPlan(kept.plan, request, one, { record, today, overrule, pinnedIds })
  const wanted = toEdit(asked.edit, { ...kept, request: here })
  const first = tryOut(wanted)
  const near = !first.ok && asked.takeNearest ? first.nearest : null
  const edit = near?.edit ?? wanted
  const result = near === null ? first : tryOut(near.edit)
  return { ...open, edit, result }
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
  const { today } = facts
  const tried = await tryEdit(context, facts, asked)
  const { kept, request, record, edit, result } = tried
  const before = { plan: kept.plan, request }
  const budgets = [...budgetsOfEdit(before, { edit, result }, { record, today })]
  if (!result.ok || asked.onlyCheck) return { ...answerFor(result, edit, null), budgets }
  await saveEdited(context, facts.athleteId, tried, {
    plan: result.plan,
    summary: summaryOf(edit, kept),
    reason: reasonOf(result, asked.byCoach ? 'coach' : 'you'),
  })
  return { ...answerFor(result, edit, await loadPlan(context, facts)), budgets }
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
