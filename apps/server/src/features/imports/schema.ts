import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Import } from '../../contract/import.ts'
import { Id, IdParams, problems } from '../../contract/values.ts'

export const Outcome = z.enum([
  'waiting',
  'imported',
  'partial',
  'held',
  'duplicate',
  'skipped',
  'failed',
])
export type Outcome = z.output<typeof Outcome>

export const ImportFile = z
  .object({
    id: Id,
    path: z.string(),
    bytes: z.number(),
    outcome: Outcome,
    reasonCode: z.string().nullable(),
    reason: Message.nullable(),
    activityIds: z.array(z.string()),
  })
  .meta({ id: 'ImportFile' })
export type ImportFile = z.output<typeof ImportFile>

export const createImport = route({
  method: 'POST',
  url: '/imports',
  access: ATHLETE,
  schema: {
    operationId: 'createImport',
    summary: 'Upload files to import: multipart form, field `file`, one or more',
    tags: ['imports'],
    consumes: ['multipart/form-data'],
    body: z.unknown().describe('Multipart form with one or more fields `file`'),
    response: { 202: Import, ...problems },
  },
})

export const listImports = route({
  method: 'GET',
  url: '/imports',
  access: ATHLETE,
  schema: {
    operationId: 'listImports',
    summary: 'All imports, newest first',
    tags: ['imports'],
    response: { 200: z.object({ items: z.array(Import) }), ...problems },
  },
})

export const readImport = route({
  method: 'GET',
  url: '/imports/:id',
  access: ATHLETE,
  schema: {
    operationId: 'readImport',
    summary: 'One import and how far it is',
    tags: ['imports'],
    params: IdParams,
    response: { 200: Import, ...problems },
  },
})

export const listImportFiles = route({
  method: 'GET',
  url: '/imports/:id/files',
  access: ATHLETE,
  schema: {
    operationId: 'listImportFiles',
    summary: 'What happened to each file',
    tags: ['imports'],
    params: IdParams,
    querystring: z.object({
      outcome: Outcome.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      cursor: z.string().max(200).optional(),
    }),
    response: {
      200: z.object({ items: z.array(ImportFile), nextCursor: z.string().nullable() }),
      ...problems,
    },
  },
})

export const followEvents = route({
  method: 'GET',
  url: '/events',
  access: ATHLETE,
  schema: {
    operationId: 'followEvents',
    summary: 'Server-sent events: `import` (an Import) and `changed` ({what})',
    tags: ['imports'],
    produces: ['text/event-stream'],
  },
})
