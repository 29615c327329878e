import { randomUUID } from 'node:crypto'
import { message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import { storedDocument } from '../../database/stored-document.ts'
import type { Database } from '../../database/store.ts'
import { bumpEvidence } from '../activities/index.ts'
import { ShoeContent } from './schema.ts'
import type { ShoeInput } from './schema.ts'

const CONTENT = storedDocument(ShoeContent)
/** How the id of a shoe begins that only runs name. */
export const FROM_GEAR = 'gear:'

export interface StoredShoe extends ShoeContent {
  readonly id: string
  readonly name: string
}

interface OfAthlete {
  readonly athleteId: string
  readonly id: string
}

export async function loadStoredShoes(
  database: Database,
  athleteId: string,
): Promise<readonly StoredShoe[]> {
  const rows = await database
    .selectFrom('shoes')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, content }) => ({
    ...CONTENT.read({ table: 'shoes', id, text: content }),
    id,
    name,
  }))
}

/** Adds a shoe. Throws a 400 where a shoe has this name already. */
export async function insertShoe(
  context: Context,
  athleteId: string,
  input: ShoeInput,
  today: CalendarDay,
): Promise<string> {
  return context.store.database
    .transaction()
    .execute((transaction) => insertIn(transaction, context, { athleteId, input, today }))
}

interface NewShoe {
  readonly athleteId: string
  readonly input: ShoeInput
  readonly today: CalendarDay
}

async function insertIn(
  database: Database,
  { now }: Context,
  { athleteId, input, today }: NewShoe,
): Promise<string> {
  const id = randomUUID()
  await refuseTaken(database, { athleteId, id }, input.name)
  const { kind, startM, retiredOn } = input
  const defaultFor = input.defaultFor.map((one) => ({ kind: one, from: today }))
  await freeDefaults(database, { athleteId, id }, input.defaultFor)
  await database
    .insertInto('shoes')
    .values({
      id,
      athlete_id: athleteId,
      name: input.name,
      created_at: now().toISOString(),
      content: CONTENT.write({ kind, startM, retiredOn, defaultFor }),
    })
    .execute()
  return id
}

/** Changes a shoe and renames it on its runs; one that only runs name is kept from now on. */
export async function updateShoe(
  context: Context,
  { athleteId, id }: OfAthlete,
  input: ShoeInput,
  today: CalendarDay,
): Promise<string> {
  return context.store.database.transaction().execute(async (transaction) => {
    if (id.startsWith(FROM_GEAR)) {
      await rename(transaction, athleteId, id.slice(FROM_GEAR.length), input.name)
      return insertIn(transaction, context, { athleteId, input, today })
    }
    const stored = (await loadStoredShoes(transaction, athleteId)).find((one) => one.id === id)
    if (stored === undefined) throw notFound('shoe')
    await refuseTaken(transaction, { athleteId, id }, input.name)
    await freeDefaults(transaction, { athleteId, id }, input.defaultFor)
    const { kind, startM, retiredOn } = input
    const defaultFor = input.defaultFor.map(
      (one) =>
        stored.defaultFor.find((before) => before.kind === one) ?? { kind: one, from: today },
    )
    await transaction
      .updateTable('shoes')
      .set({ name: input.name, content: CONTENT.write({ kind, startM, retiredOn, defaultFor }) })
      .where('id', '=', id)
      .execute()
    await rename(transaction, athleteId, stored.name, input.name)
    return id
  })
}

/** Forgets what was said of a shoe; its runs keep the name. */
export async function deleteShoe(context: Context, { athleteId, id }: OfAthlete): Promise<void> {
  const gone = await context.store.database
    .deleteFrom('shoes')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0) throw notFound('shoe')
}

async function rename(
  database: Database,
  athleteId: string,
  before: string,
  name: string,
): Promise<void> {
  if (before === name) return
  await database
    .updateTable('activities')
    .set({ gear: name })
    .where('athlete_id', '=', athleteId)
    .where('gear', '=', before)
    .execute()
  // Runs are kept by what they say.
  await bumpEvidence(database, athleteId)
}

/** Two shoes of one name would be one. */
async function refuseTaken(
  database: Database,
  { athleteId, id }: OfAthlete,
  name: string,
): Promise<void> {
  const other = await database
    .selectFrom('shoes')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('name', '=', name)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other !== undefined) throw notValid(message('invalid.shoe-name', { name }), 'name')
}

/** A kind of run has one default. */
async function freeDefaults(
  database: Database,
  { athleteId, id }: OfAthlete,
  kinds: ShoeInput['defaultFor'],
): Promise<void> {
  for (const shoe of await loadStoredShoes(database, athleteId)) {
    const { id: otherId, name: _, ...content } = shoe
    const kept = content.defaultFor.filter(({ kind }) => !kinds.includes(kind))
    if (otherId === id || kept.length === content.defaultFor.length) continue
    await database
      .updateTable('shoes')
      .set({ content: CONTENT.write({ ...content, defaultFor: kept }) })
      .where('id', '=', otherId)
      .execute()
  }
}
