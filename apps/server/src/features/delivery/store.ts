import type { Context } from '../../context.ts'
import { secretOfCalendar } from '../../database/seal-secrets.ts'
import { hashOf, newSecret } from '../accounts/index.ts'

export interface CalendarToken {
  readonly token: string
  readonly createdAt: string
}

export async function loadCalendarToken(
  context: Context,
  athleteId: string,
): Promise<CalendarToken> {
  const row = await context.store.database
    .selectFrom('calendar_tokens')
    .select(['token', 'created_at'])
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  const sealed = row?.token ?? ''
  const token = context.secrets.open(sealed, secretOfCalendar(athleteId))
  // With another key file the old address cannot be shown any more: a new one takes its place.
  if (row === undefined || token === null) return renewCalendarToken(context, athleteId)
  return { token, createdAt: row.created_at }
}

/** A new secret address; calendars that know the old one get nothing any more. */
export async function renewCalendarToken(
  context: Context,
  athleteId: string,
): Promise<CalendarToken> {
  const token = newSecret()
  const sealed = context.secrets.seal(token, secretOfCalendar(athleteId))
  const values = { token: sealed, hash: hashOf(token), created_at: context.now().toISOString() }
  await context.store.database
    .insertInto('calendar_tokens')
    .values({ athlete_id: athleteId, ...values })
    .onConflict((conflict) => conflict.column('athlete_id').doUpdateSet(values))
    .execute()
  return { token, createdAt: values.created_at }
}

export async function athleteOfCalendar(context: Context, token: string): Promise<string | null> {
  const row = await context.store.database
    .selectFrom('calendar_tokens')
    .select('athlete_id')
    .where('hash', '=', hashOf(token))
    .executeTakeFirst()
  return row?.athlete_id ?? null
}
