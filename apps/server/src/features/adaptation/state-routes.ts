import { message } from '@bell-lap/units/message'
import type { StateKind } from '@bell-lap/plan/adapt/open-states'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { GrantRole } from '../../contract/access.ts'
import { HttpProblem } from '../../contract/problem.ts'
import type { Context } from '../../context.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { endOpenState } from './report.ts'
import { endState, listStates } from './state-schema.ts'

/** What is open, and how the runner ends it. */
export function stateRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listStates,
      handler: async ({ caller }) => {
        const { states } = await loadTodayFacts(context, caller.athleteId)
        return { items: [...states] }
      },
    })
    app.route({
      ...endState,
      handler: async ({ caller, params, body }) => {
        const { athleteId, grant } = caller
        if (grant !== null) {
          await refuseWhatIsNoHealth(context, { athleteId, role: grant.role, id: params.id })
        }
        const ended = { id: params.id, clinician: body.clinician }
        const answer = await endOpenState(context, athleteId, ended)
        if (grant === null) return answer
        // A clinician may see the injury without the training that follows from it.
        const adaptation = { ...answer.adaptation, changes: [], proposals: [], advice: [] }
        return { ...answer, adaptation }
      },
    })
  }
}

/** What a clinician ends for a runner; days away, busy days and a clearance are the runner's own to end. */
const ENDED_BY_CLINICIANS: ReadonlySet<StateKind> = new Set([
  'red-flag',
  'pain',
  'injury',
  'illness',
])

async function refuseWhatIsNoHealth(
  context: Context,
  {
    athleteId,
    role,
    id,
  }: { readonly athleteId: string; readonly role: GrantRole; readonly id: string },
): Promise<void> {
  const { states } = await loadTodayFacts(context, athleteId)
  const asked = states.filter((state) => state.id === id)
  if (asked.every(({ kind }) => ENDED_BY_CLINICIANS.has(kind))) return
  throw new HttpProblem('not-your-role', { role: message(`people.role.${role}`) })
}
