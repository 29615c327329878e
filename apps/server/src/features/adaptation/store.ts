import { randomUUID } from 'node:crypto'
import type { Advice } from '@bell-lap/plan/adapt/plan-change'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import type { PlanChangeTable } from '../../database/schema.ts'
import { readStoredBy, withFields } from '../../database/stored-document.ts'
import { readChange, writeChange } from './stored-changes.ts'
import type { KeptChange, KeptTold } from './stored-changes.ts'

export interface StoredChange extends KeptTold {
  readonly id: string
  readonly key: string
  readonly state: PlanChangeTable['state']
  readonly revision: number | null
  readonly madeAt: string
}

const Change = withFields<KeptChange>({
  reason: 'object',
  evidence: 'array',
  sessions: 'array',
  strength: 'array',
  follows: 'array',
})
const Stored: z.ZodType<KeptTold> = z.object({
  change: Change.nullable(),
  advice: withFields<Advice>({ text: 'object' }).nullable(),
})

/** Newest first. */
export async function loadPlanChanges(
  context: Context,
  athleteId: string,
  since: string,
): Promise<StoredChange[]> {
  const rows = await context.store.database
    .selectFrom('plan_changes')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('made_at', '>=', since)
    .orderBy('made_at', 'desc')
    // Two adaptations may fall into one millisecond: the later one holds the later revision.
    .orderBy((row) => row.fn.coalesce('revision', row.lit(0)), 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, change_key: key, state, revision, made_at: madeAt, change: text }) => ({
    id,
    key,
    state,
    revision,
    madeAt,
    ...readStoredBy({ table: 'plan_changes', id, text }, Stored, readChange),
  }))
}

export async function insertPlanChanges(
  context: Context,
  athleteId: string,
  changes: readonly Pick<StoredChange, 'key' | 'state' | 'revision' | 'change' | 'advice'>[],
): Promise<void> {
  if (changes.length === 0) return
  const made_at = context.now().toISOString()
  await context.store.database
    .insertInto('plan_changes')
    .values(
      changes.map(({ key, state, revision, change, advice }) => ({
        id: randomUUID(),
        athlete_id: athleteId,
        change_key: key,
        state,
        revision,
        made_at,
        change: writeChange({ change, advice }),
      })),
    )
    .execute()
}

/**
 * Replaces the proposals that wait for an answer. One that was there before keeps its id, so a runner
 * can answer what the screen shows after an import or a sync has worked the proposals out again.
 */
export async function keepProposals(
  context: Context,
  athleteId: string,
  proposals: readonly { readonly key: string; readonly change: KeptChange }[],
): Promise<void> {
  await context.store.database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('plan_changes')
      .select(['id', 'change_key'])
      .where('athlete_id', '=', athleteId)
      .where('state', '=', 'proposed')
      .execute()
    const idOf = new Map(rows.map(({ id, change_key: key }) => [key, id]))
    const takeId = (key: string) => {
      const id = idOf.get(key) ?? randomUUID()
      idOf.delete(key)
      return id
    }
    await transaction
      .deleteFrom('plan_changes')
      .where('athlete_id', '=', athleteId)
      .where('state', '=', 'proposed')
      .execute()
    if (proposals.length === 0) return
    const made_at = context.now().toISOString()
    await transaction
      .insertInto('plan_changes')
      .values(
        proposals.map(({ key, change }) => ({
          id: takeId(key),
          athlete_id: athleteId,
          change_key: key,
          state: 'proposed' as const,
          revision: null,
          made_at,
          change: writeChange({ change, advice: null }),
        })),
      )
      .execute()
  })
}

export async function setChangeState(
  context: Context,
  athleteId: string,
  which: { readonly id: string } | { readonly revision: number },
  state: PlanChangeTable['state'],
): Promise<void> {
  const update = context.store.database
    .updateTable('plan_changes')
    .set({ state })
    .where('athlete_id', '=', athleteId)
  const one =
    'id' in which
      ? update.where('id', '=', which.id)
      : update.where('revision', '=', which.revision)
  await one.execute()
}
