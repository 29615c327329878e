import { z } from 'zod'
import { ACCOUNT } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Instant, list, Nothing, problems } from '../../contract/values.ts'
import { SECURITY_EVENTS } from './security-log.ts'

const tags = ['session']

const SignedInDevice = z
  .object({
    id: z.string(),
    device: z.string().nullable().describe('Browser and system, such as “Firefox, Android”'),
    createdAt: Instant,
    seenAt: Instant.nullable().describe('Last use, to the hour'),
    expiresAt: Instant,
    current: z.boolean().describe('The one that asks'),
  })
  .meta({ id: 'SignedInDevice' })

const SecurityEntry = z
  .object({
    at: Instant,
    what: z.enum(SECURITY_EVENTS),
    device: z.string().nullable(),
  })
  .meta({ id: 'SecurityEntry' })

export const listSessions = route({
  method: 'GET',
  url: '/sessions',
  access: ACCOUNT,
  schema: {
    operationId: 'listSessions',
    summary: 'Devices that are signed in, the last used first, and what happened lately',
    tags,
    response: {
      200: z.object({ items: list(SignedInDevice), log: list(SecurityEntry) }),
      ...problems,
    },
  },
})

export const endSession = route({
  method: 'DELETE',
  url: '/sessions/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'endSession',
    summary: 'Sign one device out',
    tags,
    params: z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) }),
    response: { 204: Nothing, ...problems },
  },
})

export const endOtherSessions = route({
  method: 'DELETE',
  url: '/sessions',
  access: ACCOUNT,
  schema: {
    operationId: 'endOtherSessions',
    summary: 'Sign every device out but the one that asks, and make unused sign-in links useless',
    tags,
    response: { 200: z.object({ ended: z.int() }), ...problems },
  },
})
