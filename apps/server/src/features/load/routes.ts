import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadRuns } from '../activities/index.ts'
import { todayOf } from '../settings/index.ts'
import { loadRunner } from './load-runner.ts'
import { listWeeks } from './schema.ts'
import { sumWeeks } from './sum-weeks.ts'

export function loadRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listWeeks,
      handler: async (request) => {
        const { athleteId } = request.caller
        const last = await todayOf(context, athleteId)
        const first = addDays(mondayOf(last), -7 * (request.query.weeks - 1))
        const runs = await loadRuns(context.store.database, athleteId, first)
        const runner = await loadRunner(context, athleteId)
        return { items: sumWeeks(runs, runner, { first, last }) }
      },
    })
  }
}
