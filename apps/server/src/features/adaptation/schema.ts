import { z } from 'zod'
import { ATHLETE, coaches, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, Nothing, problems } from '../../contract/values.ts'
import { AdaptationView, ReportPreview } from './change-schema.ts'
import { PlanView } from '../plan/index.ts'
import { CheckIn, ComingUp, ToldCheckIn, ToldEvent } from '../reports/index.ts'

const tags = ['adaptation']

export const addCheckIn = route({
  method: 'POST',
  url: '/check-ins',
  access: ATHLETE,
  schema: {
    operationId: 'addCheckIn',
    summary: 'Tell how a day went; the plan follows at once',
    tags,
    body: CheckIn,
    response: { 200: z.object({ id: Id, adaptation: AdaptationView }), ...problems },
  },
})

export const listCheckIns = route({
  method: 'GET',
  url: '/check-ins',
  access: reads('health', 'wellness'),
  schema: {
    operationId: 'listCheckIns',
    summary: 'Check-ins about days from a day on, oldest first',
    tags,
    querystring: z.object({ from: Day.optional() }),
    response: { 200: z.object({ items: list(ToldCheckIn) }), ...problems },
  },
})

export const addEvent = route({
  method: 'POST',
  url: '/training-events',
  access: ATHLETE,
  schema: {
    operationId: 'addEvent',
    summary: 'Tell that something came up: ill, injured, away, busy, too tired, heat, race moved',
    tags,
    body: ComingUp,
    response: { 200: z.object({ id: Id, adaptation: AdaptationView }), ...problems },
  },
})

export const previewEvent = route({
  method: 'POST',
  url: '/training-events/preview',
  access: coaches('workouts', 'results', 'health', 'wellness'),
  schema: {
    operationId: 'previewEvent',
    summary: 'What would change if this came up; nothing is kept',
    tags,
    body: ComingUp,
    response: { 200: ReportPreview, ...problems },
  },
})

export const listEvents = route({
  method: 'GET',
  url: '/training-events',
  access: reads('health'),
  schema: {
    operationId: 'listEvents',
    summary: 'What came up, oldest first',
    tags,
    querystring: z.object({ from: Day.optional() }),
    response: { 200: z.object({ items: list(ToldEvent) }), ...problems },
  },
})

export const removeEvent = route({
  method: 'DELETE',
  url: '/training-events/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeEvent',
    summary: 'Take back what was reported by mistake; what an illness or days away held comes back',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

export const readAdaptation = route({
  method: 'GET',
  url: '/plan/adaptation',
  access: reads('workouts', 'results', 'health', 'wellness'),
  schema: {
    operationId: 'readAdaptation',
    summary:
      'What the rules changed, propose and advise, and the return to running after an injury',
    tags,
    response: { 200: AdaptationView, ...problems },
  },
})

export const answerProposal = route({
  method: 'POST',
  url: '/plan/proposals/:id/answer',
  access: coaches('workouts', 'results', 'health', 'wellness'),
  schema: {
    operationId: 'answerProposal',
    summary: 'Accept or refuse a proposed change',
    tags,
    params: IdParams,
    body: z.object({ accept: z.boolean() }),
    response: { 200: AdaptationView, ...problems },
  },
})

export const undoPlanChange = route({
  method: 'POST',
  url: '/plan/changes/:revision/undo',
  access: coaches('workouts', 'results', 'health', 'wellness'),
  schema: {
    operationId: 'undoPlanChange',
    summary: 'Undo what the rules changed in one revision; red flags are cleared, never undone',
    tags,
    params: z.object({ revision: z.coerce.number().int() }),
    response: { 200: AdaptationView, ...problems },
  },
})

export const undoPlan = route({
  method: 'POST',
  url: '/plan/undo',
  access: coaches('workouts', 'results', 'health'),
  schema: {
    operationId: 'undoPlan',
    summary: 'Back to the plan before the last change',
    tags: ['plan'],
    response: {
      200: z.object({
        plan: PlanView.nullable(),
        revision: z.number(),
        canUndo: z.boolean(),
      }),
      ...problems,
    },
  },
})
