import { adapt } from '@bell-lap/plan/adapt/adapt'
import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import { buildPlan } from '@bell-lap/plan/draft/build-plan'
import { BASE_WEEKS, isBasePlan } from '@bell-lap/plan/ledger/base-plan'
import type { Message } from '@bell-lap/units/message'
import type { Plan } from '@bell-lap/plan/model/plan'
import { wholeWeeks } from '@bell-lap/plan/model/week-numbers'
import { goalEvent } from '@bell-lap/units/goal-event'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { adaptToFacts, buildRecord, wantedNow } from '../adaptation/index.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import {
  heldNow,
  planQuestion,
  promiseOf,
  savePlan,
  showPlan,
  standingPlan,
  yearsRunning,
} from '../plan/index.ts'
import type { KeptPlan, PlanAnswer, PlanInput } from '../plan/index.ts'

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
  made: NewPlan,
): Promise<PlanAnswer> {
  return context.turns.take(athleteId, async () =>
    makeFromFacts(context, await gatherFacts(context, athleteId), made),
  )
}

/** The plan that would be made now; nothing is saved. */
export async function tryPlan(
  context: Context,
  facts: AthleteFacts,
  input: PlanInput,
): Promise<PlanAnswer> {
  return makeFromFacts(context, facts, { input, save: false })
}

async function makeFromFacts(
  context: Context,
  facts: AthleteFacts,
  { input: typed, save }: NewPlan,
): Promise<PlanAnswer> {
  const input = typed.base ? withoutRace(typed) : typed
  const { states, runs } = facts
  const flags = states.filter(({ kind }) => kind === 'red-flag')
  if (flags.length > 0) return refusedFor(flags)
  const years = await yearsRunning(context.store.database, facts)
  const question = planQuestion(facts, input, years)
  if (!question.ok) {
    const reasons = question.missing.map((text) => ({ code: 'no-estimate', text }))
    return { refused: true, reasons, seeClinician: false, nearest: baseByEffort(facts, input) }
  }
  const result = buildPlan(question.request)
  if (result.refused) return result
  const plan = question.healthAnswered ? result.plan : withHealthNote(result.plan)
  const promise = promiseOf(facts, { plan, request: question.request })
  const kept: KeptPlan = {
    plan,
    input,
    request: question.request,
    ...(promise === null ? {} : { promise }),
    movedIds: [],
    madeAt: context.now().toISOString(),
  }
  const { shown, revision } = save
    ? await saved(context, facts, kept)
    : { shown: await triedOut(context, facts, kept), revision: null }
  const view = showPlan(shown, runs, facts)
  return {
    refused: false,
    plan: { ...view, notes: [...states.filter(isLimit).map(noteOf), ...view.notes] },
    revision,
  }
}

/** The base plan that needs no time, where it can be made; the way back needs one. */
function baseByEffort(
  facts: AthleteFacts,
  input: PlanInput,
): Extract<PlanAnswer, { refused: true }>['nearest'] {
  if (goalEvent(input.event).plan !== 'mile') return null
  const question = planQuestion(facts, { ...withoutRace(input), base: true })
  if (!question.ok || buildPlan(question.request).refused) return null
  return { base: true, text: message('nearest.base-by-effort', { weeks: BASE_WEEKS }) }
}

/** A base plan leads to no race; the mile plan after it is asked for then. */
function withoutRace(input: PlanInput): PlanInput {
  return {
    ...input,
    towards: null,
    raceDay: null,
    weeks: null,
    goalTimeText: null,
    raceName: null,
    whenReady: false,
    meets: [],
    races: [],
  }
}

/** Saves the plan; it follows what was reported, as every plan does. */
async function saved(
  context: Context,
  facts: AthleteFacts,
  kept: KeptPlan,
): Promise<{ readonly shown: KeptPlan; readonly revision: number }> {
  const { athleteId } = facts
  const made = await savePlan(context, athleteId, {
    kept,
    summary: newPlan(kept.plan),
    reason: message('plan-change.you-asked'),
  })
  // Who reported nothing gets the plan as it was made.
  if (facts.reported.length > 0) await adaptToFacts(context, facts)
  const now = await standingPlan(context.store.database, facts)
  return { shown: now?.kept ?? kept, revision: now?.revision ?? made }
}

/** The plan as the rules would change it today; nothing is saved. */
async function triedOut(context: Context, facts: AthleteFacts, kept: KeptPlan): Promise<KeptPlan> {
  if (facts.reported.length === 0) return kept
  const record = wantedNow(facts.settings, await buildRecord(context, facts, kept))
  const { plan, request } = adapt(kept.plan, kept.request, record, facts.today)
  return heldNow(context.store.database, facts, { ...kept, plan, request })
}

/** No plan while a warning sign is open: what was reported, when, and how it ends. */
function refusedFor(flags: readonly OpenState[]): PlanAnswer {
  const reasons = flags.map(({ what, since, means, ends }) => ({
    code: 'open-red-flag',
    text: message('refusal.open-red-flag', { what, sinceDay: since, means, ends }),
  }))
  return { refused: true, reasons, seeClinician: true, nearest: null }
}

function isLimit({ running }: OpenState): boolean {
  return running !== 'all'
}

function noteOf({ what, since, means }: OpenState): Plan['notes'][number] {
  return { code: 'open-state', text: message('note.open-state', { what, sinceDay: since, means }) }
}

function newPlan(plan: Plan): Message {
  const { event } = plan.goal
  if (isBasePlan(plan.goal))
    return message('plan-change.new-base-plan', { weeks: wholeWeeks(plan) })
  const isWayBack = goalEvent(event).plan === 'way-back'
  return message(isWayBack ? 'plan-change.new-way-back' : 'plan-change.new-plan', {
    weeks: wholeWeeks(plan),
    event: message(`event.${event}`),
  })
}

/** Who has not been asked is told: pain, illness or a warning sign would have stopped the plan. */
function withHealthNote(plan: Plan): Plan {
  const text = message('note.health-not-answered')
  return { ...plan, notes: [{ code: 'health-not-answered', text }, ...plan.notes] }
}
