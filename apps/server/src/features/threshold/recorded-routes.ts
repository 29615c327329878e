import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadSettings } from '../settings/index.ts'
import { offerRuns } from './offer-runs.ts'
import { readRecordedTest } from './read-recorded-test.ts'
import { addTestFromRun, listRunsForTest, readTestInRun } from './recorded-schema.ts'
import { saveRecordedTest } from './save-recorded-test.ts'

/** Finding tests in recorded runs, and saving them. */
export function recordedTestRoutes(context: Context): FastifyPluginAsyncZod {
  const settingsOf = (athleteId: string) => loadSettings(context.store.database, athleteId)
  return async (app) => {
    app.route({
      ...listRunsForTest,
      handler: (request) => offerRuns(context, request.caller.athleteId, request.query.test),
    })
    app.route({
      ...readTestInRun,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { test, startS } = request.query
        const asked = { test, activityId: request.params.id, startS: startS ?? null }
        return readRecordedTest(context, athleteId, asked, await settingsOf(athleteId))
      },
    })
    app.route({
      ...addTestFromRun,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const asked = { ...request.body, activityId: request.params.id }
        const settings = await settingsOf(athleteId)
        return reply.code(201).send(await saveRecordedTest(context, athleteId, asked, settings))
      },
    })
  }
}
