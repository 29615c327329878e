import { z } from 'zod'
import { IN_PERSON } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Instant, list, Nothing, problems } from '../../contract/values.ts'

const tags = ['data']

export const BackupContents = z
  .object({
    activities: z.number(),
    runs: z.number(),
    results: z.number(),
    plan: z.boolean(),
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
  })
  .meta({ id: 'BackupContents' })
export type BackupContents = z.output<typeof BackupContents>

export const MissingOriginal = z
  .object({
    sha256: z.string(),
    fileName: z.string(),
    why: z.enum(['missing', 'damaged']).describe('Gone, or its bytes are not what they were'),
  })
  .meta({ id: 'MissingOriginal' })
export type MissingOriginal = z.output<typeof MissingOriginal>

export const Backup = z
  .object({
    name: z.string(),
    bytes: z.number(),
    createdAt: Instant,
    kind: z
      .enum(['manual', 'daily', 'safety'])
      .describe('Asked for, made automatically, or made before a restore'),
    version: z.string().nullable(),
    contents: BackupContents.nullable().describe('Null for backups of older versions'),
    missing: list(MissingOriginal).describe('Original files that the backup lacks'),
  })
  .meta({ id: 'Backup' })
export type Backup = z.output<typeof Backup>

export const AutomaticBackups = z
  .object({
    every: z.enum(['day', 'off']),
    isOffered: z
      .boolean()
      .describe('False where the server makes no daily backups of single runners'),
    lastLook: z
      .object({
        at: Instant,
        outcome: z.enum(['written', 'unchanged', 'failed']),
        detail: z.string().nullable().describe('Why it failed'),
      })
      .nullable(),
  })
  .meta({ id: 'AutomaticBackups' })
export type AutomaticBackups = z.output<typeof AutomaticBackups>

/** A backup that is being written. */
const RunningBackup = z
  .object({
    done: z.int().describe('Steps done: each original file is compared, then packed'),
    total: z.int().describe('0 while the database is copied'),
  })
  .meta({ id: 'RunningBackup' })

/** A checked backup that waits for a yes. */
export const RestoreOffer = z
  .object({
    id: z.uuid(),
    createdAt: Instant,
    version: z.string(),
    contents: BackupContents,
    missing: list(MissingOriginal),
    present: BackupContents.describe('What is here now and would be replaced'),
    /** False for an empty data folder: nothing is replaced and no safety copy is made. */
    replaces: z.boolean(),
  })
  .meta({ id: 'RestoreOffer' })
export type RestoreOffer = z.output<typeof RestoreOffer>

export const Restored = z
  .object({
    restored: z.record(z.string(), z.number()).describe('Rows of each table'),
    safety: Backup.nullable().describe('Holds the state before; restore it to go back'),
    settledImports: z.number().describe('Imports that were under way in the backup'),
    missing: list(MissingOriginal),
  })
  .meta({ id: 'Restored' })
export type Restored = z.output<typeof Restored>

export const Everything = z
  .object({
    contents: BackupContents,
    originals: z.object({
      count: z.number(),
      missing: list(MissingOriginal).describe('Named by the store, but not in the data folder'),
    }),
    backups: z.object({
      count: z.number(),
      bytes: z.number(),
      last: Backup.nullable(),
      automatic: AutomaticBackups,
    }),
    connections: list(z.string()),
    calendarAddress: z.boolean(),
    importRunning: z.boolean(),
  })
  .meta({ id: 'Everything' })
export type Everything = z.output<typeof Everything>

const BackupName = z.object({ name: z.string().regex(/^[\w.-]+\.tar\.gz$/) })

export const exportAll = route({
  method: 'GET',
  url: '/export',
  access: IN_PERSON,
  schema: {
    operationId: 'exportAll',
    summary: 'Everything as one zip: originals, JSON, CSV, calendar',
    description:
      'The header `x-missing-originals` counts original files that are gone; the zip lists them in `missing-originals.json`.',
    tags,
    produces: ['application/zip'],
  },
})

