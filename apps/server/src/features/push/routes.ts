import { message as messageOf } from '@bell-lap/units/message'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { PUSH_SESSIONS } from '../../jobs/kinds.ts'
import {
  endPermission,
  IntervalsFault,
  loadConnection,
  removeConnection,
} from '../connections/index.ts'
import { textOfRequest } from '../settings/index.ts'
import { changePush, disconnectIntervals, pushNow, readPush } from './schema.ts'
import type { PushView } from './schema.ts'
import { loadPush, loadPushed, storePush } from './store.ts'
import { takeBackSessions } from './take-back.ts'

const PATIENCE_MS = 25_000
const KEY_IS_DEAD = new Set([401, 403])

export function pushRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readPush,
      handler: (request) => view(context, request),
    })
    app.route({
      ...changePush,
      handler: async (request) => {
        const { athleteId } = request.caller
        await needConnection(context, athleteId)
        const push = await loadPush(context, athleteId)
        const { on, daysAhead } = request.body
        // Off first: a job that runs now must not send again what is taken back.
        await storePush(context, athleteId, { ...push, on, daysAhead, message: null, tries: 0 })
        if (on) await context.jobs.addOnce(PUSH_SESSIONS, athleteId, athleteId)
        else if (push.on) await takeBack(context, athleteId)
        return view(context, request)
      },
    })
    app.route({
      ...pushNow,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        await needConnection(context, athleteId)
        const push = await loadPush(context, athleteId)
        await storePush(context, athleteId, { ...push, message: null, tries: 0 })
        await context.jobs.addOnce(PUSH_SESSIONS, athleteId, athleteId)
        return reply.code(202).send(await view(context, request))
      },
    })
    app.route({
      ...disconnectIntervals,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const push = await loadPush(context, athleteId)
        const sent = push.on || (await loadPushed(context, athleteId)).length > 0
        if (sent && request.query.leave !== 'true') await takeBack(context, athleteId)
        await storePush(context, athleteId, { ...push, on: false, message: null, tries: 0 })
        if (request.query.leave !== 'true') await endPermissionOf(context, athleteId)
        await removeConnection(context, athleteId)
        return reply.code(204).send(null)
      },
    })
  }
}

async function needConnection(context: Context, athleteId: string): Promise<void> {
  if ((await loadConnection(context, athleteId)) === null) throw notFound('connection')
}

/** A key that no longer opens anything cannot take anything back, and need not be kept for it. */
async function takeBack(context: Context, athleteId: string): Promise<void> {
  const connection = await loadConnection(context, athleteId)
  if (connection === null) return
  const signal = AbortSignal.timeout(PATIENCE_MS)
  try {
    await takeBackSessions({ context, athleteId, access: connection.access, signal })
  } catch (error) {
    const fault = error instanceof IntervalsFault ? error : null
    if (fault?.status != null && KEY_IS_DEAD.has(fault.status)) return
    const why = fault?.says ?? messageOf('intervals.no-answer')
    throw new HttpProblem('not-taken-back', { why })
  }
}

async function endPermissionOf(context: Context, athleteId: string): Promise<void> {
  const connection = await loadConnection(context, athleteId)
  if (connection === null) return
  try {
    await endPermission(connection.access)
  } catch (error) {
    if (!(error instanceof IntervalsFault)) throw error
    throw new HttpProblem('permission-not-ended', { why: error.says })
  }
}

async function view(context: Context, request: FastifyRequest): Promise<PushView> {
  const { athleteId } = request.caller
  const { say } = await textOfRequest(context, request)
  const { on, daysAhead, pushedAt, message } = await loadPush(context, athleteId)
  const connected = (await loadConnection(context, athleteId)) !== null
  const sessions = (await loadPushed(context, athleteId)).map(({ detail, ...one }) => ({
    ...one,
    detail: detail === null ? null : say(detail),
  }))
  const said = message === null ? null : say(message)
  return { connected, on, daysAhead, pushedAt, message: said, sessions }
}
