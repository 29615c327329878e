import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { noteSecurity } from '../accounts/index.ts'
import { askLibrary, originOf } from './ask-library.ts'
import type { Exchange } from './ask-library.ts'
import { libraryFor } from './library.ts'
import type { Library } from './library.ts'
import { showWays } from './own-ways-routes.ts'
import { checkPassword } from './password.ts'
import { beginSecondStep, confirmSecondStep, removeSecondStep } from './second-step-schema.ts'
import { loadWays } from './ways-store.ts'

const FEW_TRIES = { rateLimit: { max: 10, timeWindow: '1 minute' } }

/** The code of an authenticator app after the password: on, and off again. */
export function secondStepRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...beginSecondStep,
      config: FEW_TRIES,
      handler: async (request, reply) => {
        const { accountId } = request.caller
        const { password } = request.body
        const { hasPassword } = await loadWays(context, accountId)
        if (!hasPassword) throw new HttpProblem('no-password')
        const library = await libraryFor(context, originOf(context, request))
        const { answer } = await askLibrary(library, { request, reply, accountId }, (headers) =>
          library.api.enableTwoFactor({ body: { password }, headers, returnHeaders: true }),
        )
        if (answer.method !== 'totp') throw new Error('only authenticator apps are set up')
        const secret = new URL(answer.totpURI).searchParams.get('secret') ?? ''
        return { address: answer.totpURI, secret, recoveryCodes: answer.backupCodes }
      },
    })

    app.route({
      ...confirmSecondStep,
      config: FEW_TRIES,
      handler: async (request, reply) => {
        const { accountId } = request.caller
        const library = await libraryFor(context, originOf(context, request))
        await checkCode(library, { request, reply, accountId }, request.body.code)
        await noteSecurity(context, 'second-step-on', { accountId, request })
        return showWays(context, request.caller)
      },
    })

    app.route({
      ...removeSecondStep,
      config: FEW_TRIES,
      handler: async (request, reply) => {
        const { accountId } = request.caller
        const { password, code } = request.body
        const library = await libraryFor(context, originOf(context, request))
        if (password !== null) await checkPassword(library, accountId, password)
        else if (code !== null) await checkCode(library, { request, reply, accountId }, code)
        else throw new HttpProblem('confirm-yourself')
        await database.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('second_steps').where('account_id', '=', accountId).execute()
          await transaction
            .updateTable('accounts')
            .set({ second_step: 0 })
            .where('id', '=', accountId)
            .execute()
        })
        await noteSecurity(context, 'second-step-off', { accountId, request })
        return showWays(context, request.caller)
      },
    })
  }
}

/** Throws `wrong-code` unless this is a code of the account's authenticator app, of now. */
async function checkCode(
  library: Library,
  exchange: Exchange & { readonly accountId: string },
  given: string,
): Promise<void> {
  const code = given.replace(/\s/g, '')
  await askLibrary(library, exchange, (headers) =>
    library.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
  )
}
