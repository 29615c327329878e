import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { ANYONE } from '../../contract/access.ts'
import { notFound } from '../../contract/problem.ts'
import { noteSecurity, openAccount } from '../accounts/index.ts'
import { askLibrary, originOf } from './ask-library.ts'
import type { Exchange } from './ask-library.ts'
import { beginLogin, linkLogin, unlinkLogin } from './linked-login-schema.ts'
import { OIDC_LOGIN, oidcLibraryFor } from './oidc-library.ts'
import { showWays } from './own-ways-routes.ts'
import { loadWays, refuseLastWay } from './ways-store.ts'

const FEW_TRIES = { rateLimit: { max: 10, timeWindow: '1 minute' } }
/** Where the browser comes back to; the parts after `#` are read by the pages. */
const SIGNED_IN = '/'
const LINKED = '/settings#sign-in'
const REFUSED = '/sign-in'

/** A login at another service: sign in with it, link it, unlink it. */
export function linkedLoginRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...beginLogin,
      config: FEW_TRIES,
      handler: async (request, reply) => ({ url: await begin(context, { request, reply }) }),
    })

    app.route({
      ...linkLogin,
      config: FEW_TRIES,
      handler: async (request, reply) => ({ url: await beginLink(context, { request, reply }) }),
    })

    app.route({
      ...unlinkLogin,
      handler: async (request) => {
        const { accountId } = request.caller
        const { linkedLogin } = await loadWays(context, accountId)
        if (!linkedLogin) throw notFound('login')
        await refuseLastWay(context, accountId, { told: request.query.evenIfLast === 'yes' })
        await context.store.database
          .deleteFrom('sign_in_logins')
          .where('account_id', '=', accountId)
          .where('provider_id', '=', OIDC_LOGIN)
          .execute()
        await noteSecurity(context, 'login-unlinked', { accountId, request })
        return showWays(context, request.caller)
      },
    })

    // The other service sends the browser here: no page of ours calls it, so it is in no description of the API.
    app.get(
      '/sign-in/callback/oidc',
      { config: { access: ANYONE, ...FEW_TRIES }, schema: { hide: true } },
      (request, reply) => comeBack(context, { request, reply }),
    )
  }
}

/** Where the browser goes to sign in. */
async function begin(context: Context, exchange: Exchange): Promise<string> {
  const library = await oidcLibraryFor(context, originOf(context, exchange.request))
  const { answer } = await askLibrary(library, { ...exchange, accountId: null }, (headers) =>
    library.api.signInSocial({
      body: {
        provider: OIDC_LOGIN,
        callbackURL: SIGNED_IN,
        errorCallbackURL: REFUSED,
        disableRedirect: true,
      },
      headers,
      returnHeaders: true,
    }),
  )
  return answer.url ?? REFUSED
}

/** Where the browser goes to link a login with the account that asks. */
async function beginLink(context: Context, exchange: Exchange): Promise<string> {
  const { accountId } = exchange.request.caller
  const library = await oidcLibraryFor(context, originOf(context, exchange.request))
  const { answer } = await askLibrary(library, { ...exchange, accountId }, (headers) =>
    library.api.linkSocialAccount({
      body: {
        provider: OIDC_LOGIN,
        callbackURL: LINKED,
        errorCallbackURL: REFUSED,
        disableRedirect: true,
      },
      headers,
      returnHeaders: true,
    }),
  )
  return answer.url
}

/** Ends the round trip: lets the person in, or says why not on the page of the sign-in. */
async function comeBack(context: Context, { request, reply }: Exchange): Promise<FastifyReply> {
  const library = await oidcLibraryFor(context, originOf(context, request))
  const { answer, signedIn } = await askLibrary(
    library,
    { request, reply, accountId: null },
    async (headers) => {
      const response = await library.api.callbackOAuth({
        params: { id: OIDC_LOGIN },
        query: request.query as Record<string, string>,
        method: 'GET',
        headers,
        asResponse: true,
      })
      return { headers: response.headers, response: response.headers.get('location') ?? REFUSED }
    },
  )
  const to = new URL(answer, originOf(context, request))
  if (signedIn !== null) {
    await openAccount(context, signedIn, { request, reply })
    return reply.redirect(SIGNED_IN)
  }
  const error = to.searchParams.get('error')
  if (error !== null || to.pathname !== '/settings') {
    return reply.redirect(`${REFUSED}#login=${reasonOf(error)}`)
  }
  return reply.redirect(LINKED)
}

function reasonOf(error: string | null): 'unknown' | 'taken' | 'failed' {
  switch (error) {
    case 'signup_disabled':
    case 'account_not_linked':
      return 'unknown'
    case 'account_already_linked_to_different_user':
      return 'taken'
    default:
      return 'failed'
  }
}
