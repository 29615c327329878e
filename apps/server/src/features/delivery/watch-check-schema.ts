import { z } from 'zod'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, list, Nothing, problems } from '../../contract/values.ts'

const tags = ['delivery']

/** Formats that end on a watch or a screen which steps through the session. */
export const CheckedFormat = z.enum(['fit', 'intervals', 'apple', 'zwo'])
export type CheckedFormat = z.output<typeof CheckedFormat>

const Answer = z.enum(['as-planned', 'off', 'not-used'])

export const WatchCheck = z
  .object({
    format: CheckedFormat,
    /** The first session that was given out in the format. */
    sessionId: z.string(),
    day: Day,
    asks: z.boolean().describe('The run is over, and the runner has not answered yet'),
    answer: Answer.nullable(),
    note: z.string().nullable().describe('What was off'),
  })
  .meta({ id: 'WatchCheck' })
export type WatchCheck = z.output<typeof WatchCheck>

export const WatchAnswer = z
  .object({ answer: Answer, note: z.string().max(500).nullable().optional() })
  .meta({ id: 'WatchAnswer' })
export type WatchAnswer = z.output<typeof WatchAnswer>

export const listWatchChecks = route({
  method: 'GET',
  url: '/watch-checks',
  access: ATHLETE,
  schema: {
    operationId: 'listWatchChecks',
    summary: 'Whether sessions showed as planned: asked once for each format, after its first run',
    tags,
    response: { 200: z.object({ items: list(WatchCheck) }), ...problems },
  },
})

export const saveWatchAnswer = route({
  method: 'PUT',
  url: '/watch-checks/:format',
  access: ATHLETE,
  schema: {
    operationId: 'saveWatchAnswer',
    summary: 'Say whether the session showed as planned, or change the answer',
    tags,
    params: z.object({ format: CheckedFormat }),
    body: WatchAnswer,
    response: { 204: Nothing, ...problems },
  },
})
