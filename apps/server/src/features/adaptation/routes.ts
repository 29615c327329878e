import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import type { Caller } from '../../contract/caller.ts'
import { notFound } from '../../contract/problem.ts'
import { gatherFacts } from '../athlete/index.ts'
import { holderOfChanges } from '../people/index.ts'
import { loadPlan } from '../plan/index.ts'
import { lookAtPlan } from './adapt-plan.ts'
import { answerProposal as answer } from './answer-proposal.ts'
import { answerProposal, readAdaptation, undoPlan, undoPlanChange } from './schema.ts'
import { showAdaptation } from './show-adaptation.ts'
import { undoLast, undoRevision } from './undo-change.ts'
import type { Undoer } from './undo-change.ts'

/** What the rules changed and propose, and the runner's answers. */
export function adaptationRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readAdaptation,
      handler: async (request) => {
        const facts = await gatherFacts(context, request.caller.athleteId)
        return showAdaptation(context, await lookAtPlan(context, facts))
      },
    })
    app.route({
      ...answerProposal,
      handler: async (request) => {
        const { athleteId, grant } = request.caller
        // Only the coach knows what is held.
        if (grant === null && (await holderOfChanges(context, athleteId)) !== null) {
          throw notFound('proposal')
        }
        const adapted = await answer(context, athleteId, {
          id: request.params.id,
          accept: request.body.accept,
        })
        return showAdaptation(context, adapted)
      },
    })
    app.route({
      ...undoPlanChange,
      handler: async (request) => {
        const { athleteId } = request.caller
        const who = undoerOf(request.caller)
        const adapted = await undoRevision(context, athleteId, request.params.revision, who)
        return showAdaptation(context, adapted)
      },
    })
    app.route({
      ...undoPlan,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { facts } = await undoLast(context, athleteId, undoerOf(request.caller))
        const state = await loadPlan(context, facts)
        return { ...state, revision: state.revision ?? 0 }
      },
    })
  }
}

const undoerOf = ({ grant }: Pick<Caller, 'grant'>): Undoer => (grant === null ? 'you' : 'coach')
