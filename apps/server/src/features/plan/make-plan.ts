import { loadText } from '../settings/index.ts'
import { buildPlan } from '@bell-lap/plan/build/build-plan'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { Plan } from '@bell-lap/plan/plan'
import type { Context } from '../../context.ts'
import { loadFitness } from '../estimate/index.ts'
import { planQuestion } from './ask-engine.ts'
import type { PlanAnswer, PlanInput } from './plan-schema.ts'
import { savePlan } from './save-plan.ts'
import { showPlan } from './show-plan.ts'

/** Asks the engine for a plan; it is kept only when `save` is set and the engine did not refuse. */
export async function makeNewPlan(
  context: Context,
  athleteId: string,
  input: PlanInput,
  save: boolean,
): Promise<PlanAnswer> {
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
  const { today, runs } = await loadFitness(context, athleteId)
  const { say } = await loadText(context, athleteId)
  const revision = save
    ? await savePlan(context, athleteId, {
        kept,
        summary: `New plan: ${plan.weeks.length} weeks ${whither(plan)}`,
        reason: 'You asked for it.',
      })
    : null
  return { refused: false, plan: showPlan(kept, runs, { today, say }), revision }
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
