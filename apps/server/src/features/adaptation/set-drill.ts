import { editPlan } from '@bell-lap/plan/edit/edit-plan'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { Plan, PlannedSession } from '@bell-lap/plan/model/plan'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { is } from '@bell-lap/workout/classify/classify'
import { titleOf } from '@bell-lap/workout/describe/title'
import { withDrill, withoutDrill } from '@bell-lap/workout/library/add-drill'
import type { AddedDrill } from '@bell-lap/workout/library/add-drill'
import type { Context } from '../../context.ts'
import type { DrillsInPlan } from '../../ports.ts'
import { gatherFacts } from '../athlete/index.ts'
import { loadRevision, savePlan } from '../plan/index.ts'
import { buildRecord } from './build-record.ts'

/** Four weeks of a drill, twice a week (science E7). */
const DRILL_DAYS = 28
const A_WEEK = 2

interface Asked {
  readonly drill: AddedDrill
  readonly put: 'in' | 'out'
  readonly onlyCheck: boolean
}

/**
 * Puts a drill into two easy runs a week for four weeks, or takes it out of all runs to come, as one revision that can be
 * undone. Each run goes through the check of every edit by hand; a refusal for the runner's health is the answer as a whole.
 */
export async function setDrill(
  context: Context,
  athleteId: string,
  { drill, put, onlyCheck }: Asked,
): Promise<DrillsInPlan> {
  const facts = await gatherFacts(context, athleteId)
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  // Without a plan there is no run to put it into, but a health limit still holds.
  if (current?.kept == null) {
    const open = facts.states.find(({ running }) => running !== 'all')
    return {
      hasPlan: false,
      refused:
        put === 'in' && open !== undefined
          ? message('held.state', { what: open.what, means: open.means })
          : null,
      sessions: [],
    }
  }
  const { kept, revision: base } = current
  const record = await buildRecord(context, facts, kept)
  const { today } = facts
  const { request, pinnedIds = [] } = kept
  let { plan } = kept
  const done: PlannedSession[] = []
  const chosen = put === 'in' ? drillDays(plan, today) : sessionsOf(plan)
  for (const session of chosen) {
    if (session.day < today) continue
    const workout = (put === 'in' ? withDrill : withoutDrill)(session.workout, drill)
    if (workout === session.workout) {
      if (put === 'in') done.push(session)
      continue
    }
    const edit = { kind: 'set-drill', sessionId: session.id, workout } as const
    const result = editPlan(plan, request, edit, { record, today, overrule: false, pinnedIds })
    if (result.ok) {
      plan = result.plan
      done.push(session)
      continue
    }
    const red = result.breaks.find(({ strength }) => strength === 'red')
    if (red !== undefined) return { hasPlan: true, refused: red.detail, sessions: [] }
  }
  if (!onlyCheck && plan !== kept.plan) {
    await savePlan(context, athleteId, {
      kept: { ...kept, plan },
      summary: message(put === 'in' ? 'plan-change.drill-in' : 'plan-change.drill-out', {
        drill: message(`drill.${drill.drill}`),
        count: done.length,
      }),
      reason: message('plan-change.you-asked'),
      base,
    })
    context.events.changed(athleteId, 'plan')
  }
  return {
    hasPlan: true,
    refused: null,
    sessions: done.map(({ id, day, workout }) => ({ id, day, title: titleOf(workout) })),
  }
}

/** Two easy runs of each week, those with strides first. */
function drillDays(plan: Plan, today: CalendarDay): readonly PlannedSession[] {
  const easy = sessionsOf(plan).filter(
    ({ role, day, second, workout }) =>
      role === 'easy' &&
      second !== true &&
      day > today &&
      day <= addDays(today, DRILL_DAYS) &&
      workout.place !== 'treadmill' &&
      !is(workout, 'recovery-run') &&
      !is(workout, 'run-walk'),
  )
  const weeks = new Map<CalendarDay, PlannedSession[]>()
  for (const one of easy) {
    const monday = mondayOf(one.day)
    weeks.set(monday, [...(weeks.get(monday) ?? []), one])
  }
  return [...weeks.values()].flatMap((week) =>
    week
      .toSorted((a, b) => Number(is(b.workout, 'strides')) - Number(is(a.workout, 'strides')))
      .slice(0, A_WEEK)
      .toSorted((a, b) => a.day.localeCompare(b.day)),
  )
}
