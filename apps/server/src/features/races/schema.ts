import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { route } from '../../contract/route.ts'
import { Day, list, problems } from '../../contract/values.ts'
import { RunConditions } from '../results/index.ts'

export const suggestRaces = route({
  method: 'GET',
  url: '/races/suggestions',
  schema: {
    operationId: 'suggestRaces',
    summary: 'Runs that look like races',
    tags: ['races'],
    response: {
      200: z.object({
        items: list(
          z.object({
            activityId: z.string(),
            day: Day,
            name: z.string().nullable(),
            eventId: z.string(),
            distanceM: z.number(),
            timeS: z.number(),
            timeText: z.string(),
            setting: z.enum(['track', 'road', 'treadmill']),
            why: Message,
            /** Hills and height, as far as the recording knows them. */
            conditions: RunConditions.nullable(),
          }),
        ),
      }),
      ...problems,
    },
  },
})

export const readPacing = route({
  method: 'GET',
  url: '/races/pacing',
  schema: {
    operationId: 'readPacing',
    summary: 'What the clock should say lap by lap, and what to think of',
    tags: ['races'],
    querystring: z.object({
      distanceM: z.coerce.number().min(200).max(100_000),
      timeS: z.coerce.number().min(10).max(100_000),
      lapM: z.coerce.number().min(100).max(5000).default(400),
    }),
    response: {
      200: z.object({
        laps: list(
          z.object({
            label: Message,
            distanceM: z.number(),
            lapS: z.number(),
            clockS: z.number(),
            /** Of a mile: what to think of from here. */
            cue: Message.nullable(),
          }),
        ),
        note: Message,
      }),
      ...problems,
    },
  },
})
