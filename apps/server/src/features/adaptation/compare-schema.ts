import { Message } from '../../contract/message.ts'
import { z } from 'zod'
import { reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { IdParams, list, problems } from '../../contract/values.ts'
import { PaceBand } from '../plan/index.ts'

export const Comparison = z
  .object({
    sessionId: z.string(),
    title: Message,
    word: z.enum(['as-planned', 'less', 'more', 'different']),
    likeness: z.number(),
    plannedM: z.number(),
    doneM: z.number(),
    reps: list(
      z.object({
        number: z.number(),
        planned: z
          .object({
            distanceM: z.number().nullable(),
            timeS: z.number(),
            band: PaceBand,
            byEffort: z.boolean(),
            recoveryS: z.number().nullable(),
          })
          .nullable(),
        done: z
          .object({
            distanceM: z.number(),
            timeS: z.number(),
            speedMps: z.number(),
            recoveryS: z.number().nullable(),
            averageHeartRateBpm: z.number().nullable(),
            cadenceSpm: z.number().nullable(),
            groundContactMs: z.number().nullable(),
          })
          .nullable(),
        verdict: z.enum(['in-band', 'faster', 'slower', 'by-effort', 'not-run', 'extra']),
      }),
    ),
  })
  .meta({ id: 'Comparison' })
export type Comparison = z.output<typeof Comparison>

const answer = { 200: z.object({ comparison: Comparison.nullable() }), ...problems }

export const compareActivity = route({
  method: 'GET',
  url: '/activities/:id/comparison',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'compareActivity',
    summary: 'Planned against done for a run; null when it stands beside the plan',
    tags: ['adaptation'],
    params: IdParams,
    response: answer,
  },
})

export const comparePlannedSession = route({
  method: 'GET',
  url: '/plan/sessions/:id/comparison',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'comparePlannedSession',
    summary: 'Planned against done for a session; null before it was run',
    tags: ['adaptation'],
    params: IdParams,
    response: answer,
  },
})
