import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { lapInLaneM } from '@bell-lap/units/track-lane'
import type { DrillSteps } from '@bell-lap/workout/write/drills-as-one'
import { formatFits } from '@bell-lap/workout/write/format-fit'
import type { FormatFit } from '@bell-lap/workout/write/format-fit'
import { intervalsText } from '@bell-lap/workout/write/intervals-text'
import { plainText } from '@bell-lap/workout/write/plain-text'
import { workoutJson } from '@bell-lap/workout/write/workout-json'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { noteDelivery } from '../delivery/index.ts'
import { loadSettings, textOfSettings } from '../settings/index.ts'
import { heartGoals } from './heart-goals.ts'
import { loadSession } from './read-plan.ts'
import { appleFileOf, cardOf, fileNameOf, fitFileOf, onWatch, zwoFileOf } from './session-files.ts'
import {
  readSessionApple,
  readSessionCard,
  readSessionFit,
  readSessionFormats,
  readSessionIntervalsText,
  readSessionJson,
  readSessionText,
  readSessionZwo,
} from './session-file-schema.ts'

type OfSession = FastifyRequest<{ Params: { id: string } }>
type ForWatch = FastifyRequest<{
  Params: { id: string }
  Querystring: { drills?: DrillSteps | undefined }
}>

/** One session to take along: on the watch, as text, on paper. */
export function sessionFileRoutes(context: Context): FastifyPluginAsyncZod {
  const load = forWatch(context)
  const given = (request: ForWatch, format: 'fit' | 'zwo' | 'apple', session: PlannedSession) =>
    noteDelivery(context, request.caller.athleteId, { format, session })
  return async (app) => {
    await app.register(sessionTextRoutes(context))
    app.route({
      ...readSessionFit,
      handler: async (request, reply) => {
        const { session, heart, say } = await load(request)
        const file = fitFileOf(session, { now: context.now(), heart, say })
        await given(request, 'fit', session)
        return asFile(reply, fileNameOf(session, say), '.fit')
          .type('application/vnd.ant.fit')
          .send(Buffer.from(file))
      },
    })
    app.route({
      ...readSessionZwo,
      handler: async (request, reply) => {
        const loaded = await load(request)
        const { session, say } = loaded
        const file = zwoFileOf(loaded, say)
        await given(request, 'zwo', session)
        return asFile(reply, fileNameOf(session, say), '.zwo').type('application/xml').send(file)
      },
    })
    app.route({
      ...readSessionApple,
      handler: async (request, reply) => {
        const { session, heart, say } = await load(request)
        const file = appleFileOf(session, { heart, say })
        await given(request, 'apple', session)
        return asFile(reply, fileNameOf(session, say), '.workout')
          .type('application/octet-stream')
          .send(Buffer.from(file))
      },
    })
    app.route({
      ...readSessionFormats,
      handler: async (request) => {
        const { session, heart } = await load(request)
        return { items: formatFits(session.workout, heart).map(toView) }
      },
    })
  }
}

const toView = ({ format, fits, losses }: FormatFit) => ({ format, fits, losses: [...losses] })

/** What is read on a screen, on paper or by a program. */
function sessionTextRoutes(context: Context): FastifyPluginAsyncZod {
  const load = ({ caller, params }: OfSession) => loadSession(context, caller.athleteId, params.id)
  const settingsOf = ({ caller }: OfSession) =>
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
        const { session, heart, say, settings } = await forWatch(context)(request)
        const text = intervalsText(session.workout, { system: settings.units, say, heart })
        await noteDelivery(context, request.caller.athleteId, { format: 'intervals', session })
        return reply.type('text/plain; charset=utf-8').send(text)
      },
    })
    app.route({
      ...readSessionJson,
      handler: async (request, reply) => {
        const { session } = await load(request)
        const { say } = textOfSettings(await settingsOf(request))
        return asFile(reply, fileNameOf(session, say), '.json')
          .type('application/json; charset=utf-8')
          .send(workoutJson(session.workout, session, say))
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

/** A session as a watch takes it, and what its file is written with. */
function forWatch(context: Context) {
  return async ({ caller, params, query }: ForWatch) => {
    const { athleteId } = caller
    const { session, paces } = await loadSession(context, athleteId, params.id)
    const settings = await loadSettings(context.store.database, athleteId)
    return {
      session: onWatch(session, query.drills ?? settings.delivery.drills),
      paces,
      settings,
      heart: await heartGoals(context, athleteId),
      say: textOfSettings(settings).say,
    }
  }
}

function asFile(reply: FastifyReply, name: string, ending: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${name}${ending}"`)
}
