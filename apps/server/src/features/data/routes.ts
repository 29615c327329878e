import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { backUp, backupFolder, listBackupFiles } from './back-up.ts'
import { deleteEverythingOf } from './delete-everything.ts'
import { exportZip } from './export-zip.ts'
import { restoreInto } from './restore.ts'
import {
  createBackup,
  deleteEverything,
  downloadBackup,
  exportAll,
  listBackups,
  restoreBackup,
} from './schema.ts'

/** What follows when everything of a runner was replaced. */
type AfterRestore = (context: Context, athleteId: string) => Promise<unknown>

export function dataRoutes(context: Context, afterRestore: AfterRestore): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...exportAll,
      handler: async (request, reply) => {
        const zip = await exportZip(context, request.caller.athleteId)
        const day = context.now().toISOString().slice(0, 10)
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename="bell-lap-${day}.zip"`)
          .send(zip)
      },
    })
    app.route({
      ...createBackup,
      handler: async (request, reply) =>
        reply.code(201).send(await backUp(context, request.caller.athleteId)),
    })
    app.route({
      ...listBackups,
      handler: async () => ({ items: await listBackupFiles(context) }),
    })
    app.route({
      ...downloadBackup,
      handler: async (request, reply) => {
        const { name } = request.params
        const found = (await listBackupFiles(context)).find((backup) => backup.name === name)
        if (found === undefined) throw notFound('backup')
        return reply
          .type('application/gzip')
          .header('content-disposition', `attachment; filename="${name}"`)
          .header('content-length', found.bytes)
          .send(createReadStream(join(backupFolder(context), name)))
      },
    })
    app.route({
      ...restoreBackup,
      handler: async (request) => {
        const { athleteId } = request.caller
        const restored = await receiveAndRestore(context, request, athleteId)
        await afterRestore(context, athleteId)
        return { restored }
      },
    })
    app.route({
      ...deleteEverything,
      handler: async (request, reply) => {
        await deleteEverythingOf(context, request.caller.athleteId)
        return reply.code(204).send(null)
      },
    })
  }
}

async function receiveAndRestore(
  context: Context,
  request: FastifyRequest,
  athleteId: string,
): Promise<Record<string, number>> {
  if (!request.isMultipart()) {
    throw new HttpProblem(415, 'not-multipart', 'Send the backup as a form, field “file”.')
  }
  const scratch = join(context.dataDir, `restore-${randomUUID()}`)
  await mkdir(scratch, { recursive: true })
  try {
    const part = await request.file()
    if (part === undefined) throw new HttpProblem(400, 'no-file', 'Choose a backup file.')
    const archive = join(scratch, 'archive')
    await pipeline(part.file, createWriteStream(archive))
    return await restoreInto(context, athleteId, archive, scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
