import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import type { Caller } from '../../contract/caller.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { callerOfSession } from './sessions.ts'
import { isSameSecret, ownerOf } from './store.ts'

export const SESSION_COOKIE = 'bell_lap_session'

/** The caller, for the own athlete, by session cookie or by the local token of the command line; else a 401. */
export async function identifyCaller(context: Context, request: FastifyRequest): Promise<Caller> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined && isSameSecret(bearer, context.localToken)) {
    return { ...(await ownerOf(context.store.database, context.now())), session: null, grant: null }
  }
  const secret = request.cookies[SESSION_COOKIE]
  const caller = secret === undefined ? null : await callerOfSession(context, secret)
  if (caller !== null) return caller
  throw new HttpProblem('not-signed-in')
}
