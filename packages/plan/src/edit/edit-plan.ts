/** What a runner or a coach changes by hand, checked before it is done. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { activeLimits } from '../adapt/active-limits.ts'
import type { AdaptationRecord } from '../adapt/adapt.ts'
import { keepLimit } from '../adapt/day-limit.ts'
import { mayBeCross } from '../session/cross-session.ts'
import { lighterVersions } from '../session/easier-version.ts'
import { mend } from '../adapt/mend.ts'
import { keyOf, openViolations } from '../adapt/open-violations.ts'
import { nameOfRule } from '../adapt/rules/rules.ts'
import { situationOf } from '../adapt/situation.ts'
import type { Situation } from '../adapt/situation.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import { applyEdit, subjectOf } from './apply-edit.ts'
import type { PlanEdit } from './plan-edit.ts'
import { takesDrillOut, whyNoDrill } from './why-no-drill.ts'
import { sessionsOf } from '../model/with-sessions.ts'

export type { PlanEdit, SecondRun } from './plan-edit.ts'

/** One thing an edit would break. `red` is a health limit, `hard` a safety rule, `soft` may be overruled. */
export interface Breakage {
  readonly strength: 'red' | 'hard' | 'soft'
  readonly name: Message
  readonly detail: Message
  readonly offendingIds: readonly string[]
}

export type EditResult =
  | {
      readonly ok: true
      readonly plan: Plan
      /** What the runner overruled, for the log. */
      readonly overruled: readonly Breakage[]
      /** Sessions made lighter so that the rules hold without a deleted one. */
      readonly lighterIds: readonly string[]
    }
  | {
      readonly ok: false
      readonly breaks: readonly Breakage[]
      /** The legal edit that is nearest to the one asked for, and says which it is; `null` when there is none. */
      readonly nearest: { readonly edit: PlanEdit; readonly text: Message } | null
    }

export interface EditSetting {
  readonly record: AdaptationRecord
  readonly today: CalendarDay
  /** Do it although soft rules break. */
  readonly overrule: boolean
  /** Sessions that must stay where they are. */
  readonly pinnedIds: readonly string[]
  /** False for who needs no nearest legal edit: looking for it takes far longer than the check. */
  readonly seeksNearest?: boolean
}

/**
 * Checks an edit against the days that are past or run, pins, the limits of health and the safety
 * invariants, with what was run fixed as done, and does it. Refused with everything it would break
 * and the nearest legal choice. Soft rules give way to `overrule`; red and hard ones never do.
 *
 * @example
 * import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
 * const withoutOne = (plan: Plan, request: PlanRequest) =>
 *   editPlan(plan, request, { kind: 'delete', sessionId: 'w1-easy-1' }, {
 *     record: { events: [] },
 *     today: '2026-11-29',
 *     overrule: false,
 *     pinnedIds: [],
 *   })
 */
export function editPlan(
  plan: Plan,
  request: PlanRequest,
  edit: PlanEdit,
  setting: EditSetting,
): EditResult {
  const situation = situationOf(plan, request, setting.record, setting.today)
  const refusal = whyNot(situation, edit, setting.pinnedIds)
  if (refusal !== null) return { ok: false, breaks: [refusal], nearest: null }
  if (edit.kind === 'delete' || edit.kind === 'cross-train') return deleted(situation, edit)
  const subject = subjectOf(plan, edit)
  if (edit.kind === 'set-drill' && subject !== undefined && takesDrillOut(subject, edit.workout))
    return { ok: true, plan: applyEdit(plan, request, edit), overruled: [], lighterIds: [] }
  const breaks = breaksOf(situation, edit)
  const stopping = breaks.filter(({ strength }) => strength !== 'soft' || !setting.overrule)
  if (stopping.length === 0) {
    return { ok: true, plan: applyEdit(plan, request, edit), overruled: breaks, lighterIds: [] }
  }
  const less = withLess(situation, edit, stopping)
  if (less !== null) return less
  if (setting.seeksNearest === false) return { ok: false, breaks, nearest: null }
  return { ok: false, breaks, nearest: nearestLegal(situation, edit, setting.pinnedIds) }
}

