import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import type { Caller } from '../../contract/caller.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { endSessions, noteSecurity } from '../accounts/index.ts'
import { originOf } from './ask-library.ts'
import { libraryFor } from './library.ts'
import { readOwnWays, removePassword, setPassword } from './own-ways-schema.ts'
import type { OwnSignInWays } from './own-ways-schema.ts'
import { checkPassword, clearPassword, storePassword } from './password.ts'
import { isRecent } from './recent-sign-in.ts'
import { loadWays, refuseLastWay } from './ways-store.ts'

/** What a person sees and changes of the own ways to sign in: the list, and the password. */
export function ownWaysRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({ ...readOwnWays, handler: ({ caller }) => showWays(context, caller) })

    app.route({
      ...setPassword,
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      handler: async (request) => {
        const { caller } = request
        const { accountId, session } = caller
        const { email, password, current, endOthers } = request.body
        const library = await libraryFor(context, originOf(context, request))
        const { hasPassword } = await loadWays(context, accountId)
        if (hasPassword && current !== null) await checkPassword(library, accountId, current)
        else if (hasPassword && !isRecent(context, caller)) {
          throw new HttpProblem('confirm-yourself')
        }
        await storePassword(context, library, { accountId, email, password })
        await noteSecurity(context, 'password-set', { accountId, request })
        if (endOthers) {
          const ended = await endSessions(context, accountId, (id) => id !== session?.id)
          if (ended > 0) await noteSecurity(context, 'session-ended', { accountId, request })
        }
        return showWays(context, caller)
      },
    })

    app.route({
      ...removePassword,
      handler: async (request) => {
        const { accountId } = request.caller
        const { hasPassword } = await loadWays(context, accountId)
        if (!hasPassword) throw new HttpProblem('no-password')
        const told = request.query.evenIfLast === 'yes'
        await refuseLastWay(context, accountId, { told })
        await clearPassword(context, accountId)
        await noteSecurity(context, 'password-removed', { accountId, request })
        return showWays(context, request.caller)
      },
    })
  }
}

/** The ways of the account that asks. */
export async function showWays(context: Context, caller: Caller): Promise<OwnSignInWays> {
  const ways = await loadWays(context, caller.accountId)
  return {
    ...ways,
    passkeys: [...ways.passkeys],
    needsCurrentPassword: ways.hasPassword && !isRecent(context, caller),
    login: context.oidc?.label ?? null,
  }
}
