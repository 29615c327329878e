import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { noteSecurity, openAccount } from '../accounts/index.ts'
import { askLibrary, originOf } from './ask-library.ts'
import type { Exchange } from './ask-library.ts'
import { libraryFor } from './library.ts'
import { readSignInWays, signInByCode, signInByPassword } from './sign-in-schema.ts'
import { usedWays } from './ways-store.ts'

/** As for links. */
const FEW_TRIES = { rateLimit: { max: 10, timeWindow: '1 minute' } }
const DIGITS = /^\d{6}$/

/** Which ways in there are, and the password with the step after it. Each ends in the same kind of session. */
export function signInRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readSignInWays,
      handler: async () => ({
        ...(await usedWays(context)),
        login: context.oidc?.label ?? null,
      }),
    })

    app.route({
      ...signInByPassword,
      config: FEW_TRIES,
      handler: async (request, reply) => {
        const library = await libraryFor(context, originOf(context, request))
        const { email, password } = request.body
        try {
          const { signedIn } = await askLibrary(
            library,
            { request, reply, accountId: null },
            (headers) =>
              library.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
          )
          if (signedIn === null) return { next: 'code' as const }
          await openAccount(context, signedIn, { request, reply })
          return { next: 'signed-in' as const }
        } catch (error) {
          if (error instanceof HttpProblem) await noteRefused(context, email, { request, reply })
          throw error
        }
      },
    })

    app.route({
      ...signInByCode,
      config: FEW_TRIES,
      handler: async (request, reply) => {
        await enterByCode(context, { request, reply }, request.body.code)
        return reply.code(204).send(null)
      },
    })
  }
}

/** The owner of the address reads that somebody tried. */
async function noteRefused(context: Context, email: string, { request }: Exchange): Promise<void> {
  const account = await context.store.database
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  if (account === undefined) context.log.warn({}, 'a sign-in with an unknown address was refused')
  else await noteSecurity(context, 'password-refused', { accountId: account.id, request })
}

/** Lets in whom a password let come so far, with a code of the app or a recovery code. */
async function enterByCode(context: Context, exchange: Exchange, typed: string): Promise<void> {
  const { request } = exchange
  const library = await libraryFor(context, originOf(context, request))
  // Apps show the digits in two groups.
  const code = typed.replace(/\s/g, '')
  const isDigits = DIGITS.test(code)
  const { signedIn } = await askLibrary(
    library,
    { ...exchange, accountId: null },
    async (headers): Promise<{ headers: Headers; response: unknown }> => {
      const asked = { body: { code }, headers, returnHeaders: true } as const
      return isDigits ? library.api.verifyTOTP(asked) : library.api.verifyBackupCode(asked)
    },
  )
  if (signedIn === null) throw new HttpProblem('sign-in-again')
  if (!isDigits) await noteSecurity(context, 'recovery-code-used', { accountId: signedIn, request })
  await openAccount(context, signedIn, exchange)
}
