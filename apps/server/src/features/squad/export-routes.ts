import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { resultsAsCsv } from './results-as-csv.ts'
import { runsAsCsv } from './runs-as-csv.ts'
import { exportResults, exportRuns } from './schema.ts'

/** Tables of an athlete for whoever may see what is in them. */
export function exportRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...exportRuns,
      handler: async ({ caller }, reply) =>
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="runs.csv"')
          .send(await runsAsCsv(context, caller.athleteId)),
    })
    app.route({
      ...exportResults,
      handler: async ({ caller }, reply) =>
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="results.csv"')
          .send(await resultsAsCsv(context, caller.athleteId)),
    })
  }
}
