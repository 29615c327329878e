import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { loadActivityRow, loadRecording } from '../activities/index.ts'
import { loadFitness } from '../estimate/index.ts'
import { loadSettings } from '../settings/index.ts'
import { heartSigns } from './heart-signs.ts'
import { loadHearts } from './keep-run-hearts.ts'
import { ownZoneRoutes } from './own-zones-routes.ts'
import { recordedTestRoutes } from './recorded-routes.ts'
import { addTest, previewTest, readHeartSigns, readThreshold, removeTest } from './schema.ts'
import { scoreTest } from './score-test.ts'
import { showThreshold } from './show-threshold.ts'
import { deleteTest, insertTest, loadTests } from './store.ts'

export function thresholdRoutes(context: Context): FastifyPluginAsyncZod {
  const settingsOf = (athleteId: string) => loadSettings(context.store.database, athleteId)
  return async (app) => {
    await app.register(recordedTestRoutes(context))
    await app.register(ownZoneRoutes(context))
    app.route({
      ...readThreshold,
      handler: async (request) => {
        const { athleteId } = request.caller
        const tests = await loadTests(context, athleteId)
        const fitness = await loadFitness(context, athleteId)
        const hearts = await loadHearts(context, athleteId)
        return showThreshold(fitness, { ...hearts, tests, settings: await settingsOf(athleteId) })
      },
    })
    app.route({
      ...readHeartSigns,
      handler: async (request) => {
        const { database } = context.store
        const row = await loadActivityRow(database, request.caller.athleteId, request.params.id)
        const recording = await loadRecording(database, row.id)
        if (recording === null) throw notFound('recording')
        return heartSigns(recording.streams, recording.heartBeatsS)
      },
    })
    app.route({
      ...previewTest,
      handler: async (request) =>
        scoreTest(request.body, (await settingsOf(request.caller.athleteId)).sex),
    })
    app.route({
      ...addTest,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const stored = await insertTest(context, athleteId, request.body)
        context.events.changed(athleteId, 'estimate')
        const { sex } = await settingsOf(athleteId)
        return reply.code(201).send({ ...stored, outcome: scoreTest(stored.input, sex) })
      },
    })
    app.route({
      ...removeTest,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        await deleteTest(context, athleteId, request.params.id)
        context.events.changed(athleteId, 'estimate')
        return reply.code(204).send(null)
      },
    })
  }
}
