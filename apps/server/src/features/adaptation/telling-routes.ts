import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { adaptPlan } from './adapt-plan.ts'
import type { CheckIn, ComingUp } from './event-schema.ts'
import { addCheckIn, addEvent, listCheckIns, listEvents, removeEvent } from './schema.ts'
import { showAdaptation } from './show-adaptation.ts'
import { insertEvent, loadEvents, withdrawEvent } from './store.ts'
import type { StoredEvent, Told } from './store.ts'

const EVER = '0001-01-01'

/** Check-ins and what came up; the plan follows at once. */
export function tellingRoutes(context: Context): FastifyPluginAsyncZod {
  const tell = async (athleteId: string, told: Told) => {
    if ('lastDay' in told && told.lastDay !== null && told.lastDay < told.day) {
      throw new HttpProblem(400, 'not-valid', 'The last day is before the first one.')
    }
    const { id } = await insertEvent(context, athleteId, told)
    await adaptPlan(context, athleteId)
    context.events.changed(athleteId, 'plan')
    return { id, adaptation: await showAdaptation(context, athleteId) }
  }
  return async (app) => {
    app.route({
      ...addCheckIn,
      handler: (request) => tell(request.caller.athleteId, { kind: 'check-in', ...request.body }),
    })
    app.route({
      ...addEvent,
      handler: (request) => tell(request.caller.athleteId, request.body),
    })
    app.route({
      ...listCheckIns,
      handler: async (request) => {
        const events = await loadEvents(
          context,
          request.caller.athleteId,
          request.query.from ?? EVER,
        )
        return { items: events.flatMap(asCheckIn) }
      },
    })
    app.route({
      ...listEvents,
      handler: async (request) => {
        const events = await loadEvents(
          context,
          request.caller.athleteId,
          request.query.from ?? EVER,
        )
        return { items: events.flatMap(asEvent) }
      },
    })
    app.route({
      ...removeEvent,
      handler: async (request, reply) => {
        await withdrawEvent(context, request.caller.athleteId, request.params.id)
        await adaptPlan(context, request.caller.athleteId)
        context.events.changed(request.caller.athleteId, 'plan')
        return reply.code(204).send(null)
      },
    })
  }
}

function asCheckIn({ id, createdAt, told }: StoredEvent) {
  if (told.kind !== 'check-in') return []
  const checkIn: CheckIn = told
  return [{ id, at: createdAt, checkIn }]
}

function asEvent({ id, createdAt, told }: StoredEvent) {
  return told.kind === 'check-in' ? [] : [{ id, at: createdAt, told: told as ComingUp }]
}
