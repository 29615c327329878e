import { lapInLaneM } from '@bell-lap/units/track-lane'
import { intervalsText } from '@bell-lap/workout/write/intervals-text'
import { plainText } from '@bell-lap/workout/write/plain-text'
import { workoutJson } from '@bell-lap/workout/write/workout-json'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadSettings } from '../settings/index.ts'
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
type Loaded = Awaited<ReturnType<typeof loadSession>>

/** One session to take along: on the watch, as text, on paper. */
export function sessionFileRoutes(context: Context): FastifyPluginAsyncZod {
  const load = ({ caller, params }: ForSession) => loadSession(context, caller.athleteId, params.id)
  const heart = ({ caller }: ForSession) => heartGoals(context, caller.athleteId)
  return async (app) => {
    await app.register(sessionTextRoutes(context))
    app.route({
      ...readSessionFit,
      handler: async (request, reply) => {
        const loaded = await load(request)
        const options = { now: context.now(), heart: await heart(request) }
        return asFile(reply, loaded, '.fit')
          .type('application/vnd.ant.fit')
          .send(Buffer.from(fitFileOf(loaded.session, options)))
      },
    })
    app.route({
      ...readSessionZwo,
      handler: async (request, reply) => {
        const loaded = await load(request)
        return asFile(reply, loaded, '.zwo').type('application/xml').send(zwoFileOf(loaded))
      },
    })
    app.route({
      ...readSessionApple,
      handler: async (request, reply) => {
        const loaded = await load(request)
        return asFile(reply, loaded, '.workout')
          .type('application/octet-stream')
          .send(Buffer.from(appleFileOf(loaded.session, await heart(request))))
      },
    })
    app.route({
      ...readSessionJson,
      handler: async (request, reply) => {
        const loaded = await load(request)
        return asFile(reply, loaded, '.json')
          .type('application/json; charset=utf-8')
          .send(workoutJson(loaded.session.workout, loaded.session))
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
        const { units } = await settingsOf(request)
        return reply
          .type('text/plain; charset=utf-8')
          .send(`${plainText(session.workout, units)}\n`)
      },
    })
    app.route({
      ...readSessionIntervalsText,
      handler: async (request, reply) => {
        const { session } = await load(request)
        const { units: system } = await settingsOf(request)
        return reply.type('text/plain; charset=utf-8').send(
          intervalsText(session.workout, {
            system,
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

function asFile(reply: FastifyReply, { session }: Loaded, ending: string): FastifyReply {
  const name = `${fileNameOf(session)}${ending}`
  return reply.header('content-disposition', `attachment; filename="${name}"`)
}
