import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { makeNewPlan } from './make-plan.ts'
import type { FollowNewPlan, NewPlan } from './make-plan.ts'
import { movePlannedSession } from './move-planned-session.ts'
import { loadPlan } from './read-plan.ts'
import { savePlan } from './save-plan.ts'
import {
  listPlanChanges,
  makePlan,
  moveSession,
  previewPlan,
  readPlan,
  removePlan,
  undoPlan,
} from './schema.ts'
import { loadChanges } from './store.ts'
import { undoLastChange } from './undo-plan.ts'

const CHANGES_SHOWN = 100

/** What the rules have to say about a new plan and an undone one. */
export interface PlanRules {
  readonly followNewPlan: FollowNewPlan
  /** Throws where the last change holds the plan for something that is still open. */
  readonly refuseUndo: (context: Context, athleteId: string) => Promise<void>
  /** What else an undone revision takes back. */
  readonly afterUndo: (context: Context, athleteId: string, revision: number) => Promise<void>
}

export function planRoutes(context: Context, rules: PlanRules): FastifyPluginAsyncZod {
  const makeFrom = (athleteId: string, made: NewPlan) =>
    makeNewPlan(context, athleteId, made, rules.followNewPlan)
  const { database } = context.store
  return async (app) => {
    app.route({
      ...readPlan,
      handler: (request) => loadPlan(context, request.caller.athleteId),
    })
    app.route({
      ...previewPlan,
      handler: (request) =>
        makeFrom(request.caller.athleteId, { input: request.body, save: false }),
    })
    app.route({
      ...makePlan,
      handler: (request) => makeFrom(request.caller.athleteId, { input: request.body, save: true }),
    })
    app.route({
      ...removePlan,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const { plan } = await loadPlan(context, athleteId)
        if (plan === null) throw notFound('plan')
        const reason = 'You asked for it.'
        await savePlan(context, athleteId, { kept: null, summary: 'Plan put away', reason })
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...moveSession,
      handler: async (request) => {
        const { athleteId } = request.caller
        await movePlannedSession(context, athleteId, request.params.id, request.body.day)
        const { plan, revision } = await loadPlan(context, athleteId)
        if (plan === null || revision === null) throw notFound('plan')
        return { plan, revision }
      },
    })
    app.route({
      ...undoPlan,
      handler: async (request) => {
        const { athleteId } = request.caller
        await rules.refuseUndo(context, athleteId)
        const undone = await undoLastChange(context, athleteId)
        await rules.afterUndo(context, athleteId, undone)
        const state = await loadPlan(context, athleteId)
        return { ...state, revision: state.revision ?? 0 }
      },
    })
    app.route({
      ...listPlanChanges,
      handler: async (request) => ({
        items: await loadChanges(database, request.caller.athleteId, CHANGES_SHOWN),
      }),
    })
  }
}
