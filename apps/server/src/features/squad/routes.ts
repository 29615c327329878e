import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { commentRoutes } from './comment-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { loadHeldChanges } from './held-changes.ts'
import { readSquad } from './read-squad.ts'
import {
  changeSquadRoute,
  createSquad,
  listHeldChanges,
  listSquadAthletes,
  listSquads,
  readSquadRoute,
  removeSquadRoute,
  restoreSquadRoute,
} from './schema.ts'
import {
  changeSquad,
  insertSquad,
  loadSquadAthletes,
  loadSquads,
  removeSquad,
  restoreSquad,
} from './squads.ts'

/** The coach's bench, as far as it needs no model: squads, who needs a coach today, comments, tables. */
export function squadRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readSquadRoute,
      handler: async ({ caller }) => ({ items: await readSquad(context, caller.accountId) }),
    })
    app.route({
      ...listHeldChanges,
      handler: async ({ caller }) => ({ items: await loadHeldChanges(context, caller.accountId) }),
    })
    app.route({
      ...listSquads,
      handler: async ({ caller }) => ({ items: await loadSquads(context, caller.accountId) }),
    })
    app.route({
      ...createSquad,
      handler: async ({ caller, body }, reply) =>
        reply.code(201).send(await insertSquad(context, caller.accountId, body.name)),
    })
    app.route({
      ...changeSquadRoute,
      handler: async ({ caller, params, body }) =>
        changeSquad(context, caller.accountId, { id: params.id, ...body }),
    })
    app.route({
      ...removeSquadRoute,
      handler: ({ caller, params }) => removeSquad(context, caller.accountId, params.id),
    })
    app.route({
      ...restoreSquadRoute,
      handler: async ({ caller, body }, reply) =>
        reply.code(201).send(await restoreSquad(context, caller.accountId, body)),
    })
    app.route({
      ...listSquadAthletes,
      handler: async ({ caller, params }) => ({
        items: await loadSquadAthletes(context, caller.accountId, params.id),
      }),
    })
    await app.register(commentRoutes(context))
    await app.register(exportRoutes(context))
  }
}
