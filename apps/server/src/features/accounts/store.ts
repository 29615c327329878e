import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'

const DAY_MS = 86_400_000
const SESSION_DAYS = 90

/** How long a sign-in link can be used: one printed at the start, one made on request. */
export const LINK_MINUTES = { printed: 60, asked: 15 } as const

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
export const newSecret = () => randomBytes(32).toString('base64url')

export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(expected)))
}

interface Owner {
  readonly accountId: string
  readonly athleteId: string
}

/** The account of the person who runs this Bell Lap; made at the first start. */
export async function ownerOf(database: Database, now: Date): Promise<Owner> {
  const found = await database
    .selectFrom('memberships')
    .innerJoin('accounts', 'accounts.id', 'memberships.account_id')
    .select(['memberships.account_id', 'memberships.athlete_id'])
    .orderBy('accounts.admin', 'desc')
    .orderBy('accounts.created_at')
    .executeTakeFirst()
  if (found !== undefined) return { accountId: found.account_id, athleteId: found.athlete_id }
  return createAccount(database, now, { admin: true })
}

/** Makes an account and the athlete of its person. */
export async function createAccount(
  database: Database,
  now: Date,
  { admin }: { readonly admin: boolean } = { admin: false },
): Promise<Owner> {
  const caller = { accountId: randomUUID(), athleteId: randomUUID() }
  const created_at = now.toISOString()
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('accounts')
      .values({ id: caller.accountId, name: 'Runner', created_at, admin: admin ? 1 : 0 })
      .execute()
    await transaction
      .insertInto('athletes')
      .values({ id: caller.athleteId, name: 'Runner', created_at, evidence_revision: 0 })
      .execute()
    await transaction
      .insertInto('memberships')
      .values({ account_id: caller.accountId, athlete_id: caller.athleteId, role: 'owner' })
      .execute()
  })
  return caller
}

export interface SignInPath {
  /**
   * The page of the link, with a token that works once. The token is in the fragment, which a browser
   * never sends: it stays out of logs and of what a proxy sees.
   */
  readonly path: string
  readonly expiresAt: string
}

/** Makes a token for one sign-in and keeps only its hash; tokens that are too old are removed. */
export async function makeSignInPath(
  context: Context,
  accountId: string,
  minutes: number,
): Promise<SignInPath> {
  const token = newSecret()
  const now = context.now()
  const expiresAt = new Date(now.getTime() + minutes * 60_000).toISOString()
  const { database } = context.store
  await database.deleteFrom('sign_in_tokens').where('expires_at', '<=', now.toISOString()).execute()
  await database
    .insertInto('sign_in_tokens')
    .values({
      hash: hashOf(token),
      account_id: accountId,
      created_at: now.toISOString(),
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  return { path: `/sign-in#token=${token}`, expiresAt }
}

/** A sign-in: the secret of its cookie, or whose link was refused. */
type OpenedSession =
  | { readonly secret: string; readonly accountId: string }
  /** `accountId` is `null` for a token that was never made. */
  | { readonly secret: null; readonly accountId: string | null }

/** Uses the token up and opens a session; refuses one that is unknown, used or too old. */
export async function openSession(
  context: Context,
  token: string,
  device: string | null,
): Promise<OpenedSession> {
  const now = context.now()
  const used = await context.store.database
    .updateTable('sign_in_tokens')
    .set({ used_at: now.toISOString() })
    .where('hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .returning('account_id')
    .executeTakeFirst()
  if (used === undefined) return { secret: null, accountId: await accountOfToken(context, token) }
  const secret = await startSession(context, used.account_id, device)
  return { secret, accountId: used.account_id }
}

/** Signs an account in on a device, for its own athlete. Gives the secret of the cookie. */
export async function startSession(
  context: Context,
  accountId: string,
  device: string | null,
): Promise<string> {
  const now = context.now()
  const membership = await context.store.database
    .selectFrom('memberships')
    .select('athlete_id')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const secret = newSecret()
  await context.store.database
    .insertInto('sessions')
    .values({
      hash: hashOf(secret),
      account_id: accountId,
      athlete_id: membership.athlete_id,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + SESSION_DAYS * DAY_MS).toISOString(),
      device,
      seen_at: now.toISOString(),
    })
    .execute()
  await context.store.database
    .deleteFrom('sessions')
    .where('expires_at', '<=', now.toISOString())
    .execute()
  return secret
}

async function accountOfToken(context: Context, token: string): Promise<string | null> {
  const known = await context.store.database
    .selectFrom('sign_in_tokens')
    .select('account_id')
    .where('hash', '=', hashOf(token))
    .executeTakeFirst()
  return known?.account_id ?? null
}

export async function nameOf(
  database: Database,
  table: 'accounts' | 'athletes',
  id: string,
): Promise<string> {
  const row = await database
    .selectFrom(table)
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name ?? 'Runner'
}
