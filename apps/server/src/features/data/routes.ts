import { sentences } from '@bell-lap/units/message'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { diskFull, HttpProblem, notFound } from '../../contract/problem.ts'
import { forgetSecurity, noteSecurity } from '../accounts/index.ts'
import { readFiles } from '../../contract/read-form.ts'
import { uploadLimit } from '../../contract/upload-limit.ts'
import { isDiskFull } from '../../files/disk-full.ts'
import { setAutomatic, showAutomatic } from './automatic-backups.ts'
import { backUp } from './back-up.ts'
import { backupFolder, listBackups } from './backup-files.ts'
import { dropRestore } from './clean-scratch.ts'
import { deleteEverythingOf } from './delete-everything.ts'
import { exportZip } from './export-zip.ts'
import { leaveIntervals } from '../push/index.ts'
import { textOfRequest } from '../settings/index.ts'
import { forgetWays } from '../sign-in-ways/index.ts'
import { readEverything } from './read-everything.ts'
import { acceptRestore, declineRestore, makeRestoreFolder, offerRestore } from './restore.ts'
import * as routes from './schema.ts'
import type { Backup } from './schema.ts'

export function dataRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(backupRoutes(context))
    await app.register(restoreRoutes(context))
    app.route({
      ...routes.exportAll,
      handler: async (request, reply) => {
        await noteSecurity(context, 'exported', { ...request.caller, request })
        const { zip, missing } = await exportZip(context, request.caller.athleteId)
        const day = context.now().toISOString().slice(0, 10)
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename="bell-lap-${day}.zip"`)
          .header('x-missing-originals', missing.length)
          .send(zip)
      },
    })
    app.route({
      ...routes.readEverything,
      handler: (request) => readEverything(context, request),
    })
    app.route({
      ...routes.deleteEverything,
      handler: async (request) => {
        const { accountId, athleteId } = request.caller
        // In the language of the settings, which are deleted too.
        const { say } = await textOfRequest(context, request)
        const left = await leaveIntervals(context, athleteId)
        await context.storeWorker.inTurn(async () => {
          await forgetSecurity(context, accountId)
          await forgetWays(context, accountId)
          await deleteEverythingOf(context, athleteId)
        })
        await noteSecurity(context, 'deleted', { accountId, request })
        return { notEnded: left.length === 0 ? null : say(sentences(left)) }
      },
    })
  }
}

function backupRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...routes.createBackup,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const wish = { kind: 'manual', unless: null } as const
        const made = await context.storeWorker.inTurn(() => backUp(context, athleteId, wish))
        if (made === null) throw new Error('a backup that was asked for is always written')
        return reply.code(201).send(made.backup)
      },
    })
    app.route({
      ...routes.listBackups,
      handler: async (request) => {
        const { athleteId } = request.caller
        const items = (await listBackups(context, athleteId)).map(({ backup }) => backup)
        const automatic = await showAutomatic(context, request)
        return { items, automatic, running: runningBackup(context, athleteId) }
      },
    })
    app.route({
      ...routes.stopBackup,
      handler: async (request, reply) => {
        if (runningBackup(context, request.caller.athleteId) === null)
          throw notFound('running-backup')
        context.storeWorker.cancel()
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...routes.setAutomaticBackups,
      handler: async (request) => {
        await setAutomatic(context, request.caller.athleteId, request.body.every)
        return showAutomatic(context, request)
      },
    })
    app.route({
      ...routes.downloadBackup,
      handler: async (request, reply) => {
        const { path, backup } = await findBackup(context, request.caller.athleteId, request.params)
        await noteSecurity(context, 'backup-downloaded', { ...request.caller, request })
        return reply
          .type('application/gzip')
          .header('content-disposition', `attachment; filename="${backup.name}"`)
          .header('content-length', backup.bytes)
          .send(createReadStream(path))
      },
    })
  }
}

/** The backup of this runner that is being written; those of others are nobody's business. */
function runningBackup({ storeWorker }: Context, athleteId: string) {
  const { progress } = storeWorker
  if (progress?.name !== 'writeBackup' || progress.athleteId !== athleteId) return null
  const { done, total } = progress
  return { done: Math.min(done, total), total }
}

function restoreRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...routes.offerRestore,
      config: uploadLimit,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const place = await receive(context, request)
        const offer = await context.storeWorker.inTurn(() =>
          offerRestore(context, athleteId, place),
        )
        return reply.code(201).send(offer)
      },
    })
    app.route({
      ...routes.offerBackup,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const { path: archive } = await findBackup(context, athleteId, request.params)
        const offer = await context.storeWorker.inTurn(async () => {
          const { id } = await makeRestoreFolder(context)
          return offerRestore(context, athleteId, { id, archive })
        })
        return reply.code(201).send(offer)
      },
    })
    app.route({
      ...routes.acceptRestore,
      handler: async (request) => {
        const { athleteId } = request.caller
        const done = await context.storeWorker.inTurn(() =>
          acceptRestore(context, athleteId, request.params.id),
        )
        await noteSecurity(context, 'restored', { ...request.caller, request })
        return done
      },
    })
    app.route({
      ...routes.declineRestore,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        await context.storeWorker.inTurn(() =>
          declineRestore(context, athleteId, request.params.id),
        )
        return reply.code(204).send(null)
      },
    })
  }
}

async function findBackup(
  context: Context,
  athleteId: string,
  { name }: { readonly name: string },
): Promise<{ readonly path: string; readonly backup: Backup }> {
  const found = (await listBackups(context, athleteId)).find(({ backup }) => backup.name === name)
  if (found === undefined) throw notFound('backup')
  return { path: join(backupFolder(context), name), backup: found.backup }
}

async function receive(
  context: Context,
  request: FastifyRequest,
): Promise<{ readonly id: string; readonly archive: string }> {
  const place = await makeRestoreFolder(context)
  try {
    let files = 0
    await readFiles(request, async (part) => {
      files += 1
      if (files === 1) await pipeline(part.file, createWriteStream(place.archive, { mode: 0o600 }))
      else part.file.resume()
    })
    if (files === 0) throw new HttpProblem('no-file')
    return place
  } catch (error) {
    await dropRestore(context, place.id)
    throw isDiskFull(error) ? diskFull('restore') : error
  }
}
