import { randomUUID } from 'node:crypto'
import { SHARED_FIELDS } from '../../contract/access.ts'
import type { SharedField } from '../../contract/access.ts'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { hashOf, newSecret } from './store.ts'

const PREFIX = 'blk_'
/** Enough to tell keys apart, and nothing to guess from. */
const SHOWN_LENGTH = PREFIX.length + 4
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** Whether a bearer token is meant as a key of a program. */
export const isKey = (bearer: string): boolean => bearer.startsWith(PREFIX)

/** What a key reaches: everything by reading, everything, or some fields by reading. */
type KeyScope = 'read' | 'write' | 'fields'

interface ShownKey {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly scope: KeyScope
  readonly fields: readonly SharedField[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly expired: boolean
  readonly usedAt: string | null
}

interface NewKey {
  readonly name: string
  readonly scope: KeyScope
  readonly fields: readonly SharedField[]
  /** `null` for a key that does not expire. */
  readonly days: number | null
}

/** Makes a key and keeps only its hash. The key itself is given back this once. */
export async function makeKey(context: Context, accountId: string, wish: NewKey): Promise<string> {
  const key = `${PREFIX}${newSecret()}`
  const now = context.now()
  await context.store.database
    .insertInto('api_keys')
    .values({
      id: randomUUID(),
      hash: hashOf(key),
      account_id: accountId,
      name: wish.name,
      start: key.slice(0, SHOWN_LENGTH),
      writes: wish.scope === 'write' ? 1 : 0,
      only: wish.scope === 'fields' ? JSON.stringify(wish.fields) : null,
      created_at: now.toISOString(),
      expires_at:
        wish.days === null ? null : new Date(now.getTime() + wish.days * DAY_MS).toISOString(),
      used_at: null,
    })
    .execute()
  return key
}

/** The program that has this key, for its person's own athlete; `null` for one that is unknown or too old. */
export async function callerOfKey(context: Context, key: string): Promise<Caller | null> {
  const { database } = context.store
  const now = context.now()
  const row = await database
    .selectFrom('api_keys')
    .innerJoin('memberships', 'memberships.account_id', 'api_keys.account_id')
    .select(['api_keys.id', 'api_keys.account_id', 'memberships.athlete_id'])
    .select(['api_keys.writes', 'api_keys.only', 'api_keys.expires_at', 'api_keys.used_at'])
    .where('api_keys.hash', '=', hashOf(key))
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.expires_at !== null && row.expires_at <= now.toISOString()) return null
  if (row.used_at === null || Date.parse(row.used_at) <= now.getTime() - HOUR_MS) {
    await database
      .updateTable('api_keys')
      .set({ used_at: now.toISOString() })
      .where('id', '=', row.id)
      .execute()
      // A full disk must not keep a program from reading.
      .catch(() => undefined)
  }
  return {
    accountId: row.account_id,
    athleteId: row.athlete_id,
    session: null,
    grant: null,
    key: {
      id: row.id,
      writes: row.writes === 1,
      only: row.only === null ? null : readFields(row.only),
      expiresAt: row.expires_at,
    },
  }
}

/** The keys of an account, the newest first; an expired one says so until it is ended. */
export async function loadKeys(context: Context, accountId: string): Promise<readonly ShownKey[]> {
  const rows = await context.store.database
    .selectFrom('api_keys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    start: row.start,
    scope: scopeOf(row),
    fields: row.only === null ? [] : readFields(row.only),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    expired: row.expires_at !== null && row.expires_at <= context.now().toISOString(),
    usedAt: row.used_at,
  }))
}

/** Ends a key and what it had open. Gives `false` where the account has no such key. */
export async function endKey(context: Context, accountId: string, id: string): Promise<boolean> {
  const ended = await context.store.database
    .deleteFrom('api_keys')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) return false
  context.streams.end(id)
  return true
}

function scopeOf({ writes, only }: { readonly writes: number; readonly only: string | null }) {
  if (only !== null) return 'fields'
  return writes === 1 ? 'write' : 'read'
}

/** A field that this version does not know gives nothing. */
function readFields(only: string): readonly SharedField[] {
  const names = JSON.parse(only) as unknown
  return SHARED_FIELDS.filter((field) => Array.isArray(names) && names.includes(field))
}
