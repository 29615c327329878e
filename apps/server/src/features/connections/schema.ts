import { z } from 'zod'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Instant, problems } from '../../contract/values.ts'

export const IntervalsView = z
  .object({
    connected: z.boolean(),
    athleteId: z.string().nullable(),
    checkedAt: Instant.nullable(),
    message: z.string().nullable().describe('What the last check found, in plain words'),
    fetched: z.number(),
    fromStrava: z.number(),
  })
  .meta({ id: 'IntervalsConnection' })
export type IntervalsView = z.output<typeof IntervalsView>

const tags = ['connections']

export const readIntervals = route({
  method: 'GET',
  url: '/connections/intervals-icu',
  access: ATHLETE,
  schema: {
    operationId: 'readIntervals',
    summary: 'The connection to intervals.icu; the key itself is never shown again',
    tags,
    response: { 200: IntervalsView, ...problems },
  },
})

export const connectIntervals = route({
  method: 'PUT',
  url: '/connections/intervals-icu',
  access: ATHLETE,
  schema: {
    operationId: 'connectIntervals',
    summary: 'Connect with an API key; it is tried at once',
    tags,
    body: z
      .object({
        apiKey: z.string().trim().min(8).max(4000).describe('The key, or an access token (OAuth)'),
        kind: z.enum(['key', 'token']).optional().describe('Left out: a key'),
        athleteId: z
          .string()
          .trim()
          .regex(/^i?\d{1,12}$/, 'invalid.athlete-id')
          .nullable(),
      })
      .meta({ id: 'IntervalsKey' }),
    response: { 200: IntervalsView, ...problems },
  },
})

export const checkIntervalsNow = route({
  method: 'POST',
  url: '/connections/intervals-icu/check',
  access: ATHLETE,
  schema: {
    operationId: 'checkIntervalsNow',
    summary: 'Look for new activities now',
    tags,
    response: { 202: IntervalsView, ...problems },
  },
})
