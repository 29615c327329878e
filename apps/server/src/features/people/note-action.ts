import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { notePeople } from './people-log.ts'

/** Routes that only work something out, although they take a body. */
const ONLY_LOOKS = /(preview|read|what-if)$/
/** What is written down in its own words. */
const IN_OWN_WORDS = /\/(people|plan\/hold)/

/** Writes down what somebody else than the athlete changed; the athlete reads it in the settings. */
export async function noteAction(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { method, caller, routeOptions } = request
  if (caller?.grant == null || method === 'GET' || method === 'HEAD') return
  const { url = '' } = routeOptions
  if (reply.statusCode >= 300 || ONLY_LOOKS.test(url) || IN_OWN_WORDS.test(url)) return
  const { operationId } = (routeOptions.schema ?? {}) as { readonly operationId?: string }
  const { athleteId, accountId, grant } = caller
  const detail = { action: operationId ?? '', role: grant.role, overrule: overrules(request.body) }
  await notePeople(context, { athleteId, accountId, what: 'acted', detail })
}

/** Whether an edit went over what the rules advise. */
function overrules(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'overrule' in body && body.overrule === true
}
