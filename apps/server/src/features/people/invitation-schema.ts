import { z } from 'zod'
import { ACCOUNT, ANYONE, GRANT_ROLES } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Id, IdParams, Instant, list, Nothing, problems } from '../../contract/values.ts'
import { Fields, OpenInvitation, Role } from './schema.ts'

const tags = ['people']
const Token = z.string().min(1).max(200)
const Name = z.string().trim().min(1).max(100)

export const listInvitations = route({
  method: 'GET',
  url: '/invitations',
  access: ACCOUNT,
  schema: {
    operationId: 'listInvitations',
    summary: 'Invitations of this account that nobody has answered yet',
    tags,
    response: { 200: z.object({ items: list(OpenInvitation) }), ...problems },
  },
})

export const createInvitation = route({
  method: 'POST',
  url: '/invitations',
  access: ACCOUNT,
  schema: {
    operationId: 'createInvitation',
    summary:
      'A link that works once within seven days: a coach invites an athlete, or an athlete a person',
    tags,
    body: z.object({
      to: z.enum(['athlete', ...GRANT_ROLES]).describe('What the invited person becomes'),
      name: Name,
      fields: Fields.describe('What is shared; of an athlete, what the coach asks for'),
      squadId: Id.nullable().default(null),
    }),
    response: {
      201: z.object({
        id: Id,
        path: z.string().describe('The page of the link, below any address of this server'),
        links: list(z.string()),
        expiresAt: Instant,
      }),
      ...problems,
    },
  },
})

export const removeInvitation = route({
  method: 'DELETE',
  url: '/invitations/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'removeInvitation',
    summary: 'Make an invitation useless',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

const Invitation = z
  .object({
    from: z.string(),
    name: z.string().describe('The invited person, as the one who invites says'),
    to: z.enum(['athlete', ...GRANT_ROLES]),
    role: Role.describe('The role of the person who will see something'),
    fields: Fields,
    signedInAs: z.string().nullable().describe('Null: accepting makes an account'),
    asksBirthYear: z.boolean().describe('The year of birth of the athlete is needed'),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.output<typeof Invitation>

export const readInvitation = route({
  method: 'POST',
  url: '/invitations/read',
  access: ANYONE,
  schema: {
    operationId: 'readInvitation',
    summary: 'What an invitation is about; nothing is accepted',
    tags,
    security: [],
    body: z.object({ token: Token }),
    response: { 200: Invitation, ...problems },
  },
})

export const acceptInvitation = route({
  method: 'POST',
  url: '/invitations/accept',
  access: ANYONE,
  schema: {
    operationId: 'acceptInvitation',
    summary: 'Accept an invitation; who is not signed in gets an account and is signed in',
    tags,
    security: [],
    body: z.object({
      token: Token,
      name: Name.nullable().default(null).describe('For a new account'),
      birthYear: z.int().min(1900).max(2100).nullable().default(null),
      fields: Fields.nullable().default(null).describe('What an invited athlete shares'),
    }),
    response: {
      200: z.object({ waitsForGuardian: z.boolean(), role: Role, asAthlete: z.boolean() }),
      ...problems,
    },
  },
})
