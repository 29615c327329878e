import type { Entry } from '@bell-lap/workout/stopwatch/entry'
import { readSession } from '@bell-lap/workout/stopwatch/read-session'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { listSessions, mergeSession, removeSession } from './schema.ts'
import { deleteSession, loadSessions, mergeIntoSession } from './store.ts'

/** Sessions at the track: the server keeps them and merges what several phones wrote. */
export function stopwatchRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listSessions,
      handler: async ({ caller }) => {
        const sessions = await loadSessions(context.store.database, caller.athleteId)
        const items = [...sessions].map(([id, entries]) => {
          const { day, name, runners, isOver } = readSession(entries)
          return { id, day, name, runners: runners.length, entries: entries.length, isOver }
        })
        return { items: items.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? '')) }
      },
    })
    app.route({
      ...mergeSession,
      handler: async ({ caller, params, body }) => {
        const session = { athleteId: caller.athleteId, sessionId: params.id }
        // The schema has checked each of them with the reader of the entries.
        const sent = body.entries as unknown as readonly Entry[]
        const entries = await mergeIntoSession(context, session, sent)
        return { entries: entries.map((entry) => ({ ...entry })), nowMs: context.now().getTime() }
      },
    })
    app.route({
      ...removeSession,
      handler: async ({ caller, params }, reply) => {
        const session = { athleteId: caller.athleteId, sessionId: params.id }
        await deleteSession(context.store.database, session)
        return reply.code(204).send(null)
      },
    })
  }
}
