import { randomUUID } from 'node:crypto'
import { message } from '@bell-lap/units/message'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { canonicalOf, isDayOff, readOneRun } from '../shorthand/index.ts'
import { SavedDay } from './saved-week-schema.ts'
import type { SavedWeek, SavedWeekInput } from './saved-week-schema.ts'

/** Far above what a coach uses in a season. */
const MOST_SAVED = 300

const DAYS = storedDocument(z.array(SavedDay).length(7))

/** The weeks that a coach saved, by name. */
export async function loadSavedWeeks(
  context: Context,
  accountId: string,
): Promise<readonly SavedWeek[]> {
  const rows = await context.store.database
    .selectFrom('saved_weeks')
    .select(['id', 'name', 'days'])
    .where('account_id', '=', accountId)
    .execute()
  return rows
    .map(({ id, name, days: text }) =>
      shown(id, { name, days: DAYS.read({ table: 'saved_weeks', id, text }) }),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
}

/** One saved week of a coach. Throws a 404 for one of nobody or of another coach. */
export async function loadSavedWeek(
  context: Context,
  accountId: string,
  id: string,
): Promise<SavedWeek> {
  const week = (await loadSavedWeeks(context, accountId)).find((one) => one.id === id)
  if (week === undefined) throw notFound('saved-week')
  return week
}

/** Saves a week. Throws a problem in words for a day that is no run, for a week without any, and for too many of them. */
export async function insertSavedWeek(
  context: Context,
  accountId: string,
  input: SavedWeekInput,
): Promise<SavedWeek> {
  const week = readWeek(input)
  const { database } = context.store
  const { count } = await database
    .selectFrom('saved_weeks')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST_SAVED) {
    throw notValid(message('invalid.too-many-saved-weeks', { count: MOST_SAVED }))
  }
  const id = randomUUID()
  const created_at = context.now().toISOString()
  await database
    .insertInto('saved_weeks')
    .values({
      id,
      account_id: accountId,
      name: week.name,
      days: DAYS.write(week.days),
      created_at,
    })
    .execute()
  return shown(id, week)
}

/** Changes a saved week of this coach. Throws as `insertSavedWeek`, and a 404 for one of nobody or another coach. */
export async function updateSavedWeek(
  context: Context,
  accountId: string,
  { id, ...input }: SavedWeekInput & { readonly id: string },
): Promise<SavedWeek> {
  const week = readWeek(input)
  const { numUpdatedRows } = await context.store.database
    .updateTable('saved_weeks')
    .set({ name: week.name, days: DAYS.write(week.days) })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound('saved-week')
  return shown(id, week)
}

/** Removes a saved week of this coach. */
export async function deleteSavedWeek(
  context: Context,
  accountId: string,
  id: string,
): Promise<void> {
  const { numDeletedRows } = await context.store.database
    .deleteFrom('saved_weeks')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound('saved-week')
}

/** The week as it is stored: a typed day off is a rest day. Throws for a day that cannot be given, and names it. */
function readWeek({ name, days }: SavedWeekInput): SavedWeekInput {
  if (days.every(({ kind }) => kind === 'planned')) {
    throw notValid(message('invalid.week-empty'), 'days')
  }
  return {
    name,
    days: days.map((day, i): SavedDay => {
      if (day.kind !== 'workout') return day
      if (isDayOff(day.text)) return { kind: 'rest' }
      readOneRun(day.text, `days.${i}.text`)
      return day
    }),
  }
}

function shown(id: string, { name, days }: SavedWeekInput): SavedWeek {
  return {
    id,
    name,
    days: days.map((day) =>
      day.kind === 'workout' ? { ...day, canonical: canonicalOf(day.text) } : day,
    ),
  }
}
