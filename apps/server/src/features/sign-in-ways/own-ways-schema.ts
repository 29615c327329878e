import { z } from 'zod'
import { ACCOUNT } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Id, Instant, list, problems } from '../../contract/values.ts'
import { Email, PASSWORD_MOST } from './sign-in-schema.ts'

const tags = ['session']
/** Long enough that length, not signs, makes it hard to guess (NIST SP 800-63B). */
const PASSWORD_LEAST = 12

export const NewPassword = z.string().min(PASSWORD_LEAST).max(PASSWORD_MOST)
export const GivenPassword = z.string().min(1).max(PASSWORD_MOST)

/** Says yes to losing the last way to sign in. */
export const EvenIfLast = z.object({
  evenIfLast: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('Remove it even if only a link signs this account in then'),
})

export const OwnSignInWays = z
  .object({
    email: z.string().nullable(),
    hasPassword: z.boolean(),
    needsCurrentPassword: z
      .boolean()
      .describe('False within 15 minutes of a sign-in: a forgotten password is replaced then'),
    secondStep: z.boolean(),
    passkeys: list(z.object({ id: Id, name: z.string(), createdAt: Instant.nullable() })),
    linkedLogin: z.boolean(),
    login: z.string().nullable().describe('The label of the login that this server offers'),
    runsServer: z.boolean().describe('This person can print a sign-in link on the server'),
  })
  .meta({ id: 'OwnSignInWays' })
export type OwnSignInWays = z.output<typeof OwnSignInWays>

export const readOwnWays = route({
  method: 'GET',
  url: '/sign-in-ways',
  access: ACCOUNT,
  schema: {
    operationId: 'readOwnWays',
    summary: 'How this account can be signed in, beside links',
    tags,
    response: { 200: OwnSignInWays, ...problems },
  },
})

export const setPassword = route({
  method: 'PUT',
  url: '/sign-in-ways/password',
  access: ACCOUNT,
  schema: {
    operationId: 'setPassword',
    summary: 'Set or change e-mail and password of this account',
    tags,
    body: z.object({
      email: Email,
      password: NewPassword,
      current: GivenPassword.nullable()
        .default(null)
        .describe('The password so far, where there is one and the sign-in is not recent'),
      endOthers: z.boolean().default(true).describe('Sign every other device out'),
    }),
    response: { 200: OwnSignInWays, ...problems },
  },
})

export const removePassword = route({
  method: 'DELETE',
  url: '/sign-in-ways/password',
  access: ACCOUNT,
  schema: {
    operationId: 'removePassword',
    summary: 'Remove e-mail, password and the second step after it',
    tags,
    querystring: EvenIfLast,
    response: { 200: OwnSignInWays, ...problems },
  },
})
