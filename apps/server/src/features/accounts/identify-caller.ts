import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import type { Caller } from '../../contract/caller.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { callerOfKey, isKey } from './api-keys.ts'
import { callerOfSession } from './sessions.ts'
import { isSameSecret, ownerOf } from './store.ts'

export const SESSION_COOKIE = 'bell_lap_session'

/** The caller, for the own athlete, by session cookie, by a key or by the local token of the command line; else a 401. */
export async function identifyCaller(context: Context, request: FastifyRequest): Promise<Caller> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined && isSameSecret(bearer, context.localToken)) {
    const owner = await ownerOf(context.store.database, context.now())
    return { ...owner, session: null, grant: null, key: null }
  }
  // Who sends a key is that key, whatever cookie comes along.
  if (bearer !== undefined && isKey(bearer)) {
    const program = await callerOfKey(context, bearer)
    if (program === null) throw new HttpProblem('not-signed-in')
    return program
  }
  const secret = request.cookies[SESSION_COOKIE]
  const caller = secret === undefined ? null : await callerOfSession(context, secret)
  if (caller !== null) return caller
  throw new HttpProblem('not-signed-in')
}
