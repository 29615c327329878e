import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { changeRow } from './change-activity.ts'
import { listPage, loadActivityRow, loadDetail } from './load-activities.ts'
import { loadHeartBeats, loadThinnedStreams } from './load-streams.ts'
import {
  changeActivity,
  listActivities,
  readActivity,
  readOriginal,
  readHeartBeats,
  readStreams,
} from './schema.ts'

type PlannedSessionOf = (
  context: Context,
  athleteId: string,
  activityId: string,
) => Promise<string | null>

export function activityRoutes(
  context: Context,
  plannedSessionOf: PlannedSessionOf,
): FastifyPluginAsyncZod {
  const { database } = context.store
  const detail = async (athleteId: string, id: string) =>
    loadDetail(database, athleteId, id, await plannedSessionOf(context, athleteId, id))
  return async (app) => {
    app.route({
      ...listActivities,
      handler: (request) => listPage(database, request.caller.athleteId, request.query),
    })
    app.route({
      ...readActivity,
      handler: (request) => detail(request.caller.athleteId, request.params.id),
    })
    app.route({
      ...changeActivity,
      handler: async (request) => {
        const { athleteId } = request.caller
        await changeRow(database, athleteId, request.params.id, request.body)
        context.events.changed(athleteId, 'activities', 'estimate')
        return detail(athleteId, request.params.id)
      },
    })
    app.route({
      ...readStreams,
      handler: async (request) => {
        const row = await loadActivityRow(database, request.caller.athleteId, request.params.id)
        return loadThinnedStreams(database, row.id, request.query.points)
      },
    })
    app.route({
      ...readHeartBeats,
      handler: async (request) => {
        const row = await loadActivityRow(database, request.caller.athleteId, request.params.id)
        return { intervalsS: await loadHeartBeats(database, row.id) }
      },
    })
    app.route({
      ...readOriginal,
      handler: async (request, reply) => {
        const row = await loadActivityRow(database, request.caller.athleteId, request.params.id)
        if (row.sha256 === null) throw notFound('original file')
        const name = (row.file_name ?? row.sha256).replace(/[^\w.-]/g, '_')
        return reply
          .type('application/octet-stream')
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(context.originals.stream(row.sha256))
      },
    })
  }
}
