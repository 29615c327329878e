import type { TrainingEvent } from '@bell-lap/plan/model/training-event'
import { eventsOfStrength } from '@bell-lap/plan/strength/log-events'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { StrengthSetInput, StrengthTestInput } from './schema.ts'
import type { StrengthSet, StrengthTest } from './schema.ts'
import { numberSet } from './number-set.ts'

const SET = storedDocument<StrengthSetInput>(StrengthSetInput)
const TEST = storedDocument<StrengthTestInput>(StrengthTestInput)

type LogTable = 'strength_sets' | 'strength_tests'

/** Whose row, and its id, which the device made. */
export interface LoggedRow {
  readonly athleteId: string
  readonly id: string
}

/** Every set, in order of days and as they were done. */
export async function loadSets(database: Database, athleteId: string): Promise<StrengthSet[]> {
  return (await rowsOf(database, 'strength_sets', athleteId)).map(({ id, content }) => ({
    ...SET.read({ table: 'strength_sets', id, text: content }),
    id,
  }))
}

/** Every test, the oldest first. */
export async function loadStrengthTests(
  database: Database,
  athleteId: string,
): Promise<StrengthTest[]> {
  return (await rowsOf(database, 'strength_tests', athleteId)).map(({ id, content }) => ({
    ...TEST.read({ table: 'strength_tests', id, text: content }),
    id,
  }))
}

/** What was logged, as the rules read it. */
export async function loadStrengthEvents(
  database: Database,
  athleteId: string,
): Promise<readonly TrainingEvent[]> {
  return eventsOfStrength({
    sets: await loadSets(database, athleteId),
    tests: await loadStrengthTests(database, athleteId),
  })
}

/**
 * Saves a set, or what it was changed to; the same set twice is one.
 *
 * @returns the set with the number that it has, see `number-set.ts`; `null` where the day is full and nothing was saved
 */
export async function saveSet(
  context: Context,
  row: LoggedRow,
  asked: StrengthSetInput,
): Promise<StrengthSetInput | null> {
  const others = await loadSets(context.store.database, row.athleteId)
  const set = numberSet(row.id, asked, others)
  if (set === null) return null
  await save(context, row, { table: 'strength_sets', day: set.day, content: SET.write(set) })
  return set
}

/** Saves tests, or what they were changed to. */
export async function saveTests(context: Context, row: LoggedRow, test: StrengthTestInput) {
  await save(context, row, { table: 'strength_tests', day: test.day, content: TEST.write(test) })
}

/** A set that is known; `null` for one that is not. */
export async function findSet(
  database: Database,
  { athleteId, id }: LoggedRow,
): Promise<StrengthSetInput | null> {
  const row = await database
    .selectFrom('strength_sets')
    .select('content')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : SET.read({ table: 'strength_sets', id, text: row.content })
}

/** Removes a row; one that is gone already stays gone, as a device may ask twice. */
export async function removeLogged(
  context: Context,
  table: LogTable,
  { athleteId, id }: LoggedRow,
): Promise<void> {
  await context.store.database
    .deleteFrom(table)
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

async function rowsOf(database: Database, table: LogTable, athleteId: string) {
  return database
    .selectFrom(table)
    .select(['id', 'content'])
    .where('athlete_id', '=', athleteId)
    .orderBy('day')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

async function save(
  context: Context,
  { athleteId, id }: LoggedRow,
  {
    table,
    ...values
  }: { readonly table: LogTable; readonly day: string; readonly content: string },
): Promise<void> {
  const created_at = context.now().toISOString()
  await context.store.database
    .insertInto(table)
    .values({ id, athlete_id: athleteId, created_at, ...values })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'id']).doUpdateSet(values))
    .execute()
}
