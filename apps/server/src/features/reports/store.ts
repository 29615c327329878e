import { randomUUID } from 'node:crypto'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { CheckIn, ComingUp } from './event-schema.ts'

const EVER = '0001-01-01'

export type Told = ({ readonly kind: 'check-in' } & CheckIn) | ComingUp
const TOLD = storedDocument<Told>(
  z.union([CheckIn.extend({ kind: z.literal('check-in') }), ComingUp]),
)

export interface StoredEvent {
  readonly id: string
  readonly createdAt: string
  readonly told: Told
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
      told: TOLD.write(told),
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
    told: TOLD.read({ table: 'training_events', id: row.id, text: row.told }),
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
