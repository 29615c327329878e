import { randomUUID } from 'node:crypto'
import { GRANT_ROLES } from '../../contract/access.ts'
import type { GrantRole, SharedField } from '../../contract/access.ts'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { hashOf, newSecret } from '../accounts/index.ts'
import { readFields } from './grants.ts'

const DAY_MS = 86_400_000
const DAYS = 7

/** What an invitation makes of the two people. */
export interface StoredInvitation {
  readonly id: string
  /** Who invites. */
  readonly accountId: string
  /** The athlete who invites; `null` while a coach invites an athlete. */
  readonly athleteId: string | null
  /** The role of the person who will see something. */
  readonly role: GrantRole
  readonly fields: readonly SharedField[]
  readonly squadId: string | null
  readonly name: string
  readonly expiresAt: string
}

interface NewInvitation {
  readonly accountId: string
  readonly athleteId: string | null
  readonly role: GrantRole
  readonly fields: readonly SharedField[]
  readonly squadId: string | null
  readonly name: string
}

/** Keeps an invitation, of its secret only the hash. The token goes into a fragment, which no server sees. */
export async function insertInvitation(
  context: Context,
  invitation: NewInvitation,
): Promise<{ readonly id: string; readonly path: string; readonly expiresAt: string }> {
  const token = newSecret()
  const id = randomUUID()
  const now = context.now()
  const expiresAt = new Date(now.getTime() + DAYS * DAY_MS).toISOString()
  const { database } = context.store
  await database.deleteFrom('invitations').where('expires_at', '<=', now.toISOString()).execute()
  await database
    .insertInto('invitations')
    .values({
      id,
      hash: hashOf(token),
      account_id: invitation.accountId,
      athlete_id: invitation.athleteId,
      role: invitation.role,
      fields: JSON.stringify(invitation.fields),
      squad_id: invitation.squadId,
      name: invitation.name,
      created_at: now.toISOString(),
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  return { id, path: `/invitation#token=${token}`, expiresAt }
}

const openOnes = (context: Context) =>
  context.store.database
    .selectFrom('invitations')
    .selectAll()
    .where('used_at', 'is', null)
    .where('expires_at', '>', context.now().toISOString())

type Row = Awaited<ReturnType<ReturnType<typeof openOnes>['execute']>>[number]

function read(row: Row): StoredInvitation {
  return {
    id: row.id,
    accountId: row.account_id,
    athleteId: row.athlete_id,
    role: GRANT_ROLES.find((role) => role === row.role) ?? 'assistant',
    fields: readFields(row.fields),
    squadId: row.squad_id,
    name: row.name,
    expiresAt: row.expires_at,
  }
}

/** Invitations of an account that can still be accepted. */
export async function loadInvitations(
  context: Context,
  accountId: string,
): Promise<readonly StoredInvitation[]> {
  const rows = await openOnes(context)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
  return rows.map(read)
}

/** The invitation of a token. Throws a 401 for one that is unknown, used or too old. */
export async function invitationOf(context: Context, token: string): Promise<StoredInvitation> {
  const row = await openOnes(context).where('hash', '=', hashOf(token)).executeTakeFirst()
  if (row === undefined) throw new HttpProblem('invitation-used-or-old')
  return read(row)
}

/** Uses an invitation up, once. Throws a 401 when somebody else was faster. */
export async function useUp(context: Context, id: string): Promise<void> {
  const used = await context.store.database
    .updateTable('invitations')
    .set({ used_at: context.now().toISOString() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (used === undefined) throw new HttpProblem('invitation-used-or-old')
}
