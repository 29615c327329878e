import { estimateHistory } from '@bell-lap/fitness/curve/estimate-history'
import { mileHistory, racedResults } from '@bell-lap/fitness/profile/mile-history'
import { seasonCurves } from '@bell-lap/fitness/curve/season-curves'
import { paceMeaning } from '@bell-lap/fitness/paces/pace-meaning'
import { paceTable } from '@bell-lap/fitness/paces/pace-table'
import { PACE_SYMBOLS } from '@bell-lap/workout/workout'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadFitness } from './load-fitness.ts'
import type { Fitness } from './load-fitness.ts'
import {
  readEstimate,
  readEstimateHistory,
  readPaces,
  readSeasons,
  tryResult as tryResultRoute,
} from './schema.ts'
import { showEstimate } from './show-estimate.ts'
import { tryResult } from './try-result.ts'

export function estimateRoutes(context: Context): FastifyPluginAsyncZod {
  /** The months before the last change of evidence are always the same. */
  const histories = new WeakMap<Fitness, ReturnType<typeof historyOf>>()
  return async (app) => {
    app.route({
      ...readEstimate,
      handler: async (request) =>
        showEstimate(await loadFitness(context, request.caller.athleteId)),
    })
    app.route({
      ...readEstimateHistory,
      handler: async (request) => {
        const fitness = await loadFitness(context, request.caller.athleteId)
        const known = histories.get(fitness) ?? historyOf(fitness)
        histories.set(fitness, known)
        return known
      },
    })
    app.route({
      ...readSeasons,
      handler: async (request) => {
        const fitness = await loadFitness(context, request.caller.athleteId)
        const seasons = seasonCurves(fitness.evidence, fitness.curve)
        return {
          items: seasons.map(({ year, asOf, mile, curve }) => ({
            year,
            asOf,
            mileS: mile.timeS,
            curve: [...curve],
          })),
        }
      },
    })
    app.route({
      ...tryResultRoute,
      handler: async (request) =>
        tryResult(await loadFitness(context, request.caller.athleteId), request.body),
    })
    app.route({
      ...readPaces,
      handler: async (request) => {
        const { estimate } = await loadFitness(context, request.caller.athleteId)
        if (estimate.state !== 'ready') return { items: [] }
        const table = paceTable(estimate, null)
        return {
          items: PACE_SYMBOLS.map((symbol) => ({
            symbol,
            ...paceMeaning(symbol),
            ...table[symbol],
          })),
        }
      },
    })
  }
}

function historyOf({ evidence, curve, estimate }: Fitness) {
  if (estimate.state !== 'ready') return { items: [], results: [] }
  const { profile, today, runDays } = curve
  const months = estimateHistory(evidence, profile, today, runDays)
  return { items: mileHistory(months, estimate), results: racedResults(estimate) }
}
