import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { listClips, readClipRoute, removeClip, saveClip } from './schema.ts'
import { deleteClip, loadClip, loadClips, saveClipOf } from './store.ts'

/** Clips of the runner. The film never comes here: a browser sends the joints. */
export function formVideoRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listClips,
      handler: async ({ caller }) => ({ items: await loadClips(context, caller.athleteId) }),
    })
    app.route({
      ...readClipRoute,
      handler: ({ caller, params }) =>
        loadClip(context, { athleteId: caller.athleteId, id: params.id }),
    })
    app.route({
      ...saveClip,
      handler: async ({ caller, params, body }) => {
        const place = { athleteId: caller.athleteId, id: params.id }
        const clip = await saveClipOf(context, place, body)
        context.events.changed(caller.athleteId, 'form')
        return clip
      },
    })
    app.route({
      ...removeClip,
      handler: async ({ caller, params }, reply) => {
        await deleteClip(context, { athleteId: caller.athleteId, id: params.id })
        context.events.changed(caller.athleteId, 'form')
        return reply.code(204).send(null)
      },
    })
  }
}
