import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { deviceName } from './device-name.ts'

/** What is written down because a runner wants to know when somebody else did it. */
export const SECURITY_EVENTS = [
  'signed-in',
  'link-refused',
  'link-made',
  'link-made-for',
  'signed-out',
  'session-ended',
  'password-refused',
  'password-set',
  'password-removed',
  'second-step-on',
  'second-step-off',
  'recovery-code-used',
  'passkey-added',
  'passkey-removed',
  'login-linked',
  'login-unlinked',
  'key-made',
  'key-ended',
  'exported',
  'backup-downloaded',
  'restored',
  'deleted',
  'server-backed-up',
  'server-restored',
] as const
export type SecurityEvent = (typeof SECURITY_EVENTS)[number]

const KEPT = 200
const SHOWN = 50

interface Who {
  readonly accountId: string
  readonly request: Pick<FastifyRequest, 'headers'>
}

/** Writes down what happened and from which device; the oldest entries go. */
export async function noteSecurity(
  context: Context,
  what: SecurityEvent,
  { accountId, request }: Who,
): Promise<void> {
  const { database } = context.store
  const device = deviceName(request.headers['user-agent'])
  const at = context.now().toISOString()
  context.log.info({ security: what, accountId, device }, 'security')
  await database
    .insertInto('security_events')
    .values({ id: randomUUID(), account_id: accountId, at, what, device })
    .execute()
  const oldest = await database
    .selectFrom('security_events')
    .select('at')
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .offset(KEPT)
    .limit(1)
    .executeTakeFirst()
  if (oldest === undefined) return
  await database
    .deleteFrom('security_events')
    .where('account_id', '=', accountId)
    .where('at', '<=', oldest.at)
    .execute()
}

interface ShownSecurityEvent {
  readonly at: string
  readonly what: SecurityEvent
  readonly device: string | null
}

/** The newest entries first; one of a newer version, which this one cannot name, is left out. */
export async function loadSecurityEvents(
  context: Context,
  accountId: string,
): Promise<readonly ShownSecurityEvent[]> {
  const rows = await context.store.database
    .selectFrom('security_events')
    .select(['at', 'what', 'device'])
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(SHOWN)
    .execute()
  return rows.flatMap(({ at, what, device }) => {
    const known = SECURITY_EVENTS.find((name) => name === what)
    return known === undefined ? [] : [{ at, what: known, device }]
  })
}

/** Nothing but the deletion itself is known after a deletion. */
export async function forgetSecurity(context: Context, accountId: string): Promise<void> {
  await context.store.database
    .deleteFrom('security_events')
    .where('account_id', '=', accountId)
    .execute()
}
