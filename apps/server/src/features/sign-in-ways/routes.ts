import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { linkedLoginRoutes } from './linked-login-routes.ts'
import { ownWaysRoutes } from './own-ways-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { passkeySignInRoutes } from './passkey-sign-in-routes.ts'
import { secondStepRoutes } from './second-step-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

/** Every way to sign in beside links, and what a person changes of the own ones. */
export function signInWayRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(signInRoutes(context))
    await app.register(passkeySignInRoutes(context))
    await app.register(ownWaysRoutes(context))
    await app.register(secondStepRoutes(context))
    await app.register(passkeyRoutes(context))
    await app.register(linkedLoginRoutes(context))
  }
}
