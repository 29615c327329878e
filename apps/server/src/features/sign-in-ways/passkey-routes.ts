import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { nameOf, noteSecurity } from '../accounts/index.ts'
import { askLibrary, originOf } from './ask-library.ts'
import type { Exchange } from './ask-library.ts'
import { libraryFor } from './library.ts'
import { showWays } from './own-ways-routes.ts'
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from './passkey-schema.ts'
import { loadWays, refuseLastWay } from './ways-store.ts'

/** Makes, names and removes the passkeys of an account. */
export function passkeyRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...beginPasskey,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      handler: async (request, reply) => ({ options: await begin(context, { request, reply }) }),
    })

    app.route({
      ...addPasskey,
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      handler: async (request, reply) => {
        const { accountId } = request.caller
        const { name, credential } = request.body
        const library = await libraryFor(context, originOf(context, request))
        await askLibrary(library, { request, reply, accountId }, (headers) =>
          library.api.verifyPasskeyRegistration({
            body: { response: credential, name },
            headers,
            returnHeaders: true,
          }),
        )
        await noteSecurity(context, 'passkey-added', { accountId, request })
        return reply.code(201).send(await showWays(context, request.caller))
      },
    })

    app.route({
      ...renamePasskey,
      handler: async ({ caller, params, body }) => {
        const named = await database
          .updateTable('passkeys')
          .set({ name: body.name })
          .where('account_id', '=', caller.accountId)
          .where('id', '=', params.id)
          .returning('id')
          .executeTakeFirst()
        if (named === undefined) throw notFound('passkey')
        return showWays(context, caller)
      },
    })

    app.route({
      ...removePasskey,
      handler: async (request) => {
        const told = request.query.evenIfLast === 'yes'
        await remove(context, request, { id: request.params.id, told })
        return showWays(context, request.caller)
      },
    })
  }
}

async function remove(
  context: Context,
  request: FastifyRequest,
  { id, told }: { readonly id: string; readonly told: boolean },
): Promise<void> {
  const { accountId } = request.caller
  const { passkeys } = await loadWays(context, accountId)
  if (!passkeys.some((one) => one.id === id)) throw notFound('passkey')
  await refuseLastWay(context, accountId, { told })
  await context.store.database.deleteFrom('passkeys').where('id', '=', id).execute()
  await noteSecurity(context, 'passkey-removed', { accountId, request })
}

/** What the browser needs to make a passkey of the account that asks. */
async function begin(context: Context, exchange: Exchange) {
  const { accountId, athleteId } = exchange.request.caller
  const library = await libraryFor(context, originOf(context, exchange.request))
  const name = await nameOf(context.store.database, 'athletes', athleteId)
  const { answer } = await askLibrary(library, { ...exchange, accountId }, (headers) =>
    library.api.generatePasskeyRegistrationOptions({
      query: { name },
      headers,
      returnHeaders: true,
    }),
  )
  return { ...answer }
}
