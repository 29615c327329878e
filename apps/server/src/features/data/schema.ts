import { z } from 'zod'
import { route } from '../../contract/route.ts'
import { Instant, list, Nothing, problems } from '../../contract/values.ts'

const tags = ['data']

export const Backup = z
  .object({ name: z.string(), bytes: z.number(), createdAt: Instant })
  .meta({ id: 'Backup' })
export type Backup = z.output<typeof Backup>

export const exportAll = route({
  method: 'GET',
  url: '/export',
  schema: {
    operationId: 'exportAll',
    summary: 'Everything as one zip: originals, JSON, CSV, calendar',
    tags,
    produces: ['application/zip'],
  },
})

export const createBackup = route({
  method: 'POST',
  url: '/backups',
  schema: {
    operationId: 'createBackup',
    summary: 'Write a backup now',
    tags,
    response: { 201: Backup, ...problems },
  },
})

export const listBackups = route({
  method: 'GET',
  url: '/backups',
  schema: {
    operationId: 'listBackups',
    summary: 'Backups, newest first',
    tags,
    response: { 200: z.object({ items: list(Backup) }), ...problems },
  },
})

export const downloadBackup = route({
  method: 'GET',
  url: '/backups/:name',
  schema: {
    operationId: 'downloadBackup',
    summary: 'One backup file',
    tags,
    params: z.object({ name: z.string().regex(/^[\w.-]+\.tar\.gz$/) }),
    produces: ['application/gzip'],
  },
})

export const restoreBackup = route({
  method: 'POST',
  url: '/restore',
  schema: {
    operationId: 'restoreBackup',
    summary: 'Restore a backup into an empty store: multipart form, field `file`',
    tags,
    consumes: ['multipart/form-data'],
    body: z.unknown().describe('Multipart form with one field `file`'),
    response: {
      200: z.object({ restored: z.record(z.string(), z.number()) }),
      ...problems,
    },
  },
})

export const deleteEverything = route({
  method: 'DELETE',
  url: '/everything',
  schema: {
    operationId: 'deleteEverything',
    summary: 'Delete everything of this runner, for good',
    tags,
    body: z.object({ confirm: z.literal('delete everything') }),
    response: { 204: Nothing, ...problems },
  },
})
