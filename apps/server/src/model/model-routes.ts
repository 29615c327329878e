import type { FastifyPluginAsync } from 'fastify'
import type { Context } from '../context.ts'
import {
  adaptationRoutes,
  assistantRoutes,
  editRoutes,
  stateRoutes,
  tellingRoutes,
} from '../features/adaptation/index.ts'
import { caseRoutes } from '../features/case/index.ts'
import { estimateRoutes } from '../features/estimate/index.ts'
import { formRoutes } from '../features/form/index.ts'
import { historyRoutes } from '../features/history/index.ts'
import { loadRoutes } from '../features/load/index.ts'
import { newPlanRoutes } from '../features/new-plan/index.ts'
import { painRoutes } from '../features/pain/index.ts'
import { planRoutes } from '../features/plan/index.ts'
import { raceRoutes } from '../features/races/index.ts'
import { judgedResultRoutes } from '../features/results/index.ts'
import { shoeRoutes } from '../features/shoes/index.ts'
import { shorthandRoutes } from '../features/shorthand/index.ts'
import { coachingRoutes } from '../features/squad/index.ts'
import { strengthRoutes } from '../features/strength/index.ts'
import { thresholdRoutes } from '../features/threshold/index.ts'
import { todayRoutes } from '../features/today/index.ts'
import { typedRunRoutes } from '../features/typed-runs/index.ts'
import { wayBackRoutes } from '../features/way-back/index.ts'
import { weeklyLoadRoutes } from '../features/weekly-load/index.ts'

/** The routes that need the estimate of an athlete, or adapt the plan: one line per feature. */
export function modelRoutes(context: Context): FastifyPluginAsync {
  return async (api) => {
    await api.register(typedRunRoutes(context))
    await api.register(judgedResultRoutes(context))
    await api.register(estimateRoutes(context))
    await api.register(thresholdRoutes(context))
    await api.register(loadRoutes(context))
    await api.register(weeklyLoadRoutes(context))
    await api.register(shoeRoutes(context))
    await api.register(painRoutes(context))
    await api.register(planRoutes(context))
    await api.register(newPlanRoutes(context))
    await api.register(tellingRoutes(context))
    await api.register(adaptationRoutes(context))
    await api.register(stateRoutes(context))
    await api.register(editRoutes(context))
    await api.register(assistantRoutes(context))
    await api.register(shorthandRoutes(context))
    await api.register(strengthRoutes(context))
    await api.register(todayRoutes(context))
    await api.register(caseRoutes(context))
    await api.register(wayBackRoutes(context))
    await api.register(raceRoutes(context))
    await api.register(historyRoutes(context))
    await api.register(formRoutes(context))
    await api.register(coachingRoutes(context))
  }
}
