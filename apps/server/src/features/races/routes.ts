import { MILE_M } from '@bell-lap/units/length'
import { daysBetween } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadFitness } from '../estimate/index.ts'
import { readPacing, suggestRaces } from './schema.ts'
import { showPacing } from './show-pacing.ts'
import { raceSigns, settingOf } from './looks-like-race.ts'
import { recordedConditions } from './recorded-conditions.ts'

const YEARS_BACK_DAYS = 3 * 365
const SUGGESTIONS_AT_MOST = 30

export function raceRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...suggestRaces,
      handler: async (request) => {
        const fitness = await loadFitness(context, request.caller.athleteId)
        const typed = new Set(fitness.results.map((result) => result.day))
        const { estimate } = fitness
        const mileSpeed = estimate.state === 'ready' ? MILE_M / estimate.mile.timeS : null
        const items = fitness.runs
          .filter((run) => daysBetween(run.day, fitness.today) <= YEARS_BACK_DAYS)
          .filter((run) => !typed.has(run.day))
          .flatMap((run) =>
            raceSigns(run, mileSpeed).map((sign) => ({
              activityId: run.id,
              day: run.day,
              name: run.name,
              eventId: sign.event.id,
              distanceM: sign.event.distanceM,
              timeS: sign.timeS,
              timeText: sign.timeText ?? formatTime(sign.timeS),
              setting: settingOf(run, sign.event.distanceM),
              why: sign.why,
              conditions: recordedConditions(run, fitness.bests.get(run.id) ?? [], {
                distanceM: sign.event.distanceM,
                setting: settingOf(run, sign.event.distanceM),
              }),
            })),
          )
        return { items: items.toReversed().slice(0, SUGGESTIONS_AT_MOST) }
      },
    })
    app.route({
      ...readPacing,
      handler: async (request) => showPacing(request.query),
    })
  }
}
