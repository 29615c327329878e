import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { deleteComment, insertComment, loadComments } from './comments.ts'
import { addComment, listComments, removeComment } from './schema.ts'

/** What an athlete and the people who see the runs write to each other. */
export function commentRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listComments,
      handler: async ({ caller, query }) => ({
        items: await loadComments(context, caller, query.about),
      }),
    })
    app.route({
      ...addComment,
      handler: async ({ caller, body }) => {
        await insertComment(context, caller, body)
        return { items: await loadComments(context, caller, body.aboutId) }
      },
    })
    app.route({
      ...removeComment,
      handler: async ({ caller, params }) => {
        await deleteComment(context, caller, params.id)
        return { items: await loadComments(context, caller, undefined) }
      },
    })
  }
}
