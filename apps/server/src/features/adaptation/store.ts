import { readStored, writeStored } from '../plan/stored-workouts.ts'
import { randomUUID } from 'node:crypto'
import type { Advice, PlanChange } from '@bell-lap/plan/adapt/plan-change'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { PlanChangeTable } from '../../database/schema.ts'
import type { Database } from '../../database/store.ts'
import type { CheckIn, ComingUp } from './event-schema.ts'

const EVER = '0001-01-01'

export type Told = ({ readonly kind: 'check-in' } & CheckIn) | ComingUp
export interface StoredEvent {
  readonly id: string
  readonly createdAt: string
  readonly told: Told
}

/** What is kept of a change: the diff without the whole plans, which the revisions hold. */
export type KeptChange = Omit<PlanChange, 'whole'>
export interface StoredChange {
  readonly id: string
  readonly key: string
  readonly state: PlanChangeTable['state']
  readonly revision: number | null
  readonly madeAt: string
  /** `null` for a word that changed nothing. */
  readonly change: KeptChange | null
  readonly advice: Advice | null
}

export async function insertEvent(
  context: Context,
  athleteId: string,
  told: Told,
): Promise<StoredEvent> {
  const event = { id: randomUUID(), createdAt: context.now().toISOString(), told }
  await context.store.database
    .insertInto('training_events')
    .values({
      id: event.id,
      athlete_id: athleteId,
      kind: told.kind,
      day: told.day,
      told: JSON.stringify(told),
      created_at: event.createdAt,
      withdrawn_at: null,
    })
    .execute()
  return event
}

/** Events that were not withdrawn, about days from `from` on, in the order they were reported. */
export async function loadEvents(
  database: Database,
  athleteId: string,
  from: CalendarDay = EVER,
): Promise<StoredEvent[]> {
  const rows = await database
    .selectFrom('training_events')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('withdrawn_at', 'is', null)
    .where('day', '>=', from)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    told: JSON.parse(row.told) as Told,
  }))
}

/** Takes back what was told by mistake; the row stays in the log. */
export async function withdrawEvent(
  context: Context,
  athleteId: string,
  id: string,
): Promise<void> {
  const changed = await context.store.database
    .updateTable('training_events')
    .set({ withdrawn_at: context.now().toISOString() })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw notFound('event')
}

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
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const { change, advice } = readStored(row.change) as {
      change: (Omit<KeptChange, 'follows'> & Partial<KeptChange>) | null
      advice: Advice | null
    }
    const { id, state, revision } = row
    // Changes of older versions do not say what only followed.
    const whole = change === null ? null : { ...change, follows: change.follows ?? [] }
    return { id, key: row.change_key, state, revision, madeAt: row.made_at, change: whole, advice }
  })
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
        change: writeStored({ change, advice }),
      })),
    )
    .execute()
}

/** Proposals are worked out anew each time; only answers to them are kept. */
export async function removeProposals(context: Context, athleteId: string): Promise<void> {
  await context.store.database
    .deleteFrom('plan_changes')
    .where('athlete_id', '=', athleteId)
    .where('state', '=', 'proposed')
    .execute()
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
