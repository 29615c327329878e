import { randomUUID } from 'node:crypto'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import { canonicalOf, readOneRun } from '../shorthand/index.ts'
import type { SavedWorkout } from './saved-workout-schema.ts'

/** Far above what a coach uses in a season. */
const MOST_SAVED = 300

interface NamedText {
  readonly name: string
  /** A workout as typed. */
  readonly text: string
}

/** The workouts that a coach saved, by name. */
export async function loadSavedWorkouts(
  context: Context,
  accountId: string,
): Promise<readonly SavedWorkout[]> {
  const rows = await context.store.database
    .selectFrom('saved_workouts')
    .select(['id', 'name', 'text'])
    .where('account_id', '=', accountId)
    .execute()
  return rows
    .map((row) => ({ ...row, canonical: canonicalOf(row.text) }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
}

/** Saves a workout. Throws a problem in words for a text that is no run of one day, and for too many of them. */
export async function insertSavedWorkout(
  context: Context,
  accountId: string,
  { name, text }: NamedText,
): Promise<SavedWorkout> {
  const canonical = readOneRun(text, 'text')
  const { database } = context.store
  const { count } = await database
    .selectFrom('saved_workouts')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST_SAVED) {
    throw notValid(message('invalid.too-many-saved-workouts', { count: MOST_SAVED }))
  }
  const id = randomUUID()
  const created_at = context.now().toISOString()
  await database
    .insertInto('saved_workouts')
    .values({ id, account_id: accountId, name, text, created_at })
    .execute()
  return { id, name, text, canonical }
}

/** Changes a saved workout of this coach. Throws as `insertSavedWorkout`, and a 404 for one of nobody or another coach. */
export async function updateSavedWorkout(
  context: Context,
  accountId: string,
  { id, name, text }: NamedText & { readonly id: string },
): Promise<SavedWorkout> {
  const canonical = readOneRun(text, 'text')
  const { numUpdatedRows } = await context.store.database
    .updateTable('saved_workouts')
    .set({ name, text })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound('saved-workout')
  return { id, name, text, canonical }
}

/** Removes a saved workout of this coach. */
export async function deleteSavedWorkout(
  context: Context,
  accountId: string,
  id: string,
): Promise<void> {
  const { numDeletedRows } = await context.store.database
    .deleteFrom('saved_workouts')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound('saved-workout')
}
