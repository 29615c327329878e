import { message } from '@bell-lap/units/message'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { gatherFacts } from '../athlete/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { readPlanForecast } from './forecast-schema.ts'
import { movePlannedSession } from './move-planned-session.ts'
import { loadPlanForecast } from './plan-forecast.ts'
import { loadPlan, loadPlanOf } from './read-plan.ts'
import { savePlan } from './save-plan.ts'
import { nearWeeksOnly } from './near-weeks.ts'
import {
  listPlanChanges,
  moveSession,
  readPlan,
  readPlanWeeks,
  removePlan,
  reviewPlanWeek,
} from './schema.ts'
import { loadChanges, loadRevision } from './store.ts'
import { reviewOfWeek } from './week-review.ts'

const CHANGES_SHOWN = 100

/** The plan as it stands. Plans are made in `new-plan`, adapted, edited and undone in `adaptation`. */
export function planRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    await app.register(readingRoutes(context))
    app.route({
      ...removePlan,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const current = await loadRevision(database, athleteId, 'latest')
        if (current?.kept == null) throw notFound('plan')
        const summary = message('plan-change.archived')
        const reason = message('plan-change.you-asked')
        await savePlan(context, athleteId, { kept: null, summary, reason })
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...moveSession,
      handler: async (request) => {
        const { athleteId } = request.caller
        const facts = await loadTodayFacts(context, athleteId)
        await movePlannedSession(context, facts, request.params.id, request.body.day)
        const { plan, revision } = await loadPlan(context, facts)
        if (plan === null || revision === null) throw notFound('plan')
        return { plan, revision }
      },
    })
    app.route({
      ...readPlanForecast,
      handler: async (request) => ({
        forecast: await loadPlanForecast(context, request.caller.athleteId),
      }),
    })
    app.route({
      ...listPlanChanges,
      handler: async (request) => ({
        items: await loadChanges(database, request.caller.athleteId, CHANGES_SHOWN),
      }),
    })
  }
}

/** The plan, weeks of it, and one week in words. */
function readingRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readPlan,
      handler: async (request) => {
        const facts = await loadTodayFacts(context, request.caller.athleteId)
        const state = await loadPlan(context, facts)
        if (request.query.weeks === 'all' || state.plan === null) return state
        return { ...state, plan: nearWeeksOnly(state.plan, facts.today) }
      },
    })
    app.route({
      ...readPlanWeeks,
      handler: async (request) => {
        const { from, to } = request.query
        const { plan } = await loadPlanOf(context, request.caller.athleteId)
        const weeks = plan?.weeks ?? []
        return { weeks: weeks.filter(({ startDay }) => startDay >= from && startDay <= to) }
      },
    })
    app.route({
      ...reviewPlanWeek,
      handler: async (request) => {
        const facts = await gatherFacts(context, request.caller.athleteId)
        const { plan } = await loadPlan(context, facts)
        const { startDay } = request.params
        return { review: plan === null ? null : await reviewOfWeek(context, facts, plan, startDay) }
      },
    })
  }
}
