import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { noteSecurity } from './security-log.ts'
import { listAddresses, makeSignInLink } from './schema.ts'
import { LINK_MINUTES, makeSignInPath } from './store.ts'

/** How another device gets in: the addresses that lead here, and a link that works once. */
export function linkRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listAddresses,
      handler: async (request) => ({ items: [...context.reach.addressesFor(request.headers)] }),
    })

    app.route({
      ...makeSignInLink,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      handler: async (request, reply) => {
        const { accountId } = request.caller
        const { path, expiresAt } = await makeSignInPath(context, accountId, LINK_MINUTES.asked)
        await noteSecurity(context, 'link-made', { accountId, request })
        const links = context.reach
          .addressesFor(request.headers)
          .map(({ url, kind }) => ({ url: `${url}${path}`, kind }))
        return reply.code(201).send({ path, links, expiresAt, validForS: LINK_MINUTES.asked * 60 })
      },
    })
  }
}
