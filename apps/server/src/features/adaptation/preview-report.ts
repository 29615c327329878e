/** What a report would change, worked out without keeping anything. */
import { adapt } from '@bell-lap/plan/adapt/adapt'
import { openStates } from '@bell-lap/plan/adapt/open-states'
import type { TrainingEvent } from '@bell-lap/plan/model/training-event'
import type { Context } from '../../context.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadRevision } from '../plan/index.ts'
import type { StoredEvent, Told } from '../reports/index.ts'
import { withoutPlans } from './adapt-plan.ts'
import { buildRecord } from './build-record.ts'
import type { ReportPreview } from './change-schema.ts'
import { checkReport } from './report.ts'
import { adviceView, showChange } from './show-adaptation.ts'
import { loadPlanChanges } from './store.ts'

/** Stands for the report while it is not kept. */
const REPORT_ID = 'preview'

/**
 * The changes and the advice that would follow from a report, whether the runner is asked first or not.
 * Changes that already wait for an answer are left out.
 */
export async function previewReport(
  context: Context,
  athleteId: string,
  told: Told,
): Promise<ReportPreview> {
  await checkReport(context, athleteId, told)
  const createdAt = context.now().toISOString()
  const facts = factsWith(await gatherFacts(context, athleteId), {
    id: REPORT_ID,
    createdAt,
    told,
  })
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  const kept = current?.kept ?? null
  if (kept === null) return { changes: [], advice: [] }
  const record = await buildRecord(context, facts, kept)
  const waiting = await keysWaiting(context, athleteId, kept.madeAt ?? '')
  const { changes, advice, standing } = adapt(kept.plan, kept.request, record, facts.today)
  const changed = changes.filter(({ key }) => !waiting.has(key))
  return {
    changes: changed.flatMap((change) => {
      const { key } = change
      const stored = { id: key, key, state: 'proposed', revision: null, madeAt: createdAt } as const
      return showChange({ ...stored, change: withoutPlans(change), advice: null }, new Map()) ?? []
    }),
    advice: [...standing, ...advice]
      .filter(({ key }) => key.includes(REPORT_ID))
      .map((one) => adviceView(one, facts.reported)),
  }
}

async function keysWaiting(
  context: Context,
  athleteId: string,
  since: string,
): Promise<ReadonlySet<string>> {
  const stored = await loadPlanChanges(context, athleteId, since)
  return new Set(stored.flatMap(({ state, key }) => (state === 'proposed' ? [key] : [])))
}

function factsWith(facts: AthleteFacts, event: StoredEvent): AthleteFacts {
  const reported: readonly TrainingEvent[] = [...facts.reported, { ...event.told, id: event.id }]
  return {
    ...facts,
    stored: [...facts.stored, event],
    reported,
    states: openStates(reported, facts.today),
  }
}