const own = (detail: Message, id: string): Breakage => ({
  strength: 'hard',
  name: message('edit.stays-inside'),
  detail,
  offendingIds: [id],
})

function whyNot(
  situation: Situation,
  edit: PlanEdit,
  pinnedIds: readonly string[],
): Breakage | null {
  const { plan, today, request } = situation
  const subject = subjectOf(plan, edit)
  const id = edit.sessionId
  if (edit.kind !== 'add') {
    if (subject === undefined) return own(message('edit.no-session'), id)
    if (!situation.isOpen(subject)) return own(message('edit.past-or-run'), id)
    if (edit.kind === 'cross-train' && !mayBeCross(subject))
      return own(message('edit.cross-easy'), id)
    if (edit.kind === 'set-drill') {
      const refusal = whyNoDrill(situation, subject, edit.workout)
      return refusal === null ? null : { ...refusal, offendingIds: [id] }
    }
    if (subject.day === plan.raceDay && !('workout' in edit))
      return own(message('edit.race-day-how'), id)
  }
  const other = edit.kind === 'swap' ? sessionsOf(plan).find((s) => s.id === edit.otherId) : null
  if (other === undefined) return own(message('edit.no-session'), id)
  if (other !== null && (!situation.isOpen(other) || other.day === plan.raceDay))
    return own(message('edit.other-not-movable'), id)
  const moves = edit.kind === 'move' || edit.kind === 'swap' || edit.kind === 'delete'
  const pinned = [id, ...(edit.kind === 'swap' ? [edit.otherId] : [])].find((one) =>
    pinnedIds.includes(one),
  )
  if (moves && pinned !== undefined) return own(message('edit.pinned'), pinned)
  if (edit.kind !== 'move' && edit.kind !== 'add') return null
  const end = addDays(plan.startDay, 7 * plan.weeks.length)
  if (edit.day < today) return own(message('edit.past-day'), id)
  if (edit.day < plan.startDay || edit.day >= end || edit.day > plan.raceDay)
    return own(message('edit.day-outside'), id)
  if (edit.day === plan.raceDay) return own(message('edit.race-day'), id)
  if (request.availability.blockedDays.includes(edit.day))
    return own(message('edit.blocked-day'), id)
  const there = sessionsOf(plan).find(
    (one) => one.day === edit.day && one.id !== id && one.second !== true,
  )
  if (edit.kind === 'move' && there !== undefined && pinnedIds.includes(there.id))
    return own(message('edit.day-pinned', { session: titleOf(there.workout) }), there.id)
  if (there !== undefined && !situation.isOpen(there)) return own(message('edit.day-run'), there.id)
  return edit.kind === 'add' && there !== undefined
    ? own(message('edit.day-taken', { session: titleOf(there.workout) }), there.id)
    : null
}

/** The safety rule that open states are obeyed. */
const OBEYS_STATES = 45

/** Everything the edit breaks that was whole before. */
function breaksOf(situation: Situation, edit: PlanEdit): readonly Breakage[] {
  const { plan, request } = situation
  const after = applyEdit(plan, request, edit)
  const touched = [
    edit.sessionId,
    ...(edit.kind === 'swap' ? [edit.otherId] : []),
    ...('second' in edit && edit.second !== undefined ? [edit.second.sessionId] : []),
  ]
  const limits = activeLimits(situation)
    .filter(({ limit }) => {
      const held = sessionsOf(keepLimit(after, limit, situation))
      return sessionsOf(after).some((one) => touched.includes(one.id) && !held.includes(one))
    })
    .map(({ finding }): Breakage => ({
      strength: finding.redFlag ? 'red' : 'soft',
      name: nameOfRule(finding.rule),
      detail: finding.sentence,
      offendingIds: [edit.sessionId],
    }))
  const known = new Set(openViolations(plan, situation).map(keyOf))
  const rules = openViolations(after, situation)
    .filter((violation) => !known.has(keyOf(violation)))
    // What a limit says of an open state is not said twice.
    .filter(({ invariant }) => invariant !== OBEYS_STATES || limits.length === 0)
    .map(({ name, detail, offendingIds }): Breakage => ({
      strength: 'hard',
      name,
      detail,
      offendingIds,
    }))
  return [...limits, ...rules]
}

