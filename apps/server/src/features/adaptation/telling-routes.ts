import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadEvents } from '../reports/index.ts'
import type { CheckIn, ComingUp, StoredEvent } from '../reports/index.ts'
import { previewReport } from './preview-report.ts'
import {
  addCheckIn,
  addEvent,
  listCheckIns,
  listEvents,
  previewEvent,
  removeEvent,
} from './schema.ts'
import { report, takeBack } from './report.ts'

/** Check-ins and what came up; the plan follows at once. */
export function tellingRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...addCheckIn,
      handler: (request) =>
        report(context, request.caller.athleteId, { kind: 'check-in', ...request.body }),
    })
    app.route({
      ...addEvent,
      handler: (request) => report(context, request.caller.athleteId, request.body),
    })
    app.route({
      ...previewEvent,
      handler: (request) => previewReport(context, request.caller.athleteId, request.body),
    })
    app.route({
      ...listCheckIns,
      handler: async (request) => {
        const { athleteId } = request.caller
        const events = await loadEvents(database, athleteId, request.query.from)
        return { items: events.flatMap(asCheckIn) }
      },
    })
    app.route({
      ...listEvents,
      handler: async (request) => {
        const { athleteId } = request.caller
        const events = await loadEvents(database, athleteId, request.query.from)
        return { items: events.flatMap(asEvent) }
      },
    })
    app.route({
      ...removeEvent,
      handler: async (request, reply) => {
        await takeBack(context, request.caller.athleteId, request.params.id)
        return reply.code(204).send(null)
      },
    })
  }
}

function asCheckIn({ id, createdAt, told }: StoredEvent) {
  if (told.kind !== 'check-in') return []
  const checkIn: CheckIn = told
  return [{ id, at: createdAt, checkIn }]
}

function asEvent({ id, createdAt, told }: StoredEvent) {
  return told.kind === 'check-in' ? [] : [{ id, at: createdAt, told: told as ComingUp }]
}
