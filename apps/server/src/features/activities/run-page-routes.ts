import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { setDeleted } from './delete-activity.ts'
import { loadSplits } from './read-splits.ts'
import { detailOf } from './routes.ts'
import { deleteActivity, readSimilarRuns, readSplits, restoreActivity } from './run-page-schema.ts'
import { loadSimilarRuns } from './similar-runs.ts'

/** Splits and similar runs of a run, and its deletion. */
export function runPageRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  const detail = detailOf(context)
  return async (app) => {
    app.route({
      ...readSplits,
      handler: (request) =>
        loadSplits(database, request.caller.athleteId, request.params.id, request.query.unit),
    })
    app.route({
      ...readSimilarRuns,
      handler: (request) => loadSimilarRuns(database, request.caller.athleteId, request.params.id),
    })
    app.route({
      ...deleteActivity,
      handler: async (request) => {
        await setDeleted(context, request.caller.athleteId, request.params.id, true)
        return detail(request.caller.athleteId, request.params.id)
      },
    })
    app.route({
      ...restoreActivity,
      handler: async (request) => {
        await setDeleted(context, request.caller.athleteId, request.params.id, false)
        return detail(request.caller.athleteId, request.params.id)
      },
    })
  }
}
