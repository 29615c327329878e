import { AWAY } from '@bell-lap/plan/adapt/rules/life'
import { keyOf, openViolations } from '@bell-lap/plan/adapt/open-violations'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { moveSession } from '@bell-lap/plan/edit/move-session'
import type { Plan, PlannedSession, Violation } from '@bell-lap/plan/model/plan'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import type { TodayFacts } from '../reports/index.ts'
import { textOfSettings } from '../settings/index.ts'
import { savePlan } from './save-plan.ts'
import { heldNow, heldProblem, situationNow } from './standing-plan.ts'
import { loadRevision } from './store.ts'
import type { KeptPlan } from './store.ts'

const sessionsOf = (plan: Plan) => plan.weeks.flatMap((week) => week.sessions)

/** Moves one session; a move that would break a safety rule is refused with every broken rule. */
export async function movePlannedSession(
  context: Context,
  facts: TodayFacts,
  sessionId: string,
  day: CalendarDay,
): Promise<void> {
  const { athleteId, today, settings } = facts
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current?.kept == null) throw notFound('plan')
  const { kept, revision: base } = current
  const session = sessionsOf(kept.plan).find(({ id }) => id === sessionId)
  if (session === undefined) throw notFound('session')
  if (session.day === day) return
  const { say } = textOfSettings(settings)
  if (session.day < today || day < today) {
    throw new HttpProblem('in-the-past')
  }
  const moved = moveSession(kept.plan, kept.request, sessionId, day)
  if (!moved.ok) {
    throw breaks(moved.violations, say)
  }
  const before = new Map(sessionsOf(kept.plan).map(({ id, day: was }) => [id, was]))
  const changed = sessionsOf(moved.plan).filter(({ id, day: is }) => before.get(id) !== is)
  await refuseWhatIsHeld(context, facts, { ...kept, plan: moved.plan }, changed)
  const broken = await newlyBroken(context, facts, kept, { plan: moved.plan, session })
  if (broken.length > 0) throw breaks(broken, say)
  await savePlan(context, athleteId, {
    kept: {
      ...kept,
      plan: moved.plan,
      movedIds: [...new Set([...kept.movedIds, ...changed.map(({ id }) => id)])],
    },
    summary: message('plan-change.moved-from', {
      session: titleOf(session.workout),
      fromDay: session.day,
      day,
    }),
    reason: message('plan-change.you-asked'),
    base,
  })
}

/** Rules about the body that hold for a session wherever it stood before. */
const ABOUT_THE_BODY: ReadonlySet<number> = new Set([44, 45, 46])

/** Safety rules that the moved plan breaks, with what was run and missed so far. */
async function newlyBroken(
  context: Context,
  facts: TodayFacts,
  kept: KeptPlan,
  moved: { readonly plan: Plan; readonly session: PlannedSession },
): Promise<readonly Violation[]> {
  const now = await situationNow(context.store.database, facts, kept)
  const known = new Set(openViolations(kept.plan, now).map(keyOf))
  return openViolations(moved.plan, { ...now, plan: moved.plan }).filter((violation) => {
    const { invariant, offendingIds } = violation
    const { id, hard } = moved.session
    const isItsOwn = hard && ABOUT_THE_BODY.has(invariant) && offendingIds.includes(id)
    return isItsOwn || !known.has(keyOf(violation))
  })
}

function breaks(
  violations: readonly { readonly name: Message; readonly detail: Message }[],
  say: (message: Message) => string,
): HttpProblem {
  const rules = violations.map(({ name, detail }) => ({ path: say(name), message: detail }))
  return new HttpProblem('breaks-invariant', {}, rules)
}

/** An open warning sign, pain, injury or illness holds some days, and so do days away: nothing moves there that it would change. */
async function refuseWhatIsHeld(
  context: Context,
  facts: TodayFacts,
  moved: KeptPlan,
  changed: readonly PlannedSession[],
): Promise<void> {
  const held = await heldNow(context.store.database, facts, moved, [AWAY])
  const allowed = new Set(sessionsOf(held.plan))
  if (changed.every((session) => allowed.has(session))) return
  throw heldProblem(facts)
}
