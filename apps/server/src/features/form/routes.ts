import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { sensorKey } from '@bell-lap/form/watch/sensor'
import type { Context } from '../../context.ts'
import { loadActivityRow } from '../activities/index.ts'
import { beginWork, endWork } from './begin-work.ts'
import { loadSummary } from './keep-summary.ts'
import { loadForms } from './load-forms.ts'
import { beginWork as beginRoute, endWork as endRoute, readForm, readRunForm } from './schema.ts'
import type { RunFormView } from './schema.ts'
import { runView, showForm } from './show-form.ts'
import { changeOfRun } from './summarise-forms.ts'

export function formRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readForm,
      handler: (request) => showForm(context, request.caller.athleteId),
    })
    app.route({
      ...readRunForm,
      handler: async (request) => ({
        form: await formOfRun(context, request.caller.athleteId, request.params.id),
      }),
    })
    app.route({
      ...beginRoute,
      handler: (request) => beginWork(context, request.caller.athleteId, request.body),
    })
    app.route({
      ...endRoute,
      handler: async (request, reply) => {
        await endWork(context, request.caller.athleteId, request.params.id)
        return reply.code(204).send(null)
      },
    })
  }
}

/** One run by the models of today; `null` where its recording says nothing of the steps or was not read yet. */
async function formOfRun(
  context: Context,
  athleteId: string,
  id: string,
): Promise<RunFormView | null> {
  const { database } = context.store
  await loadActivityRow(database, athleteId, id)
  const [form] = await loadForms(database, athleteId, [id])
  if (form?.sensor == null) return null
  const key = sensorKey(form.sensor)
  const kept = await loadSummary(context, athleteId)
  const models = kept?.summary.series.find((one) => one.key === key)?.models ?? []
  const change = changeOfRun(form, models)
  return change === null ? null : runView(change)
}
