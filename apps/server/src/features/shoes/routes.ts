import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import { listRunsOfShoe, listShoesOf } from './list-shoes.ts'
import {
  addShoe,
  changeShoe,
  listShoeRuns,
  listShoes,
  readRunShoe,
  removeShoe,
  setRunShoe,
} from './schema.ts'
import { readShoeOfRun, tellShoeOfRun } from './shoe-of-run.ts'
import { deleteShoe, insertShoe, updateShoe } from './store.ts'

/** Shoes with their kilometres, and the shoe of a run. */
export function shoeRoutes(context: Context): FastifyPluginAsyncZod {
  const changed = (athleteId: string) => context.events.changed(athleteId, 'activities')
  const today = async (athleteId: string) => {
    const { timeZone } = await loadSettings(context.store.database, athleteId)
    return dayInZone(context.now(), timeZone)
  }
  return async (app) => {
    app.route({ ...listShoes, handler: ({ caller }) => listShoesOf(context, caller.athleteId) })
    app.route({
      ...addShoe,
      handler: async ({ caller: { athleteId }, body }) => {
        const id = await insertShoe(context, athleteId, body, await today(athleteId))
        changed(athleteId)
        return { id }
      },
    })
    app.route({
      ...changeShoe,
      handler: async ({ caller: { athleteId }, params, body }) => {
        const place = { athleteId, id: params.id }
        const id = await updateShoe(context, place, body, await today(athleteId))
        changed(athleteId)
        return { id }
      },
    })
    app.route({
      ...removeShoe,
      handler: async ({ caller: { athleteId }, params }, reply) => {
        await deleteShoe(context, { athleteId, id: params.id })
        changed(athleteId)
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...listShoeRuns,
      handler: ({ caller, params, query }) =>
        listRunsOfShoe(context, caller.athleteId, { id: params.id, limit: query.limit }),
    })
    app.route({
      ...readRunShoe,
      handler: ({ caller: { athleteId }, params }) =>
        readShoeOfRun(context, { athleteId, id: params.id }),
    })
    app.route({
      ...setRunShoe,
      handler: async ({ caller: { athleteId }, params, body }) => {
        const answer = await tellShoeOfRun(context, { athleteId, id: params.id }, body.name)
        changed(athleteId)
        return answer
      },
    })
  }
}
