import { plainText } from '@bell-lap/workout/write/plain-text'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadSettings } from '../settings/index.ts'
import { loadSession } from './read-plan.ts'
import { readSessionCard, readSessionFit, readSessionText } from './schema.ts'
import { cardOf, fileNameOf, fitFileOf } from './session-files.ts'

/** One session to take along: on the watch, as text, on paper. */
export function sessionFileRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...readSessionFit,
      handler: async (request, reply) => {
        const session = await loadSession(context, request.caller.athleteId, request.params.id)
        return reply
          .type('application/vnd.ant.fit')
          .header('content-disposition', `attachment; filename="${fileNameOf(session)}.fit"`)
          .send(Buffer.from(fitFileOf(session, context.now())))
      },
    })
    app.route({
      ...readSessionText,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const session = await loadSession(context, athleteId, request.params.id)
        const { units } = await loadSettings(database, athleteId)
        return reply
          .type('text/plain; charset=utf-8')
          .send(`${plainText(session.workout, units)}\n`)
      },
    })
    app.route({
      ...readSessionCard,
      handler: async (request) => {
        const { athleteId } = request.caller
        const session = await loadSession(context, athleteId, request.params.id)
        const { places } = await loadSettings(database, athleteId)
        return cardOf(session, places.track?.lapM ?? null)
      },
    })
  }
}
