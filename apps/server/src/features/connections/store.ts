import type { Context } from '../../context.ts'
import type { IntervalsAccess } from './intervals-client.ts'

const KIND = 'intervals-icu'

/** What became of an activity there: its file was fetched, or there is none for us. */
export type KnownItem = 'fetched' | 'from-strava' | 'no-file'

export interface IntervalsConnection {
  readonly access: IntervalsAccess
  readonly createdAt: string
  readonly checkedAt: string | null
  readonly message: string | null
  readonly known: ReadonlyMap<string, KnownItem>
}

type Secret = Pick<IntervalsAccess, 'login' | 'athleteId'>
/** Keys of the first version stand without their kind. */
type StoredSecret = { readonly athleteId: string } & (
  | { readonly apiKey: string }
  | { readonly login: IntervalsAccess['login'] }
)

export async function loadConnection(
  context: Context,
  athleteId: string,
): Promise<IntervalsConnection | null> {
  const row = await context.store.database
    .selectFrom('connections')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('kind', '=', KIND)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    access: { baseUrl: context.intervalsUrl, ...openSecret(row.secret) },
    createdAt: row.created_at,
    checkedAt: row.checked_at,
    message: row.message,
    known: new Map(Object.entries(JSON.parse(row.known) as Record<string, KnownItem>)),
  }
}

function openSecret(text: string): Secret {
  const stored = JSON.parse(text) as StoredSecret
  const { athleteId } = stored
  if ('login' in stored) return { login: stored.login, athleteId }
  return { login: { kind: 'key', secret: stored.apiKey }, athleteId }
}

/** Keeps a key or token; another key for the same account keeps what is known of it. */
export async function storeConnection(
  context: Context,
  athleteId: string,
  secret: Secret,
): Promise<void> {
  const values = { secret: JSON.stringify(secret), message: null }
  await context.store.database
    .insertInto('connections')
    .values({
      athlete_id: athleteId,
      kind: KIND,
      created_at: context.now().toISOString(),
      checked_at: null,
      known: '{}',
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'kind']).doUpdateSet(values))
    .execute()
}

export async function noteKnown(
  context: Context,
  athleteId: string,
  change: {
    readonly known?: ReadonlyMap<string, KnownItem>
    readonly message?: string
    readonly checkedAt?: string
  },
): Promise<void> {
  await context.store.database
    .updateTable('connections')
    .set({
      ...(change.known === undefined
        ? {}
        : { known: JSON.stringify(Object.fromEntries(change.known)) }),
      ...(change.message === undefined ? {} : { message: change.message }),
      ...(change.checkedAt === undefined ? {} : { checked_at: change.checkedAt }),
    })
    .where('athlete_id', '=', athleteId)
    .where('kind', '=', KIND)
    .execute()
}

export async function removeConnection(context: Context, athleteId: string): Promise<void> {
  await context.store.database
    .deleteFrom('connections')
    .where('athlete_id', '=', athleteId)
    .where('kind', '=', KIND)
    .execute()
}

export async function connectedAthletes(context: Context): Promise<readonly string[]> {
  const rows = await context.store.database
    .selectFrom('connections')
    .select('athlete_id')
    .where('kind', '=', KIND)
    .execute()
  return rows.map((row) => row.athlete_id)
}
