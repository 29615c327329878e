/** How much of its room a week uses: fast metres, and load of calf and Achilles, as the safety rules count them. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { addDays } from '@bell-lap/units/calendar-day'
import type { AdaptationRecord } from '../adapt/adapt.ts'
import { asPlanned } from '../adapt/as-planned.ts'
import { asRun } from '../adapt/as-run.ts'
import { situationOf } from '../adapt/situation.ts'
import { checkedPlan, NOTHING_TOLD } from '../invariants/checked-plan.ts'
import type { CheckedWeek } from '../invariants/checked-plan.ts'
import { ACHILLES_GROWTH, ACHILLES_GROWTH_TENDER, fastWeekCapM } from '../ledger/caps.ts'
import { recentAchilles, recentFastM } from '../ledger/training-ledger.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
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
  /** Load of calf and Achilles over the mean of the last four weeks, and the most it may be (invariant 35). */
  readonly calfShare: number
  readonly calfMostShare: number
}

/**
 * The budget of every week of a plan: what was run as it was run, what is ahead as planned. A limit is the larger of
 * the one after the weeks as run and after them as planned, as the rules judge them: what was not run takes no room.
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
  const usualM = 1000 * usualWeekKm(request.history)
  const tender = request.runner.health.calfAchillesHamstring12Weeks
  const growth = tender ? ACHILLES_GROWTH_TENDER : ACHILLES_GROWTH
  const capM = ({ before }: CheckedWeek) => fastWeekCapM(recentFastM(before), usualM)
  const planned = checkedPlan(asPlanned(plan, situation), request, NOTHING_TOLD).weeks
  return checkedPlan(asRun(plan, situation, false), request, NOTHING_TOLD).weeks.map(
    (week, index): WeekBudget => {
      const beside = planned[index] ?? week
      const mean = Math.max(recentAchilles(week.before), recentAchilles(beside.before))
      return {
        startDay: week.week.startDay,
        fastM: week.done.fastM,
        fastMostM: Math.max(capM(week), capM(beside)),
        calfShare: mean > 0 ? week.done.achillesTraining / mean : 0,
        calfMostShare: growth,
      }
    },
  )
}

/** The room of the week that an edit is about, before it and with it. */
export interface EditBudget {
  readonly before: WeekBudget
  readonly after: WeekBudget
}

/** The name of what is refused whatever the load. */
const STAYS_INSIDE = 'edit.stays-inside'

/**
 * The budget of the week that an edit is about, before it and with it, also where it breaks a rule; `null` where it
 * cannot be done at all.
 *
 * @param result what `editPlan` answered
 */
export function budgetOfEdit(
  { plan, request }: { readonly plan: Plan; readonly request: PlanRequest },
  { edit, result }: { readonly edit: PlanEdit; readonly result: EditResult },
  when: { readonly record: AdaptationRecord; readonly today: CalendarDay },
): EditBudget | null {
  const day =
    'day' in edit ? edit.day : sessionsOf(plan).find(({ id }) => id === edit.sessionId)?.day
  if (day === undefined) return null
  if (!result.ok && result.breaks.some(({ name }) => name.code === STAYS_INSIDE)) return null
  const changed = result.ok ? result.plan : applyEdit(plan, request, edit)
  const before = budgetOn(weekBudgets(plan, request, when), day)
  const after = budgetOn(weekBudgets(changed, request, when), day)
  return before === null || after === null ? null : { before, after }
}

function budgetOn(budgets: readonly WeekBudget[], day: CalendarDay): WeekBudget | null {
  return budgets.find(({ startDay }) => startDay <= day && day < addDays(startDay, 7)) ?? null
}
