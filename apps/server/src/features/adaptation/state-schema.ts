import { STATE_KINDS } from '@bell-lap/plan/adapt/open-states'
import { PAIN_SITES } from '@bell-lap/plan/model/training-event'
import { z } from 'zod'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, problems } from '../../contract/values.ts'
import { AdaptationView } from './change-schema.ts'

const tags = ['adaptation']

/** Something that was reported and is not over. */
export const OpenState = z
  .object({
    kind: z.enum(STATE_KINDS),
    id: Id.describe('The report that began it'),
    since: Day,
    until: Day.nullable().describe('The last day it holds, where that is known'),
    running: z.enum(['none', 'easy', 'way-back', 'less']),
    what: z.string(),
    means: z.string().describe('What it means for running'),
    ends: z.string().describe('How it ends'),
    endedBy: z.enum(['runner', 'clinician', 'time']),
    place: z
      .object({ site: z.enum(PAIN_SITES), side: z.enum(['left', 'right', 'both']) })
      .nullable()
      .describe('Where it hurts; a day without pain there ends or shortens it'),
  })
  .meta({ id: 'OpenState' })

export const listStates = route({
  method: 'GET',
  url: '/states',
  schema: {
    operationId: 'listStates',
    summary: 'What is open today: warning signs, pain, injuries, illness, away, busy',
    tags,
    response: { 200: z.object({ items: list(OpenState) }), ...problems },
  },
})

export const endState = route({
  method: 'POST',
  url: '/states/:id/end',
  schema: {
    operationId: 'endState',
    summary:
      'End an open state today: well again, back, injury over; pain: a day without it. Some need a clinician',
    tags,
    params: IdParams,
    body: z.object({
      clinician: z
        .boolean()
        .default(false)
        .describe('The runner confirms that a clinician has cleared it'),
    }),
    response: {
      200: z.object({
        id: Id.describe('The report that ended it; taking that one back opens the state again'),
        states: list(OpenState),
        adaptation: AdaptationView,
      }),
      ...problems,
    },
  },
})
