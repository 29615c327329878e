import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { openAccount } from '../accounts/index.ts'
import { askLibrary, originOf } from './ask-library.ts'
import { libraryFor } from './library.ts'
import type { Library } from './library.ts'
import { askPasskey, signInByPasskey } from './sign-in-schema.ts'

/** The library checks every part of it. */
type Asked = NonNullable<Parameters<Library['api']['verifyPasskeyAuthentication']>[0]>
type Answer = Asked['body']['response']

/** Signs in by a passkey: what the browser is asked, and what it answers. */
export function passkeySignInRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...askPasskey,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      handler: async (request, reply) => {
        const library = await libraryFor(context, originOf(context, request))
        const { answer } = await askLibrary(
          library,
          { request, reply, accountId: null },
          (headers) =>
            library.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }),
        )
        return { options: { ...answer, userVerification: 'required' } }
      },
    })

    app.route({
      ...signInByPasskey,
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      handler: async (request, reply) => {
        const library = await libraryFor(context, originOf(context, request))
        const { signedIn } = await askLibrary(
          library,
          { request, reply, accountId: null },
          (headers) =>
            library.api.verifyPasskeyAuthentication({
              body: { response: request.body.credential as unknown as Answer },
              headers,
              returnHeaders: true,
            }),
        )
        if (signedIn === null) throw new HttpProblem('wrong-passkey')
        await openAccount(context, signedIn, { request, reply })
        return reply.code(204).send(null)
      },
    })
  }
}
