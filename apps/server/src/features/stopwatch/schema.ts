import { readEntry } from '@bell-lap/workout/stopwatch/read-entry'
import type { Entry } from '@bell-lap/workout/stopwatch/entry'
import { z } from 'zod'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, list, Nothing, problems } from '../../contract/values.ts'

/** As many entries as one request may bring; a phone sends the rest in the next one. */
const MOST_AT_ONCE = 2000

const KINDS = [
  'session',
  'group',
  'runner',
  'start',
  'tap',
  'typed',
  'undo',
  'clocks',
  'server-clock',
  'end',
] as const satisfies readonly Entry['kind'][]

export const StopwatchEntry = z
  .looseObject({
    phone: z.string().describe('Which phone wrote it'),
    n: z.int().min(0).describe('Its number on that phone'),
    kind: z.enum(KINDS).describe('The other fields depend on it'),
  })
  .refine((entry) => readEntry(entry) !== null, 'invalid.stopwatch-entry')
  .meta({ id: 'StopwatchEntry' })

const SessionParams = z.object({ id: z.string().regex(/^[a-z0-9]{1,40}$/) })

const StopwatchSession = z
  .object({
    id: Id,
    day: Day.nullable(),
    name: z.string(),
    runners: z.number(),
    entries: z.number(),
    isOver: z.boolean(),
  })
  .meta({ id: 'StopwatchSession' })

export const listSessions = route({
  method: 'GET',
  url: '/stopwatch/sessions',
  access: ATHLETE,
  schema: {
    operationId: 'listStopwatchSessions',
    summary: 'Sessions that were timed at the track, the latest first',
    tags: ['stopwatch'],
    response: { 200: z.object({ items: list(StopwatchSession) }), ...problems },
  },
})

export const mergeSession = route({
  method: 'POST',
  url: '/stopwatch/sessions/:id/entries',
  access: ATHLETE,
  schema: {
    operationId: 'mergeStopwatchEntries',
    summary: 'Send what a phone wrote and get what all phones wrote; sending twice changes nothing',
    tags: ['stopwatch'],
    params: SessionParams,
    body: z.object({ entries: z.array(StopwatchEntry).max(MOST_AT_ONCE) }),
    response: {
      200: z.object({
        entries: list(StopwatchEntry),
        nowMs: z.number().describe('Clock of the server, epoch ms'),
      }),
      ...problems,
    },
  },
})

export const removeSession = route({
  method: 'DELETE',
  url: '/stopwatch/sessions/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeStopwatchSession',
    summary: 'Delete a session that was timed at the track',
    tags: ['stopwatch'],
    params: SessionParams,
    response: { 204: Nothing, ...problems },
  },
})
