import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { adaptPlan, carryOutKeys } from './adapt-plan.ts'
import { answerProposal, readAdaptation, undoPlanChange } from './schema.ts'
import { showAdaptation } from './show-adaptation.ts'
import { loadPlanChanges, setChangeState } from './store.ts'
import { undoRevision } from './undo-change.ts'

/** What the rules changed and propose, and the runner's answers. */
export function adaptationRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readAdaptation,
      handler: (request) => showAdaptation(context, request.caller.athleteId),
    })
    app.route({
      ...answerProposal,
      handler: async (request) => {
        const { athleteId } = request.caller
        const proposals = await loadPlanChanges(context, athleteId, '')
        const one = proposals.find(({ id, state }) => {
          return id === request.params.id && state === 'proposed'
        })
        if (one === undefined) throw notFound('proposal')
        if (request.body.accept) await carryOutKeys(context, athleteId, [one.key])
        else await setChangeState(context, athleteId, { id: one.id }, 'refused')
        await adaptPlan(context, athleteId)
        return showAdaptation(context, athleteId)
      },
    })
    app.route({
      ...undoPlanChange,
      handler: async (request) => {
        const { athleteId } = request.caller
        await undoRevision(context, athleteId, request.params.revision)
        return showAdaptation(context, athleteId)
      },
    })
  }
}
