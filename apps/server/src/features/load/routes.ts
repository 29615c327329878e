import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadFitness } from '../estimate/index.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import { measuresOf } from './measures-of.ts'
import { listWeeks } from './schema.ts'
import { sumWeeks } from './sum-weeks.ts'

export function loadRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listWeeks,
      handler: async (request) => {
        const { athleteId } = request.caller
        const settings = await loadSettings(context.store.database, athleteId)
        const last = dayInZone(context.now(), settings.timeZone)
        const first = addDays(mondayOf(last), -7 * (request.query.weeks - 1))
        const fitness = await loadFitness(context, athleteId, last)
        const runs = fitness.runs.filter(({ day }) => day >= first)
        return { items: sumWeeks(runs, measuresOf(settings, fitness), { first, last }) }
      },
    })
  }
}
