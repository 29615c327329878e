import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { loadSecurityEvents, noteSecurity } from './security-log.ts'
import { endOtherSessions, endSession, listSessions } from './session-schema.ts'
import { endLinks, endSessions, loadSessions } from './sessions.ts'

/** Which devices are signed in, and how they are signed out from another one. */
export function sessionRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listSessions,
      handler: async ({ caller }) => ({
        items: await loadSessions(context, caller),
        log: await loadSecurityEvents(context, caller.accountId),
      }),
    })
    app.route({
      ...endSession,
      handler: async (request, reply) => {
        const { accountId } = request.caller
        const ended = await endSessions(context, accountId, (id) => id === request.params.id)
        if (ended === 0) throw notFound('sign-in')
        await noteSecurity(context, 'session-ended', { accountId, request })
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...endOtherSessions,
      handler: async (request) => {
        const { accountId, session } = request.caller
        await endLinks(context, accountId)
        const ended = await endSessions(context, accountId, (id) => id !== session?.id)
        if (ended > 0) await noteSecurity(context, 'session-ended', { accountId, request })
        return { ended }
      },
    })
  }
}
