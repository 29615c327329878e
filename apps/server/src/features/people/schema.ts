import { z } from 'zod'
import {
  ACCOUNT,
  ADMIN,
  COACH_FIELDS,
  coaches,
  GRANT_ROLES,
  SHARED_FIELDS,
} from '../../contract/access.ts'
import type { Access } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Id, IdParams, Instant, list, Nothing, problems } from '../../contract/values.ts'
import { PEOPLE_ACTIONS, PEOPLE_EVENTS } from './people-log.ts'

const tags = ['people']

/** The athlete, and a guardian of the athlete. */
const GUARDS: Access = { to: 'shared', fields: [], roles: ['guardian'], inPerson: true }

export const Role = z.enum(GRANT_ROLES)
export const Fields = list(z.enum(SHARED_FIELDS))

const Person = z
  .object({
    id: Id,
    name: z.string(),
    role: Role,
    fields: Fields,
    waitsForGuardian: z.boolean().describe('Sees nothing until a guardian agrees'),
    holdsChanges: z.boolean().describe('Answers changes of the plan before they are made'),
    since: Instant,
    seenAt: Instant.nullable().describe('Last look, to the hour'),
  })
  .meta({ id: 'Person' })

export const OpenInvitation = z
  .object({
    id: Id,
    name: z.string(),
    to: z.enum(['athlete', ...GRANT_ROLES]),
    fields: Fields,
    expiresAt: Instant,
  })
  .meta({ id: 'OpenInvitation' })

const People = z
  .object({
    athleteName: z.string(),
    items: list(Person),
    needsGuardian: z.boolean().describe('Under 18, or the year of birth is not known'),
    birthYearKnown: z.boolean(),
    log: list(
      z.object({
        at: Instant,
        name: z.string(),
        what: z.enum(PEOPLE_EVENTS),
        person: z.string().nullable(),
        role: Role.nullable(),
        fields: Fields.nullable(),
        action: z.enum(PEOPLE_ACTIONS).nullable().describe('`acted`: what was done'),
        overruled: z.boolean().describe('`acted`: against the advice of a rule'),
      }),
    ),
  })
  .meta({ id: 'People' })
export type People = z.output<typeof People>

export const listPeople = route({
  method: 'GET',
  url: '/people',
  access: GUARDS,
  schema: {
    operationId: 'listPeople',
    summary: 'Who may see something of the athlete, and what was changed about it',
    tags,
    response: { 200: People, ...problems },
  },
})

export const changeSharing = route({
  method: 'PUT',
  url: '/people/:id',
  access: GUARDS,
  schema: {
    operationId: 'changeSharing',
    summary: 'Say what a person may see; it holds from the next request on',
    tags,
    params: IdParams,
    body: z.object({ fields: Fields }),
    response: { 200: People, ...problems },
  },
})

export const endSharing = route({
  method: 'DELETE',
  url: '/people/:id',
  access: GUARDS,
  schema: {
    operationId: 'endSharing',
    summary: 'End what a person may see, for good',
    tags,
    params: IdParams,
    response: { 200: People, ...problems },
  },
})

export const agreeToSharing = route({
  method: 'POST',
  url: '/people/:id/agree',
  access: GUARDS,
  schema: {
    operationId: 'agreeToSharing',
    summary: 'A guardian agrees that a person sees what the athlete chose',
    tags,
    params: IdParams,
    response: { 200: People, ...problems },
  },
})

export const MyAthlete = z
  .object({
    athleteId: Id,
    name: z.string(),
    role: Role,
    fields: Fields,
    waitsForGuardian: z.boolean(),
    holdsChanges: z.boolean(),
    squadIds: list(Id),
  })
  .meta({ id: 'MyAthlete' })
export type MyAthlete = z.output<typeof MyAthlete>

export const listMyAthletes = route({
  method: 'GET',
  url: '/my-athletes',
  access: ACCOUNT,
  schema: {
    operationId: 'listMyAthletes',
    summary: 'The athletes of whom this account may see something',
    tags,
    response: { 200: z.object({ items: list(MyAthlete) }), ...problems },
  },
})

export const leaveAthlete = route({
  method: 'DELETE',
  url: '/my-athletes/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'leaveAthlete',
    summary: 'Give up a role: this account sees the athlete no more',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

export const holdChanges = route({
  method: 'PUT',
  url: '/plan/hold',
  access: coaches(...COACH_FIELDS),
  schema: {
    operationId: 'holdChanges',
    summary:
      'Hold changes of the plan until the coach answers. Warning signs, and what the runner chose, are never held',
    tags,
    body: z.object({ holds: z.boolean() }),
    response: { 200: z.object({ holds: z.boolean() }), ...problems },
  },
})

export const listAccounts = route({
  method: 'GET',
  url: '/accounts',
  access: ADMIN,
  schema: {
    operationId: 'listAccounts',
    summary: 'Everybody with an account on this server',
    tags,
    response: {
      200: z.object({
        items: list(
          z.object({
            id: Id,
            name: z.string(),
            createdAt: Instant,
            admin: z.boolean(),
            seenAt: Instant.nullable(),
          }),
        ),
      }),
      ...problems,
    },
  },
})
