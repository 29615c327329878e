import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { readTodayOf } from './read-today.ts'
import { readSensor } from './read-sensor.ts'
import { readToday, readTodaySensor } from './schema.ts'

export function todayRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readToday,
      handler: (request) => readTodayOf(context, request.caller.athleteId),
    })
    app.route({
      ...readTodaySensor,
      handler: (request) => readSensor(context, request.caller.athleteId),
    })
  }
}
