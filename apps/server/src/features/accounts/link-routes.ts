import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { noteSecurity } from './security-log.ts'
import { listAddresses, makeLinkFor, makeSignInLink } from './schema.ts'
import { LINK_MINUTES, makeSignInPath } from './store.ts'

const FEW_LINKS = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** How another device or person gets in: the addresses that lead here, and a link that works once. */
export function linkRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listAddresses,
      handler: async (request) => ({ items: [...context.reach.addressesFor(request.headers)] }),
    })

    app.route({
      ...makeSignInLink,
      config: FEW_LINKS,
      handler: async (request, reply) => {
        const { accountId } = request.caller
        const link = await makeLink(context, accountId, request)
        await noteSecurity(context, 'link-made', { accountId, request })
        return reply.code(201).send(link)
      },
    })

    app.route({
      ...makeLinkFor,
      config: FEW_LINKS,
      handler: async (request, reply) => {
        const account = await context.store.database
          .selectFrom('accounts')
          .select('id')
          .where('id', '=', request.params.id)
          .executeTakeFirst()
        if (account === undefined) throw notFound('account')
        const link = await makeLink(context, account.id, request)
        // In the list of the person whom it lets in.
        await noteSecurity(context, 'link-made-for', { accountId: account.id, request })
        return reply.code(201).send(link)
      },
    })
  }
}

async function makeLink(context: Context, accountId: string, request: FastifyRequest) {
  const { path, expiresAt } = await makeSignInPath(context, accountId, LINK_MINUTES.asked)
  const links = context.reach
    .addressesFor(request.headers)
    .map(({ url, kind }) => ({ url: `${url}${path}`, kind }))
  return { path, links, expiresAt, validForS: LINK_MINUTES.asked * 60 }
}
