import { adapt } from '@bell-lap/plan/adapt/adapt'
import type { AdaptationRecord } from '@bell-lap/plan/adapt/adapt'
import type { Adaptation, Advice, PlanChange } from '@bell-lap/plan/adapt/plan-change'
import { chosenKeys } from '@bell-lap/plan/adapt/rules/life'
import { nameOfRule } from '@bell-lap/plan/adapt/rules/rules'
import type { TrainingEvent } from '@bell-lap/plan/model/training-event'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadRevision, PlanChangedMeanwhile, savePlan } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import type { Settings } from '../settings/index.ts'
import { buildRecord } from './build-record.ts'
import { insertPlanChanges, keepProposals } from './store.ts'
import type { KeptChange } from './stored-changes.ts'

const MOST_ATTEMPTS = 4

/** What one adaptation found and left. */
export interface Adapted {
  /** What it was worked out from. */
  readonly facts: AthleteFacts
  /** The plan as it stands now; `null` without one. */
  readonly kept: KeptPlan | null
  readonly events: readonly TrainingEvent[]
  /** Advice that holds while what it is about is open. */
  readonly standing: readonly Advice[]
  /** A revision was saved, and with it everything that is delivered. */
  readonly isSaved: boolean
}

/**
 * Gathers the facts of an athlete once and brings the plan up to date with them, once. What the rules
 * change is saved as one revision; with "ask me first" only red flags, what the runner chose and the
 * `accepted` keys are, and the rest becomes proposals. Repeating it changes nothing more.
 */
export async function adaptPlan(
  context: Context,
  athleteId: string,
  accepted: readonly string[] = [],
): Promise<Adapted> {
  return context.turns.take(athleteId, async () =>
    adaptToFacts(context, await gatherFacts(context, athleteId), accepted),
  )
}

/** The same with facts that were gathered before, inside the athlete's turn. */
export async function adaptToFacts(
  context: Context,
  facts: AthleteFacts,
  accepted: readonly string[] = [],
): Promise<Adapted> {
  for (let attempt = 1; ; attempt++) {
    try {
      const now = attempt === 1 ? facts : await gatherFacts(context, facts.athleteId)
      return await adaptOnce(context, now, accepted)
    } catch (error) {
      // Somebody changed the plan meanwhile: look again at the one that stands.
      if (!(error instanceof PlanChangedMeanwhile) || attempt === MOST_ATTEMPTS) throw error
    }
  }
}

async function adaptOnce(
  context: Context,
  facts: AthleteFacts,
  accepted: readonly string[],
): Promise<Adapted> {
  const { athleteId, settings, today } = facts
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current?.kept == null) {
    return { facts, kept: null, events: facts.reported, standing: [], isSaved: false }
  }
  const { kept, revision: base } = current
  const record = await buildRecord(context, facts, kept)
  const wanted = wantedNow(settings, record, accepted)
  const result = adapt(kept.plan, kept.request, wanted, today)
  const now = await keepResult(context, facts, { kept, base, result, record })
  const proposed = settings.planChanges === 'ask' ? proposalsAfter(record, result, today) : []
  await keepProposals(context, athleteId, proposed)
  const { events } = record
  const isSaved = now !== kept
  return { facts, kept: now, events, standing: result.standing, isSaved }
}

/** With "ask me first", only what the runner chose or accepted; red flags come whatever is chosen. */
export function wantedNow(
  { planChanges }: Pick<Settings, 'planChanges'>,
  record: AdaptationRecord,
  accepted: readonly string[] = [],
): AdaptationRecord {
  if (planChanges === 'make') return record
  return { ...record, only: [...chosenKeys(record.events), ...accepted] }
}

/** Looks at the plan as it stands and changes nothing: the advice that holds today. */
export async function lookAtPlan(context: Context, facts: AthleteFacts): Promise<Adapted> {
  const { athleteId, today } = facts
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  const kept = current?.kept ?? null
  if (kept === null) {
    return { facts, kept, events: facts.reported, standing: [], isSaved: false }
  }
  const record = await buildRecord(context, facts, kept)
  const { standing } = adapt(kept.plan, kept.request, { ...record, only: [] }, today)
  return { facts, kept, events: record.events, standing, isSaved: false }
}

/** What the rules would change if they were not asked to wait for an answer. */
function proposalsAfter(record: AdaptationRecord, result: Adaptation, today: string) {
  const handled = [...(record.handled ?? []), ...result.handled]
  const made = [...(record.made ?? []), ...result.changes]
  const asked = adapt(result.plan, result.request, { ...record, handled, made }, today)
  return asked.changes.map((change) => ({ key: change.key, change: withoutPlans(change) }))
}

/** Saves what was changed and said. Gives the plan as it stands then. */
async function keepResult(
  context: Context,
  { athleteId }: AthleteFacts,
  made: {
    readonly kept: KeptPlan
    /** The revision that it was worked out from. */
    readonly base: number
    readonly result: Adaptation
    readonly record: AdaptationRecord
  },
): Promise<KeptPlan> {
  const { kept, base, result, record } = made
  const { changes, advice } = result
  const [first] = changes
  const now = first === undefined ? kept : { ...kept, plan: result.plan, request: result.request }
  const revision =
    first === undefined
      ? null
      : await savePlan(context, athleteId, {
          kept: now,
          summary: summaryOf(first, changes),
          reason: first.reason,
          base,
        })
  const known = new Set(record.handled)
  const changedKeys = new Set(changes.map(({ key }) => key))
  const told = advice.filter(({ key }) => !known.has(key) && !changedKeys.has(key))
  await insertPlanChanges(context, athleteId, [
    ...changes.map((change) => ({
      key: change.key,
      state: 'made' as const,
      revision,
      change: withoutPlans(change),
      advice: adviceOf(change.key, advice),
    })),
    ...told.map((one) => ({
      key: one.key,
      state: 'told' as const,
      revision: null,
      change: null,
      advice: one,
    })),
  ])
  return now
}

function adviceOf(key: string, advice: readonly Advice[]): Advice | null {
  return advice.find((one) => one.key === key) ?? null
}

/** A change as it is kept: the revisions hold the plans. */
export function withoutPlans(change: PlanChange): KeptChange {
  return Object.fromEntries(
    Object.entries(change).filter(([name]) => name !== 'whole'),
  ) as unknown as KeptChange
}

/** "Cold: 2 sessions changed". */
function summaryOf({ rule }: PlanChange, changes: readonly PlanChange[]): Message {
  const sessions = new Set(changes.flatMap((change) => change.sessions.map(({ id }) => id)))
  return message('plan-change.by-rule', { rule: nameOfRule(rule), count: sessions.size })
}