/** Less is always allowed; what the deleted session carried is taken back elsewhere. */
function deleted(situation: Situation, edit: PlanEdit): EditResult {
  const { plan, request } = situation
  const known = new Set(openViolations(plan, situation).map(keyOf))
  const { plan: mended, because } = mend(applyEdit(plan, request, edit), situation, known)
  return { ok: true, plan: mended, overruled: [], lighterIds: [...because.keys()] }
}

/**
 * A session that is changed to one with less fast running, such as its twin for the treadmill: what it carried for the
 * weeks after it is taken back there, as after a deletion. `null` where the edit asks for more or breaks a rule itself.
 */
function withLess(
  situation: Situation,
  edit: PlanEdit,
  stopping: readonly Breakage[],
): EditResult | null {
  if (!('hard' in edit) || edit.kind === 'add') return null
  const isElsewhere = ({ strength, offendingIds }: Breakage) =>
    strength === 'hard' && !offendingIds.includes(edit.sessionId)
  const { plan, request } = situation
  const after = applyEdit(plan, request, edit)
  const [before, now] = [subjectOf(plan, edit), subjectOf(after, edit)]
  const isLess =
    before !== undefined &&
    now !== undefined &&
    now.fastM <= before.fastM &&
    (before.hard || !now.hard)
  if (!isLess || !stopping.every(isElsewhere)) return null
  const known = new Set(openViolations(plan, situation).map(keyOf))
  const { plan: mended, because } = mend(after, situation, known)
  const isMended = openViolations(mended, situation).every((one) => known.has(keyOf(one)))
  const isKept = subjectOf(mended, edit)?.workout === now.workout
  return isMended && isKept
    ? { ok: true, plan: mended, overruled: [], lighterIds: [...because.keys()] }
    : null
}

/** What somebody typed is cut to so little of its work before it becomes an easy run. */
const NEAREST_SHARE = 0.1
const NEAR_DAYS = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]

/** Other days near by for what was moved or added, lighter versions for what was changed or added. */
function nearestLegal(
  situation: Situation,
  edit: PlanEdit,
  pinnedIds: readonly string[],
): { readonly edit: PlanEdit; readonly text: Message } | null {
  const isLegal = (one: PlanEdit) =>
    whyNot(situation, one, pinnedIds) === null && breaksOf(situation, one).length === 0
  if (edit.kind === 'move' || edit.kind === 'add') {
    const from = subjectOf(situation.plan, edit)?.day
    const days = NEAR_DAYS.map((gap) => addDays(edit.day, gap)).filter((day) => day !== from)
    const day = days.find((each) => isLegal({ ...edit, day: each }))
    if (day !== undefined)
      return { edit: { ...edit, day }, text: message('edit.nearest-day', { day }) }
  }
  if (!('hard' in edit)) return null
  const whole = subjectOf(applyEdit(situation.plan, situation.request, edit), edit)
  if (whole === undefined) return null
  for (const lighter of lighterVersions(whole, situation.request, NEAREST_SHARE)) {
    if (lighter === null) return null
    const one: PlanEdit = { ...edit, workout: lighter.workout, hard: lighter.hard }
    if (isLegal(one)) {
      const text = message('edit.nearest-session', { session: titleOf(lighter.workout) })
      return { edit: one, text }
    }
  }
  return null
}
