import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { endKey, loadKeys, makeKey } from './api-keys.ts'
import { addKey, listKeys, removeKey } from './api-key-schema.ts'
import { noteSecurity } from './security-log.ts'

/** Keys with which other programs call the API. A key itself never reaches these routes. */
export function apiKeyRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listKeys,
      handler: async ({ caller }) => ({ items: await loadKeys(context, caller.accountId) }),
    })
    app.route({
      ...addKey,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      handler: async (request, reply) => {
        const { accountId } = request.caller
        const key = await makeKey(context, accountId, request.body)
        await noteSecurity(context, 'key-made', { accountId, request })
        return reply.code(201).send({ key, items: await loadKeys(context, accountId) })
      },
    })
    app.route({
      ...removeKey,
      handler: async (request, reply) => {
        const { accountId } = request.caller
        if (!(await endKey(context, accountId, request.params.id))) throw notFound('key')
        await noteSecurity(context, 'key-ended', { accountId, request })
        return reply.code(204).send(null)
      },
    })
  }
}
