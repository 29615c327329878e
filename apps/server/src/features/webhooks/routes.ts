import { randomUUID } from 'node:crypto'
import { message } from '@bell-lap/units/message'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import { sendTo } from './announce.ts'
import { addWebhook, listWebhooks, removeWebhook, tryWebhook } from './schema.ts'
import { deleteWebhook, insertWebhook, loadWebhooks } from './store.ts'

const MOST_WEBHOOKS = 10

/** Addresses of other programs that are told of changes. */
export function webhookRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listWebhooks,
      handler: async ({ caller }) => ({ items: await loadWebhooks(context, caller.athleteId) }),
    })
    app.route({
      ...addWebhook,
      handler: async ({ caller, body }, reply) => {
        const there = await loadWebhooks(context, caller.athleteId)
        if (there.length >= MOST_WEBHOOKS) {
          throw notValid(message('invalid.too-many-webhooks', { count: MOST_WEBHOOKS }))
        }
        return reply.code(201).send(await insertWebhook(context, caller.athleteId, body))
      },
    })
    app.route({
      ...removeWebhook,
      handler: async ({ caller, params }, reply) => {
        if (!(await deleteWebhook(context, caller.athleteId, params.id))) throw notFound('webhook')
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...tryWebhook,
      handler: async ({ caller, params }, reply) => {
        const there = await loadWebhooks(context, caller.athleteId)
        if (!there.some(({ id }) => id === params.id)) throw notFound('webhook')
        const test = { event: 'test', key: randomUUID(), data: {} } as const
        const id = await sendTo(context, caller.athleteId, params.id, test)
        return reply.code(202).send({ id })
      },
    })
  }
}
