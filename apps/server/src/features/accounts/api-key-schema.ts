import { z } from 'zod'
import { ACCOUNT, SHARED_FIELDS } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Id, IdParams, Instant, list, Nothing, problems } from '../../contract/values.ts'

const tags = ['keys']
const DAYS_AT_MOST = 3650

const Scope = z
  .enum(['read', 'write', 'fields'])
  .describe('read: everything, by GET; write: everything; fields: only these fields, by GET')
const Fields = list(z.enum(SHARED_FIELDS))

const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    start: z.string().describe('The first characters, to tell keys apart'),
    scope: Scope,
    fields: Fields.describe('Of scope `fields`; otherwise empty'),
    createdAt: Instant,
    expiresAt: Instant.nullable(),
    expired: z.boolean(),
    usedAt: Instant.nullable().describe('Last use, to the hour'),
  })
  .meta({ id: 'ApiKey' })

const NewApiKey = z
  .object({
    name: z.string().trim().min(1).max(100),
    scope: Scope,
    fields: z.array(z.enum(SHARED_FIELDS)).default([]),
    days: z.int().min(1).max(DAYS_AT_MOST).nullable().describe('Until it expires; null for never'),
  })
  .refine(({ scope, fields }) => scope !== 'fields' || fields.length > 0, {
    error: 'invalid.key-fields',
    path: ['fields'],
  })
  .meta({ id: 'NewApiKey' })

const ApiKeys = z.object({ items: list(ApiKey) })

export const listKeys = route({
  method: 'GET',
  url: '/api-keys',
  access: ACCOUNT,
  schema: {
    operationId: 'listKeys',
    summary: 'Keys of programs, the newest first',
    tags,
    response: { 200: ApiKeys, ...problems },
  },
})

export const addKey = route({
  method: 'POST',
  url: '/api-keys',
  access: ACCOUNT,
  schema: {
    operationId: 'addKey',
    summary: 'Make a key for a program; it is shown this once',
    tags,
    body: NewApiKey,
    response: { 201: z.object({ key: z.string(), items: list(ApiKey) }), ...problems },
  },
})

export const removeKey = route({
  method: 'DELETE',
  url: '/api-keys/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'removeKey',
    summary: 'End a key; it works no more from the next request on',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})
