import type { Message } from '@bell-lap/units/message'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { readMessage, writeMessage } from '../../contract/stored-message.ts'
import { NO_SECRET, secretOfConnection } from '../../database/seal-secrets.ts'
import { storedDocument } from '../../database/stored-document.ts'
import type { IntervalsAccess } from './intervals-client.ts'

const KIND = 'intervals-icu'

/** What became of an activity there: its file was fetched, or there is none for us. */
const KNOWN_ITEMS = ['fetched', 'from-strava', 'no-file'] as const
export type KnownItem = (typeof KNOWN_ITEMS)[number]

export interface IntervalsConnection {
  readonly access: IntervalsAccess
  readonly createdAt: string
  readonly checkedAt: string | null
  readonly message: Message | null
  readonly known: ReadonlyMap<string, KnownItem>
}

type Secret = Pick<IntervalsAccess, 'login' | 'athleteId'>
const SECRET = storedDocument<Secret>(
  z.preprocess(
    // The first form knew keys alone.
    (value) => {
      const { apiKey, ...rest } = z.looseObject({ apiKey: z.string().optional() }).parse(value)
      return apiKey === undefined ? rest : { ...rest, login: { kind: 'key', secret: apiKey } }
    },
    z.object({
      athleteId: z.string(),
      login: z.object({ kind: z.enum(['key', 'token', 'oauth']), secret: z.string() }),
    }),
  ) as z.ZodType<Secret>,
)
const KNOWN = storedDocument(z.record(z.string(), z.enum(KNOWN_ITEMS)))

/** `null` also for one that came from a backup, which holds no keys, or whose key file is another. */
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
  const opened = context.secrets.open(row.secret, secretOfConnection(athleteId, KIND))
  if (opened === null) return null
  const stored = (text: string) => ({ table: 'connections', id: KIND, text })
  return {
    access: { baseUrl: context.intervalsUrl, ...SECRET.read(stored(opened)) },
    createdAt: row.created_at,
    checkedAt: row.checked_at,
    message: row.message === null ? null : readMessage(row.message),
    // Forgetting is harmless: what is fetched again, the import knows by its bytes.
    known: new Map(Object.entries(KNOWN.readOrNull(stored(row.known)) ?? {})),
  }
}

/** Keeps a key or token; another key for the same account keeps what is known of it. */
export async function storeConnection(
  context: Context,
  athleteId: string,
  secret: Secret,
): Promise<void> {
  const text = JSON.stringify(secret)
  const sealed = context.secrets.seal(text, secretOfConnection(athleteId, KIND))
  const values = { secret: sealed, message: null }
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
    readonly message?: Message
    readonly checkedAt?: string
  },
): Promise<void> {
  await context.store.database
    .updateTable('connections')
    .set({
      ...(change.known === undefined
        ? {}
        : { known: JSON.stringify(Object.fromEntries(change.known)) }),
      ...(change.message === undefined ? {} : { message: writeMessage(change.message) }),
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
    .where('secret', '!=', NO_SECRET)
    .execute()
  return rows.map((row) => row.athlete_id)
}
