import { LOCALES } from '@bell-lap/text/locale'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ACCOUNT, ADMIN, ANYONE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, IdParams, Nothing, problems } from '../../contract/values.ts'

export const Session = z
  .object({
    account: z.object({ id: z.string(), name: z.string() }),
    athlete: z.object({ id: z.string(), name: z.string() }),
    demo: z.boolean(),
    version: z.string(),
    today: Day,
    /** The language the runner chose; `null` follows the device. */
    locale: z.enum(LOCALES).nullable(),
    /** `null` until the runner saved units. */
    units: z.enum(['metric', 'imperial']).nullable(),
    coach: z.boolean().describe('This account sees other athletes, or has a squad'),
    people: z.boolean().describe('Somebody else sees something of the own athlete'),
    readOnly: Message.nullable().describe('Why nothing can be saved; null while everything can'),
  })
  .meta({ id: 'Session' })

const Address = z
  .object({
    url: z.string(),
    kind: z
      .enum(['public', 'network', 'this-computer'])
      .describe(
        'public: set by BELL_LAP_PUBLIC_URL; network: other devices in the network reach it',
      ),
  })
  .meta({ id: 'Address' })

const Addresses = z.object({ items: z.array(Address) }).meta({ id: 'Addresses' })

const SignInLink = z
  .object({
    path: z.string().describe('the sign-in page with its one-time token, below any address'),
    links: z.array(Address).describe('the whole link under each address, best first'),
    expiresAt: z.string(),
    validForS: z.int().describe('seconds from now, for a reader whose clock is wrong'),
  })
  .meta({ id: 'SignInLink' })

export const listAddresses = route({
  method: 'GET',
  url: '/addresses',
  access: ACCOUNT,
  schema: {
    operationId: 'listAddresses',
    summary: 'Addresses under which a browser finds the server',
    tags: ['session'],
    response: { 200: Addresses, ...problems },
  },
})

export const makeSignInLink = route({
  method: 'POST',
  url: '/sign-in-links',
  access: ACCOUNT,
  schema: {
    operationId: 'makeSignInLink',
    summary: 'A link that signs another device in, once, within 15 minutes',
    tags: ['session'],
    response: { 201: SignInLink, ...problems },
  },
})

export const makeLinkFor = route({
  method: 'POST',
  url: '/accounts/:id/sign-in-links',
  access: ADMIN,
  schema: {
    operationId: 'makeLinkFor',
    summary:
      'A link that signs another person in, once, within 15 minutes: for a forgotten password or a lost device. That person’s list of sign-ins says so',
    tags: ['session'],
    params: IdParams,
    response: { 201: SignInLink, ...problems },
  },
})

export const signIn = route({
  method: 'POST',
  url: '/session',
  access: ANYONE,
  schema: {
    operationId: 'signIn',
    summary: 'Sign in with a one-time token',
    tags: ['session'],
    security: [],
    body: z.object({ token: z.string().min(1).max(200) }),
    response: { 204: Nothing, ...problems },
  },
})

export const readSession = route({
  method: 'GET',
  url: '/session',
  access: ACCOUNT,
  schema: {
    operationId: 'readSession',
    summary: 'Who is signed in',
    tags: ['session'],
    response: { 200: Session, ...problems },
  },
})

export const signOut = route({
  method: 'DELETE',
  url: '/session',
  access: ACCOUNT,
  schema: {
    operationId: 'signOut',
    summary: 'Sign out',
    tags: ['session'],
    response: { 204: Nothing, ...problems },
  },
})