export const readEverything = route({
  method: 'GET',
  url: '/everything',
  access: IN_PERSON,
  schema: {
    operationId: 'readEverything',
    summary: 'What is stored, and what deleting everything would remove',
    tags,
    response: { 200: Everything, ...problems },
  },
})

export const createBackup = route({
  method: 'POST',
  url: '/backups',
  access: IN_PERSON,
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
  access: IN_PERSON,
  schema: {
    operationId: 'listBackups',
    summary: 'Backups, newest first',
    tags,
    response: {
      200: z.object({
        items: list(Backup),
        automatic: AutomaticBackups,
        running: RunningBackup.nullable(),
      }),
      ...problems,
    },
  },
})

export const stopBackup = route({
  method: 'DELETE',
  url: '/backups/running',
  access: IN_PERSON,
  schema: {
    operationId: 'stopBackup',
    summary: 'Stop the backup that is being written; nothing of it is kept',
    tags,
    response: { 204: Nothing, ...problems },
  },
})

export const setAutomaticBackups = route({
  method: 'PUT',
  url: '/backups/automatic',
  access: IN_PERSON,
  schema: {
    operationId: 'setAutomaticBackups',
    summary: 'Switch the daily backup on or off',
    tags,
    body: z.object({ every: z.enum(['day', 'off']) }),
    response: { 200: AutomaticBackups, ...problems },
  },
})

export const downloadBackup = route({
  method: 'GET',
  url: '/backups/:name',
  access: IN_PERSON,
  schema: {
    operationId: 'downloadBackup',
    summary: 'One backup file',
    tags,
    params: BackupName,
    produces: ['application/gzip'],
  },
})

export const offerRestore = route({
  method: 'POST',
  url: '/restores',
  access: IN_PERSON,
  schema: {
    operationId: 'offerRestore',
    summary: 'Check a backup file and say what it holds: multipart form, field `file`',
    description: 'Nothing changes until the offer is accepted.',
    tags,
    consumes: ['multipart/form-data'],
    body: z.unknown().describe('Multipart form with one field `file`'),
    response: { 201: RestoreOffer, ...problems },
  },
})

export const offerBackup = route({
  method: 'POST',
  url: '/backups/:name/restores',
  access: IN_PERSON,
  schema: {
    operationId: 'offerBackup',
    summary: 'Check a backup in the data folder and say what it holds',
    description: 'Nothing changes until the offer is accepted.',
    tags,
    params: BackupName,
    response: { 201: RestoreOffer, ...problems },
  },
})

const RestoreParams = z.object({ id: z.uuid() })

export const acceptRestore = route({
  method: 'POST',
  url: '/restores/:id',
  access: IN_PERSON,
  schema: {
    operationId: 'acceptRestore',
    summary: 'Restore a checked backup, after a safety copy of what is here',
    tags,
    params: RestoreParams,
    response: { 200: Restored, ...problems },
  },
})

export const declineRestore = route({
  method: 'DELETE',
  url: '/restores/:id',
  access: IN_PERSON,
  schema: {
    operationId: 'declineRestore',
    summary: 'Forget a checked backup',
    tags,
    params: RestoreParams,
    response: { 204: Nothing, ...problems },
  },
})

export const deleteEverything = route({
  method: 'DELETE',
  url: '/everything',
  access: IN_PERSON,
  schema: {
    operationId: 'deleteEverything',
    summary: 'Delete everything of this runner, for good',
    tags,
    description:
      'Also deletes the coming sessions that it sent to intervals.icu, and ends its permission there.',
    body: z.object({ confirm: z.literal('delete everything') }),
    response: {
      200: z.object({
        notEnded: z
          .string()
          .nullable()
          .describe('What it could not end at intervals.icu, in words; null for nothing'),
      }),
      ...problems,
    },
  },
})
