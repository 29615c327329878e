import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { uploadLimit } from '../../contract/upload-limit.ts'
import { textOfRequest } from '../settings/index.ts'
import { keepWithinQuota, refuseOverQuota, saidBytes } from './quota.ts'
import { receiveUploads } from './receive-uploads.ts'
import { createImport, followEvents, listImportFiles, listImports, readImport } from './schema.ts'
import { addImport, loadFiles, loadImport, loadImports } from './store.ts'
import { withSecondsLeft } from './progress.ts'

const HEARTBEAT_MS = 25_000

export function importRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...createImport,
      config: uploadLimit,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const id = randomUUID()
        // Before anything is received, and again by what came: not every caller says how much it sends.
        await refuseOverQuota(context, athleteId, saidBytes(request))
        const uploads = await receiveUploads(context, request, id)
        await keepWithinQuota(context, athleteId, { id, uploads })
        const first = uploads[0]?.fileName ?? ''
        const { t } = await textOfRequest(context, request)
        const label =
          uploads.length > 1
            ? t('import-label.more', { file: first, count: uploads.length - 1 })
            : first
        await addImport(context, athleteId, { id, label, uploads })
        return reply.code(202).send(await loadImport(context, athleteId, id))
      },
    })
    app.route({
      ...listImports,
      handler: async (request) => ({ items: await loadImports(context, request.caller.athleteId) }),
    })
    app.route({
      ...readImport,
      handler: async (request) =>
        withSecondsLeft(await loadImport(context, request.caller.athleteId, request.params.id)),
    })
    app.route({
      ...listImportFiles,
      handler: async (request) => {
        await loadImport(context, request.caller.athleteId, request.params.id)
        return loadFiles(context.store.database, request.params.id, request.query)
      },
    })
    await app.register(eventRoutes(context))
  }
}

/** The stream of what happens; it ends with the sign-in of who listens. */
function eventRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...followEvents,
      handler: (request, reply) => {
        reply.hijack()
        const { raw } = reply
        raw.writeHead(200, {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        raw.write(': open\n\n')
        const stop = context.events.listen(request.caller.athleteId, ({ event, data }) => {
          raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
        })
        const { session, key } = request.caller
        const asker = session ?? key
        const forget = asker === null ? null : context.streams.add(asker.id, () => raw.end())
        const beat = setInterval(() => {
          const until = asker?.expiresAt ?? null
          if (until !== null && until <= context.now().toISOString()) raw.end()
          else raw.write(': still here\n\n')
        }, HEARTBEAT_MS).unref()
        raw.on('close', () => {
          clearInterval(beat)
          forget?.()
          stop()
        })
      },
    })
  }
}
