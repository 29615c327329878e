import { z } from 'zod'
import { reads, treats } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Id, IdParams, list, problems } from '../../contract/values.ts'
import { OpenState } from '../reports/index.ts'
import { AdaptationView } from './change-schema.ts'

const tags = ['adaptation']

export const listStates = route({
  method: 'GET',
  url: '/states',
  access: reads('health'),
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
  access: treats('health'),
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
