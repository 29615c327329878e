import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, IdParams, Instant, list, Nothing, problems } from '../../contract/values.ts'
import { PlanView, PlanWeek, WeekReview } from './plan-schema.ts'

const tags = ['plan']

export const readPlan = route({
  method: 'GET',
  url: '/plan',
  access: reads('workouts', 'results', 'health'),
  schema: {
    operationId: 'readPlan',
    summary: 'The plan as it stands',
    tags,
    querystring: z.object({
      weeks: z
        .enum(['all', 'near'])
        .default('all')
        .describe('`near`: details of last week, this one and the next two only'),
    }),
    response: {
      200: z.object({
        plan: PlanView.nullable(),
        revision: z.number().nullable(),
        canUndo: z
          .boolean()
          .describe(
            'There is an earlier plan; `lastChange` of GET /plan/adaptation says whether it can come back',
          ),
      }),
      ...problems,
    },
  },
})

export const readPlanWeeks = route({
  method: 'GET',
  url: '/plan/weeks',
  access: reads('workouts', 'results', 'health'),
  schema: {
    operationId: 'readPlanWeeks',
    summary: 'The weeks of the plan that begin between two days, with their details',
    tags,
    querystring: z.object({ from: Day, to: Day }),
    response: { 200: z.object({ weeks: list(PlanWeek) }), ...problems },
  },
})

export const reviewPlanWeek = route({
  method: 'GET',
  url: '/plan/weeks/:startDay/review',
  access: reads('workouts', 'results', 'health'),
  schema: {
    operationId: 'reviewPlanWeek',
    summary: 'A week of the plan in plain words; null for a week without sessions and runs so far',
    tags,
    params: z.object({ startDay: Day }),
    response: { 200: z.object({ review: WeekReview.nullable() }), ...problems },
  },
})

export const removePlan = route({
  method: 'DELETE',
  url: '/plan',
  access: ATHLETE,
  schema: {
    operationId: 'removePlan',
    summary: 'Put the plan away; undo brings it back',
    tags,
    response: { 204: Nothing, ...problems },
  },
})

export const moveSession = route({
  method: 'POST',
  url: '/plan/sessions/:id/move',
  access: ATHLETE,
  schema: {
    operationId: 'moveSession',
    summary: 'Move a session to another day; refused when a safety rule would break',
    tags,
    params: IdParams,
    body: z.object({ day: Day }),
    response: { 200: z.object({ plan: PlanView, revision: z.number() }), ...problems },
  },
})

export const listPlanChanges = route({
  method: 'GET',
  url: '/plan/changes',
  access: reads('workouts', 'results', 'health', 'wellness'),
  schema: {
    operationId: 'listPlanChanges',
    summary: 'What changed in the plan and why, newest first',
    tags,
    response: {
      200: z.object({
        items: list(
          z.object({
            revision: z.number(),
            at: Instant,
            summary: Message,
            reason: Message,
          }),
        ),
      }),
      ...problems,
    },
  },
})
