import { noteDelivery } from '../delivery/index.ts'
import { loadSettings, textOfSettings } from '../settings/index.ts'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { heartGoals } from './heart-goals.ts'
import { loadSession } from './read-plan.ts'
import { makeSessionLink } from './session-file-schema.ts'
import { fileNameOf, fitFileOf, onWatch } from './session-files.ts'
import { makeWatchLink, opensWatchLink } from './watch-link.ts'

export function watchLinkRoutes(context: Context): FastifyPluginAsyncZod {
  // A phone reads the code: an address that it can reach comes before the one of this browser.
  const baseOf = ({ headers }: FastifyRequest) => {
    const all = context.reach.addressesFor(headers)
    const best = all.find(({ kind }) => kind !== 'this-computer') ?? all[0]
    return best?.url ?? `http://${headers.host ?? 'localhost'}`
  }
  return async (app) => {
    app.route({
      ...makeSessionLink,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { id } = request.params
        await loadSession(context, athleteId, id)
        const { path, expiresAt } = await makeWatchLink(context, athleteId, id)
        return { url: `${baseOf(request)}${path}`, expiresAt }
      },
    })
  }
}

/** The file itself: no sign-in, the signed address is the secret. */
export function watchFiles(context: Context): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Params: { athleteId: string; sessionId: string; file: string } }>(
      '/take/:athleteId/:sessionId/:file',
      { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const { athleteId, sessionId, file } = request.params
        if (!(await opensWatchLink(context, { athleteId, sessionId }, file))) {
          throw notFound('watch-file')
        }
        const loaded = await loadSession(context, athleteId, sessionId)
        const settings = await loadSettings(context.store.database, athleteId)
        const session = onWatch(loaded.session, settings.delivery.drills)
        const heart = await heartGoals(context, athleteId)
        const { say } = textOfSettings(settings)
        const bytes = fitFileOf(session, { now: context.now(), heart, say })
        await noteDelivery(context, athleteId, { format: 'fit', session })
        return reply
          .type('application/vnd.ant.fit')
          .header('cache-control', 'no-store')
          .header('content-disposition', `attachment; filename="${fileNameOf(session, say)}.fit"`)
          .send(Buffer.from(bytes))
      },
    )
  }
}
