import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { deviceName } from './device-name.ts'
import { SESSION_COOKIE } from './identify-caller.ts'
import { noteSecurity } from './security-log.ts'
import { startSession } from './store.ts'

/** The cookie of a session; below a public path no other program of the host is sent it. */
export const cookieOf = ({ reach }: Context) =>
  ({ httpOnly: true, sameSite: 'strict', path: reach.path === '' ? '/' : reach.path }) as const
const COOKIE_SECONDS = 90 * 86_400

/** The request of a browser and the answer that brings it its cookie. */
interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Gives the browser the secret of its session. */
export function setSessionCookie(
  context: Context,
  secret: string,
  { request, reply }: Exchange,
): void {
  const secure = request.protocol === 'https' || context.reach.isOverTls(request.headers)
  reply.setCookie(SESSION_COOKIE, secret, { ...cookieOf(context), secure, maxAge: COOKIE_SECONDS })
}

/** Signs the browser of a new account in. */
export async function openAccount(
  context: Context,
  accountId: string,
  { request, reply }: Exchange,
): Promise<void> {
  const secret = await startSession(context, accountId, deviceName(request.headers['user-agent']))
  await noteSecurity(context, 'signed-in', { accountId, request })
  setSessionCookie(context, secret, { request, reply })
}
