import { z } from 'zod'
import { ATHLETE, IN_PERSON } from '../../contract/access.ts'
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
    signedInBy: z
      .enum(['key', 'token', 'oauth'])
      .nullable()
      .describe('oauth: the runner signed in at intervals.icu'),
    offersSignIn: z.boolean().describe('This server is registered there, so a key is not needed'),
  })
  .meta({ id: 'IntervalsConnection' })
export type IntervalsView = z.output<typeof IntervalsView>

const tags = ['connections']

export const readIntervals = route({
  method: 'GET',
  url: '/connections/intervals-icu',
  access: IN_PERSON,
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
  access: IN_PERSON,
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

export const startIntervalsSignIn = route({
  method: 'POST',
  url: '/connections/intervals-icu/sign-in',
  access: IN_PERSON,
  schema: {
    operationId: 'startIntervalsSignIn',
    summary:
      'Begin to sign in at intervals.icu (OAuth): where to send the runner, who comes back to /settings within ten minutes',
    tags,
    response: { 200: z.object({ url: z.string() }).meta({ id: 'IntervalsSignIn' }), ...problems },
  },
})

export const finishIntervalsSignIn = route({
  method: 'POST',
  url: '/connections/intervals-icu/sign-in/finish',
  access: IN_PERSON,
  schema: {
    operationId: 'finishIntervalsSignIn',
    summary: 'Connect with what intervals.icu gave the runner on the way back; it works once',
    tags,
    body: z
      .object({ code: z.string().min(1).max(2000), state: z.string().min(1).max(200) })
      .meta({ id: 'IntervalsReturn' }),
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
