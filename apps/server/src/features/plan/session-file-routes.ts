import { lapInLaneM } from '@bell-lap/units/track-lane'
import { intervalsText } from '@bell-lap/workout/write/intervals-text'
import { plainText } from '@bell-lap/workout/write/plain-text'
import { workoutJson } from '@bell-lap/workout/write/workout-json'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadSettings, loadText, textOfSettings } from '../settings/index.ts'
import { heartGoals } from './heart-goals.ts'
import { loadSession } from './read-plan.ts'
import { appleFileOf, cardOf, fileNameOf, fitFileOf, zwoFileOf } from './session-files.ts'
import {
  readSessionApple,
  readSessionCard,
  readSessionFit,
  readSessionIntervalsText,
  readSessionJson,
  readSessionText,
  readSessionZwo,
} from './session-file-schema.ts'

type ForSession = FastifyRequest<{ Params: { id: string } }>

/** One session to take along: on the watch, as text, on paper. */
export function sessionFileRoutes(context: Context): FastifyPluginAsyncZod {
  const load = ({ caller, params }: ForSession) => loadSession(context, caller.athleteId, params.id)
  const heart = ({ caller }: ForSession) => heartGoals(context, caller.athleteId)
  const sayTo = async ({ caller }: ForSession) => (await loadText(context, caller.athleteId)).say
  return async (app) => {
    await app.register(sessionTextRoutes(context))
    app.route({
      ...readSessionFit,
      handler: async (request, reply) => {
        const loaded = await load(request)
        const say = await sayTo(request)
        const options = { now: context.now(), heart: await heart(request), say }
        return asFile(reply, fileNameOf(loaded.session, say), '.fit')
          .type('application/vnd.ant.fit')
          .send(Buffer.from(fitFileOf(loaded.session, options)))
      },
    })
    app.route({
      ...readSessionZwo,
      handler: async (request, reply) => {
        const loaded = await load(request)
        const say = await sayTo(request)
        return asFile(reply, fileNameOf(loaded.session, say), '.zwo')
          .type('application/xml')
          .send(zwoFileOf(loaded, say))
      },
    })
    app.route({
      ...readSessionApple,
      handler: async (request, reply) => {
        const loaded = await load(request)
        const options = { heart: await heart(request), say: await sayTo(request) }
        return asFile(reply, fileNameOf(loaded.session, options.say), '.workout')
          .type('application/octet-stream')
          .send(Buffer.from(appleFileOf(loaded.session, options)))
      },
    })
    app.route({
      ...readSessionJson,
      handler: async (request, reply) => {
        const loaded = await load(request)
        const say = await sayTo(request)
        return asFile(reply, fileNameOf(loaded.session, say), '.json')
          .type('application/json; charset=utf-8')
          .send(workoutJson(loaded.session.workout, loaded.session, say))
      },
    })
  }
}

/** What is read on a screen or on paper. */
function sessionTextRoutes(context: Context): FastifyPluginAsyncZod {
  const load = ({ caller, params }: ForSession) => loadSession(context, caller.athleteId, params.id)
  const settingsOf = ({ caller }: ForSession) =>
    loadSettings(context.store.database, caller.athleteId)
  return async (app) => {
    app.route({
      ...readSessionText,
      handler: async (request, reply) => {
        const { session } = await load(request)
        const { say } = textOfSettings(await settingsOf(request))
        return reply.type('text/plain; charset=utf-8').send(`${plainText(session.workout, say)}\n`)
      },
    })
    app.route({
      ...readSessionIntervalsText,
      handler: async (request, reply) => {
        const { session } = await load(request)
        const settings = await settingsOf(request)
        return reply.type('text/plain; charset=utf-8').send(
          intervalsText(session.workout, {
            system: settings.units,
            say: textOfSettings(settings).say,
            heart: await heartGoals(context, request.caller.athleteId),
          }),
        )
      },
    })
    app.route({
      ...readSessionCard,
      handler: async (request) => {
        const { session } = await load(request)
        const { places } = await settingsOf(request)
        const { track } = places
        return cardOf(session, track === null ? null : lapInLaneM(track.lane ?? 1, track.lapM))
      },
    })
  }
}

function asFile(reply: FastifyReply, name: string, ending: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${name}${ending}"`)
}
