import { adapt } from '@bell-lap/plan/adapt/adapt'
import type { AdaptationRecord } from '@bell-lap/plan/adapt/adapt'
import type { Adaptation, Advice, PlanChange } from '@bell-lap/plan/adapt/plan-change'
import { chosenKeys } from '@bell-lap/plan/adapt/rules/life'
import { ruleOf } from '@bell-lap/plan/adapt/rules/rules'
import type { Context } from '../../context.ts'
import { loadRevision, PlanChangedMeanwhile, savePlan } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import { loadSettings, loadText } from '../settings/index.ts'
import { gatherRecord } from './gather-record.ts'
import { insertPlanChanges, removeProposals } from './store.ts'
import type { KeptChange } from './store.ts'

const MOST_ATTEMPTS = 4

/** The last look at each athlete's plan in this process; the next one begins when it ended. */
const looks = new Map<string, Promise<unknown>>()

/**
 * Brings the plan up to date with everything that happened. What the rules change is saved as one
 * revision; with "ask me first" only red flags and what the runner chose are, and the rest becomes
 * proposals. Repeating it changes nothing more. Gives what was changed and said this time.
 */
export async function adaptPlan(
  context: Context,
  athleteId: string,
): Promise<Pick<Adaptation, 'changes' | 'advice'>> {
  // Two looks at once would say the same things twice.
  const look = (looks.get(athleteId) ?? Promise.resolve()).then(() =>
    adaptAgain(context, athleteId),
  )
  const ended = look.catch(() => undefined)
  looks.set(athleteId, ended)
  void ended.then(() => {
    if (looks.get(athleteId) === ended) looks.delete(athleteId)
  })
  return look
}

async function adaptAgain(
  context: Context,
  athleteId: string,
): Promise<Pick<Adaptation, 'changes' | 'advice'>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await adaptOnce(context, athleteId)
    } catch (error) {
      // Somebody changed the plan while it was looked at: look again at the one that stands.
      if (!(error instanceof PlanChangedMeanwhile) || attempt === MOST_ATTEMPTS) throw error
    }
  }
}

async function adaptOnce(
  context: Context,
  athleteId: string,
): Promise<Pick<Adaptation, 'changes' | 'advice'>> {
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current?.kept == null) return { changes: [], advice: [] }
  const { kept, revision: base } = current
  const { planChanges } = await loadSettings(context.store.database, athleteId)
  const { record, today } = await gatherRecord(context, athleteId, kept)
  const now: AdaptationRecord =
    planChanges === 'make' ? record : { ...record, only: chosenKeys(record.events) }
  const result = adapt(kept.plan, kept.request, now, today)
  await keepResult(context, athleteId, { kept, base, result, record })
  await removeProposals(context, athleteId)
  if (planChanges === 'ask') {
    const handled = [...(record.handled ?? []), ...result.handled]
    const asked = adapt(result.plan, result.request, { ...record, handled }, today)
    await insertPlanChanges(
      context,
      athleteId,
      asked.changes.map((change) => proposal(change)),
    )
  }
  return result
}

function proposal(change: PlanChange) {
  const { key } = change
  return {
    key,
    state: 'proposed',
    revision: null,
    change: withoutPlans(change),
    advice: null,
  } as const
}

/** Carries out one proposal, or the changes of these keys. */
export async function carryOutKeys(
  context: Context,
  athleteId: string,
  keys: readonly string[],
): Promise<void> {
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  if (current?.kept == null) return
  const { kept, revision: base } = current
  const { record, today } = await gatherRecord(context, athleteId, kept)
  const result = adapt(kept.plan, kept.request, { ...record, only: keys }, today)
  await keepResult(context, athleteId, { kept, base, result, record })
}

async function keepResult(
  context: Context,
  athleteId: string,
  made: {
    readonly kept: KeptPlan
    /** The revision that it was worked out from. */
    readonly base: number
    readonly result: Adaptation
    readonly record: AdaptationRecord
  },
): Promise<void> {
  const { kept, base, result, record } = made
  const { changes, advice } = result
  const { say } = await loadText(context, athleteId)
  const revision =
    changes.length === 0
      ? null
      : await savePlan(context, athleteId, {
          kept: { ...kept, plan: result.plan, request: result.request },
          summary: summaryOf(changes),
          reason: say(changes[0]?.reason ?? ''),
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
}

function adviceOf(key: string, advice: readonly Advice[]): Advice | null {
  return advice.find((one) => one.key === key) ?? null
}

function withoutPlans(change: PlanChange): KeptChange {
  return Object.fromEntries(
    Object.entries(change).filter(([name]) => name !== 'whole'),
  ) as unknown as KeptChange
}

/** "A cold above the neck: 2 sessions changed". */
function summaryOf(changes: readonly PlanChange[]): string {
  const first = changes[0]
  const name = first === undefined ? '' : nameOfRule(first.rule)
  const sessions = new Set(changes.flatMap((change) => change.sessions.map(({ id }) => id))).size
  const count = sessions === 1 ? '1 session changed' : `${sessions} sessions changed`
  return `${name}: ${count}`
}

export function nameOfRule(rule: PlanChange['rule']): string {
  return ruleOf(rule)?.name ?? 'Kept safe'
}
