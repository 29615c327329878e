import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { readTypedWorkout } from './schema.ts'
import { readTyped } from './typed-session.ts'

/** Workouts as runners type them. */
export function shorthandRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readTypedWorkout,
      handler: (request) => readTyped(context, request.caller.athleteId, request.body),
    })
  }
}
