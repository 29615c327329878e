import { titleOf } from '@bell-lap/workout/describe/title'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { loadRuns } from '../activities/index.ts'
import { gatherFacts } from '../athlete/index.ts'
import { loadRevision } from '../plan/index.ts'
import { compareActivity, comparePlannedSession } from './compare-schema.ts'
import type { Comparison } from './compare-schema.ts'
import { editByHand, placesOf } from './edit-plan.ts'
import { editPlanRoute, pinSession, readWeekBudgets, sessionPlaces } from './edit-schema.ts'
import { pinByHand } from './pin-session.ts'
import { budgetsOf } from './week-budgets.ts'
import { compareDone, matchedRuns, runsOfSession } from './runs-done.ts'

/** Edits by hand, pins, and planned against done. */
export function editRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...editPlanRoute,
      handler: async ({ caller, body }) =>
        editByHand(context, await gatherFacts(context, caller.athleteId), {
          ...body,
          byCoach: caller.grant !== null,
        }),
    })
    app.route({
      ...readWeekBudgets,
      handler: async (request) => {
        const facts = await gatherFacts(context, request.caller.athleteId)
        return { weeks: [...(await budgetsOf(context, facts))] }
      },
    })
    app.route({
      ...sessionPlaces,
      handler: async (request) => ({
        places: [...(await placesOf(context, request.caller.athleteId, request.params.id))],
      }),
    })
    app.route({
      ...pinSession,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { pinned } = request.body
        return { pinnedIds: await pinByHand(context, athleteId, request.params.id, pinned) }
      },
    })
    app.route({
      ...compareActivity,
      handler: async (request) => {
        const { athleteId } = request.caller
        const sessionId = await sessionOfRun(context, athleteId, request.params.id)
        return {
          comparison: sessionId === null ? null : await compare(context, athleteId, sessionId),
        }
      },
    })
    app.route({
      ...comparePlannedSession,
      handler: async (request) => ({
        comparison: await compare(context, request.caller.athleteId, request.params.id),
      }),
    })
  }
}

async function sessionOfRun(
  context: Context,
  athleteId: string,
  activityId: string,
): Promise<string | null> {
  const { database } = context.store
  const current = await loadRevision(database, athleteId, 'latest')
  if (current?.kept == null) return null
  const { plan } = current.kept
  const matched = matchedRuns(await loadRuns(database, athleteId, plan.startDay), plan)
  return matched.find(({ run }) => run.id === activityId)?.session?.id ?? null
}

async function compare(
  context: Context,
  athleteId: string,
  sessionId: string,
): Promise<Comparison | null> {
  const { database } = context.store
  const current = await loadRevision(database, athleteId, 'latest')
  const session = current?.kept?.plan.weeks
    .flatMap((week) => week.sessions)
    .find(({ id }) => id === sessionId)
  if (current?.kept == null || session === undefined) throw notFound('session')
  const { plan } = current.kept
  const matched = matchedRuns(await loadRuns(database, athleteId, plan.startDay), plan)
  const runs = runsOfSession(matched, sessionId)
  const compared = await compareDone(context, athleteId, session, runs)
  if (compared === null) return null
  const { word, likeness, plannedM, doneM, reps } = compared
  return { sessionId, title: titleOf(session.workout), word, likeness, plannedM, doneM, reps }
}
