import type { Context } from '../../context.ts'
import type { Caller } from '../../contract/caller.ts'
import { hashOf } from './store.ts'

const ID_LENGTH = 32
const HOUR_MS = 3_600_000

/** Names a session without giving anything away: its secret cannot be found from the hash. */
const idOf = (hash: string) => hash.slice(0, ID_LENGTH)

/** Who has this session; `null` when it ended. Notes that it was used, at most once an hour. */
export async function callerOfSession(context: Context, secret: string): Promise<Caller | null> {
  const { database } = context.store
  const now = context.now()
  const row = await database
    .selectFrom('sessions')
    .select(['hash', 'account_id', 'athlete_id', 'created_at', 'expires_at', 'seen_at'])
    .where('hash', '=', hashOf(secret))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.seen_at === null || Date.parse(row.seen_at) <= now.getTime() - HOUR_MS) {
    await database
      .updateTable('sessions')
      .set({ seen_at: now.toISOString() })
      .where('hash', '=', row.hash)
      .execute()
      // A full disk must not keep anybody from reading.
      .catch(() => undefined)
  }
  return {
    accountId: row.account_id,
    athleteId: row.athlete_id,
    session: { id: idOf(row.hash), startedAt: row.created_at, expiresAt: row.expires_at },
    grant: null,
    key: null,
  }
}

interface SignedIn {
  readonly id: string
  readonly device: string | null
  readonly createdAt: string
  readonly seenAt: string | null
  readonly expiresAt: string
  readonly current: boolean
}

/** The devices that are signed in, the last used first. */
export async function loadSessions(
  context: Context,
  { accountId, session }: Caller,
): Promise<readonly SignedIn[]> {
  const rows = await context.store.database
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('expires_at', '>', context.now().toISOString())
    .execute()
  return rows
    .map((row) => ({
      id: idOf(row.hash),
      device: row.device,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      expiresAt: row.expires_at,
      current: idOf(row.hash) === session?.id,
    }))
    .toSorted((a, b) => ((a.seenAt ?? a.createdAt) < (b.seenAt ?? b.createdAt) ? 1 : -1))
}

/** Ends sessions of an account and what they had open. Gives how many there were. */
export async function endSessions(
  context: Context,
  accountId: string,
  isMeant: (id: string) => boolean,
): Promise<number> {
  const { database } = context.store
  const rows = await database
    .selectFrom('sessions')
    .select('hash')
    .where('account_id', '=', accountId)
    .execute()
  const meant = rows.map(({ hash }) => hash).filter((hash) => isMeant(idOf(hash)))
  for (const hash of meant) {
    await database.deleteFrom('sessions').where('hash', '=', hash).execute()
    context.streams.end(idOf(hash))
  }
  return meant.length
}

/** Which of these sessions have ended. */
export async function endedSessions(
  context: Context,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await context.store.database
    .selectFrom('sessions')
    .select('hash')
    .where('expires_at', '>', context.now().toISOString())
    .execute()
  const live = new Set(rows.map(({ hash }) => idOf(hash)))
  return ids.filter((id) => !live.has(id))
}

/** Makes links useless that were made and not used yet. */
export async function endLinks(context: Context, accountId: string): Promise<void> {
  await context.store.database
    .deleteFrom('sign_in_tokens')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}
