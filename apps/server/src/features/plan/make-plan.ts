import { loadText } from '../settings/index.ts'
import { buildPlan } from '@bell-lap/plan/draft/build-plan'
import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { Plan } from '@bell-lap/plan/model/plan'
import { wholeWeeks } from '@bell-lap/plan/model/week-numbers'
import type { Context } from '../../context.ts'
import { loadFitness } from '../estimate/index.ts'
import { planQuestion } from './ask-engine.ts'
import type { PlanAnswer, PlanInput } from './plan-schema.ts'
import { savePlan } from './save-plan.ts'
import { showPlan } from './show-plan.ts'
import { heldNow, standingPlan, statesOf } from './standing-plan.ts'
import type { KeptPlan } from './store.ts'

/** What the rules make of a new plan before anybody sees it. */
export interface FollowNewPlan {
  /** The plan as the rules would change it today; nothing is saved. */
  readonly tryOut: (context: Context, athleteId: string, kept: KeptPlan) => Promise<KeptPlan>
  /** Applies the rules to the plan that was just saved. */
  readonly adapt: (context: Context, athleteId: string) => Promise<unknown>
}

export interface NewPlan {
  readonly input: PlanInput
  readonly save: boolean
}

/**
 * Asks the engine for a plan. It is kept only when `save` is set and nothing refuses it: the engine,
 * or a warning sign that is open. What else is open holds its first days at once.
 */
export async function makeNewPlan(
  context: Context,
  athleteId: string,
  { input, save }: NewPlan,
  follow: FollowNewPlan,
): Promise<PlanAnswer> {
  const states = await statesOf(context, athleteId)
  const flags = states.filter(({ kind }) => kind === 'red-flag')
  if (flags.length > 0) return refusedFor(flags)
  const question = await planQuestion(context, athleteId, input)
  if (!question.ok) {
    const reasons = question.missing.map((text) => ({ code: 'no-estimate', text }))
    return { refused: true, reasons, seeClinician: false, nearest: null }
  }
  const result = buildPlan(question.request)
  if (result.refused) return result
  const plan = question.healthAnswered ? result.plan : withHealthNote(result.plan)
  const kept = {
    plan,
    input,
    request: question.request,
    movedIds: [],
    madeAt: context.now().toISOString(),
  }
  const { shown, revision } = save
    ? await saved(context, athleteId, kept, follow)
    : { shown: await triedOut(context, athleteId, kept, follow), revision: null }
  const { today, runs } = await loadFitness(context, athleteId)
  const { say } = await loadText(context, athleteId)
  const view = showPlan(shown, runs, { today, say })
  return {
    refused: false,
    plan: { ...view, notes: [...states.map(noteOf), ...view.notes] },
    revision,
  }
}

async function saved(
  context: Context,
  athleteId: string,
  kept: KeptPlan,
  follow: FollowNewPlan,
): Promise<{ readonly shown: KeptPlan; readonly revision: number }> {
  const made = await savePlan(context, athleteId, {
    kept,
    summary: `New plan: ${wholeWeeks(kept.plan)} weeks ${whither(kept.plan)}`,
    reason: 'You asked for it.',
  })
  await follow.adapt(context, athleteId)
  const now = await standingPlan(context, athleteId)
  return { shown: now?.kept ?? kept, revision: now?.revision ?? made }
}

async function triedOut(
  context: Context,
  athleteId: string,
  kept: KeptPlan,
  follow: FollowNewPlan,
): Promise<KeptPlan> {
  const { database } = context.store
  const followed = await follow.tryOut(context, athleteId, kept)
  return heldNow(context, { database, athleteId }, followed)
}

/** No plan while a warning sign is open: what was reported, when, and how it ends. */
function refusedFor(flags: readonly OpenState[]): PlanAnswer {
  const reasons = flags.map(({ what, since, means, ends }) => ({
    code: 'open-red-flag',
    text: `${what} on ${since}. ${means} ${ends}`,
  }))
  return { refused: true, reasons, seeClinician: true, nearest: null }
}

function noteOf({ what, since, means }: OpenState): Plan['notes'][number] {
  return { code: 'open-state', text: `${what} since ${since}. ${means} The plan follows that.` }
}

function whither({ goal }: Plan): string {
  const { name, plan } = goalEvent(goal.event)
  return plan === 'way-back' ? `on the way back, to ${name}` : `to the ${name}`
}

/** Who has not been asked is told: pain, illness or a warning sign would have stopped the plan. */
function withHealthNote(plan: Plan): Plan {
  const text =
    'The health questions are not answered yet (Settings, Health). With pain, illness, a heart condition or in pregnancy, see a clinician before you run fast.'
  return { ...plan, notes: [{ code: 'health-not-answered', text }, ...plan.notes] }
}
