import { z } from 'zod'
import { ANYONE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Nothing, problems } from '../../contract/values.ts'

const tags = ['session']
/** As long as the library reads one. */
export const PASSWORD_MOST = 200
const EMAIL_MOST = 254

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(EMAIL_MOST)
  .refine((text) => z.email().safeParse(text).success, 'invalid.email')

/** What the browser's own functions of WebAuthn read and write. */
export const Credential = z.record(z.string(), z.unknown())

export const readSignInWays = route({
  method: 'GET',
  url: '/session/ways',
  access: ANYONE,
  schema: {
    operationId: 'readSignInWays',
    summary: 'Which ways to sign in this server has, beside links',
    tags,
    security: [],
    response: {
      200: z
        .object({
          password: z.boolean().describe('Somebody on this server has a password'),
          passkey: z.boolean().describe('Somebody on this server has a passkey'),
          login: z.string().nullable().describe('The label of the login at another service'),
        })
        .meta({ id: 'SignInWays' }),
      ...problems,
    },
  },
})

export const signInByPassword = route({
  method: 'POST',
  url: '/session/password',
  access: ANYONE,
  schema: {
    operationId: 'signInByPassword',
    summary: 'Sign in with e-mail and password; a code may be asked for next',
    tags,
    security: [],
    body: z.object({ email: Email, password: z.string().min(1).max(PASSWORD_MOST) }),
    response: {
      200: z.object({ next: z.enum(['signed-in', 'code']) }),
      ...problems,
    },
  },
})

export const signInByCode = route({
  method: 'POST',
  url: '/session/code',
  access: ANYONE,
  schema: {
    operationId: 'signInByCode',
    summary: 'The second step: six digits of the authenticator app, or a recovery code',
    tags,
    security: [],
    body: z.object({ code: z.string().trim().min(1).max(50) }),
    response: { 204: Nothing, ...problems },
  },
})

export const askPasskey = route({
  method: 'POST',
  url: '/session/passkey/challenge',
  access: ANYONE,
  schema: {
    operationId: 'askPasskey',
    summary: 'What the browser needs to ask for a passkey (WebAuthn)',
    tags,
    security: [],
    response: { 200: z.object({ options: Credential }), ...problems },
  },
})

export const signInByPasskey = route({
  method: 'POST',
  url: '/session/passkey',
  access: ANYONE,
  schema: {
    operationId: 'signInByPasskey',
    summary: 'Sign in with the answer of a passkey (WebAuthn)',
    tags,
    security: [],
    body: z.object({ credential: Credential }),
    response: { 204: Nothing, ...problems },
  },
})
