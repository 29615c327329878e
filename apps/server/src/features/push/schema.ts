import { z } from 'zod'
import { ATHLETE, IN_PERSON } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Instant, list, Nothing, problems } from '../../contract/values.ts'

export const PushView = z
  .object({
    connected: z.boolean().describe('There is a key or token for intervals.icu'),
    on: z.boolean(),
    daysAhead: z.number(),
    pushedAt: Instant.nullable(),
    message: z.string().nullable().describe('What the last round did, in plain words'),
    sessions: list(
      z.object({
        sessionId: z.string(),
        day: Day,
        state: z
          .enum(['equal', 'different', 'failed'])
          .describe('equal: sent, and what came back is the session step by step'),
        detail: z.string().nullable(),
        at: Instant,
      }),
    ),
  })
  .meta({ id: 'IntervalsPush' })
export type PushView = z.output<typeof PushView>

const tags = ['delivery']

export const readPush = route({
  method: 'GET',
  url: '/connections/intervals-icu/push',
  access: ATHLETE,
  schema: {
    operationId: 'readPush',
    summary: 'Sessions sent to intervals.icu, and what came back',
    tags,
    response: { 200: PushView, ...problems },
  },
})

export const changePush = route({
  method: 'PUT',
  url: '/connections/intervals-icu/push',
  access: ATHLETE,
  schema: {
    operationId: 'changePush',
    summary: 'Send sessions, or stop and take back those that are ahead',
    tags,
    body: z
      .object({ on: z.boolean(), daysAhead: z.int().min(1).max(28) })
      .meta({ id: 'PushSettings' }),
    response: { 200: PushView, ...problems },
  },
})

export const pushNow = route({
  method: 'POST',
  url: '/connections/intervals-icu/push/now',
  access: ATHLETE,
  schema: {
    operationId: 'pushNow',
    summary: 'Send and compare now',
    tags,
    response: { 202: PushView, ...problems },
  },
})

export const disconnectIntervals = route({
  method: 'DELETE',
  url: '/connections/intervals-icu',
  access: IN_PERSON,
  schema: {
    operationId: 'disconnectIntervals',
    summary:
      'Take back the sessions that are ahead, end the permission where the runner signed in at intervals.icu, and forget the key; what was imported stays. `leave=true` leaves both there',
    tags: ['connections'],
    querystring: z.object({ leave: z.enum(['true', 'false']).optional() }),
    response: { 204: Nothing, ...problems },
  },
})
