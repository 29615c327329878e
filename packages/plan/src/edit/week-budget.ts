/** How much of its room a week uses: fast metres, and load of calf and Achilles, as the safety rules count them. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { addDays } from '@bell-lap/units/calendar-day'
import type { AdaptationRecord } from '../adapt/adapt.ts'
import { asPlanned } from '../adapt/as-planned.ts'
import { asRun } from '../adapt/as-run.ts'
import { situationOf } from '../adapt/situation.ts'
import { checkedPlan, NOTHING_TOLD } from '../invariants/checked-plan.ts'
import { calfRoom, fastRoom } from '../invariants/week-room.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import { applyEdit } from './apply-edit.ts'
import type { EditResult } from './edit-plan.ts'
import type { PlanEdit } from './plan-edit.ts'

export interface WeekBudget {
  readonly startDay: CalendarDay
  /** Repetitions in full and strides at half, without races and tests (invariant 11). */
  readonly fastM: number
  readonly fastMostM: number
  readonly fastIsOver: boolean
  /**
   * Load of calf and Achilles over the mean of the last four weeks, and the most it may be (invariant 35); no limit,
   * `null`, for the days before the first whole week.
   */
  readonly calfShare: number
  readonly calfMostShare: number | null
  readonly calfIsOver: boolean
}

/**
 * The budget of every week of a plan: what was run as it was run, what is ahead as planned. A limit is the larger of
 * the one after the weeks as run and after them as planned, and a week is over it where it is over both: what was not
 * run takes no room. `adapt/open-violations.ts` judges by the same two.
 *
 * @example
 * import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
 * const firstWeek = (plan: Plan, request: PlanRequest) =>
 *   weekBudgets(plan, request, { record: { events: [] }, today: '2026-11-29' })[0]
 */
export function weekBudgets(
  plan: Plan,
  request: PlanRequest,
  { record, today }: { readonly record: AdaptationRecord; readonly today: CalendarDay },
): readonly WeekBudget[] {
  const situation = situationOf(plan, request, record, today)
  const planned = checkedPlan(asPlanned(plan, situation), request, NOTHING_TOLD).weeks
  return checkedPlan(asRun(plan, situation, false), request, NOTHING_TOLD).weeks.map(
    (week, index): WeekBudget => {
      const also = planned[index] ?? week
      const [fast, fastPlanned] = [fastRoom(week, request), fastRoom(also, request)]
      const [calf, calfPlanned] = [calfRoom(week, request), calfRoom(also, request)]
      const mean = Math.max(calf.mean, calfPlanned.mean)
      return {
        startDay: week.week.startDay,
        fastM: fast.fastM,
        fastMostM: Math.max(fast.mostM, fastPlanned.mostM),
        fastIsOver: fast.isOver && fastPlanned.isOver,
        calfShare: mean > 0 ? calf.load / mean : 0,
        calfMostShare: calf.mostShare,
        calfIsOver: calf.isOver && calfPlanned.isOver,
      }
    },
  )
}

/** The room of a week before an edit and with it. */
export interface EditBudget {
  readonly before: WeekBudget
  readonly after: WeekBudget
}

/** The name of what is refused whatever the load. */
const STAYS_INSIDE = 'edit.stays-inside'

/**
 * The budgets of the weeks that an edit takes a session from or puts one into, and of later weeks that it takes over a
 * limit, before it and with it; also where it breaks a rule. Empty where it cannot be done at all.
 *
 * @param result what `editPlan` answered
 */
export function budgetsOfEdit(
  { plan, request }: { readonly plan: Plan; readonly request: PlanRequest },
  { edit, result }: { readonly edit: PlanEdit; readonly result: EditResult },
  when: { readonly record: AdaptationRecord; readonly today: CalendarDay },
): readonly EditBudget[] {
  if (!result.ok && result.breaks.some(({ name }) => name.code === STAYS_INSIDE)) return []
  const changed = result.ok ? result.plan : applyEdit(plan, request, edit)
  const ids = [edit.sessionId, ...(edit.kind === 'swap' ? [edit.otherId] : [])]
  const days = [...sessionsOf(plan), ...sessionsOf(changed)].flatMap(({ id, day }) =>
    ids.includes(id) ? [day] : [],
  )
  const changedWeeks = weekBudgets(changed, request, when)
  return weekBudgets(plan, request, when).flatMap((before, index) => {
    const after = changedWeeks[index]
    if (after === undefined) return []
    const isTouched = days.some((day) => holds(before, day))
    const isNewlyOver =
      (after.fastIsOver && !before.fastIsOver) || (after.calfIsOver && !before.calfIsOver)
    return isTouched || isNewlyOver ? [{ before, after }] : []
  })
}

function holds({ startDay }: WeekBudget, day: CalendarDay): boolean {
  return startDay <= day && day < addDays(startDay, 7)
}
