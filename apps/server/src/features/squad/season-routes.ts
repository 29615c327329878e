import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import {
  deleteSavedWorkout,
  insertSavedWorkout,
  loadSavedWorkouts,
  updateSavedWorkout,
} from './saved-workouts.ts'
import { deleteMeet, insertMeet, updateMeet } from './meets.ts'
import { loadSeason } from './read-season.ts'
import { readTrackDay as read } from './read-track-day.ts'
import {
  changeSavedWorkout,
  listSavedWorkouts,
  removeSavedWorkout,
  saveWorkout,
} from './saved-workout-schema.ts'
import { savedWeekRoutes } from './saved-week-routes.ts'
import { addMeet, changeMeet, readSeason, removeMeet } from './season-schema.ts'
import { readTrackDay } from './track-schema.ts'

/** What a coach prepares for many days: saved workouts and weeks, the season and its meets, a day at the track. */
export function seasonRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listSavedWorkouts,
      handler: async ({ caller }) => ({
        items: await loadSavedWorkouts(context, caller.accountId),
      }),
    })
    app.route({
      ...saveWorkout,
      handler: async ({ caller, body }, reply) =>
        reply.code(201).send(await insertSavedWorkout(context, caller.accountId, body)),
    })
    app.route({
      ...changeSavedWorkout,
      handler: async ({ caller, params, body }) =>
        updateSavedWorkout(context, caller.accountId, { id: params.id, ...body }),
    })
    app.route({
      ...removeSavedWorkout,
      handler: async ({ caller, params }, reply) => {
        await deleteSavedWorkout(context, caller.accountId, params.id)
        return reply.code(204).send(null)
      },
    })
    await app.register(savedWeekRoutes(context))
    app.route({
      ...readSeason,
      handler: async ({ caller }) => loadSeason(context, caller),
    })
    app.route({
      ...readTrackDay,
      handler: async ({ caller, query }) => ({
        items: await read(context, caller.accountId, query.day),
      }),
    })
    app.route({
      ...addMeet,
      handler: async ({ caller, body }, reply) =>
        reply.code(201).send(await insertMeet(context, caller.accountId, body)),
    })
    app.route({
      ...changeMeet,
      handler: async ({ caller, params, body }) =>
        updateMeet(context, caller.accountId, { id: params.id, ...body }),
    })
    app.route({
      ...removeMeet,
      handler: async ({ caller, params }, reply) => {
        await deleteMeet(context, caller.accountId, params.id)
        return reply.code(204).send(null)
      },
    })
  }
}
