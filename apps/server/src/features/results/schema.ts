import { RACE_EVENTS } from '@bell-lap/units/race-event'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads, records } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, Nothing, problems } from '../../contract/values.ts'
import { PlainDay, RunConditions } from './conditions-schema.ts'
import { RaceRecord } from './record-schema.ts'

export const EventId = z.enum(RACE_EVENTS.map((event) => event.id))

const Setting = z.enum(['track', 'indoor', 'road', 'grass', 'treadmill', 'trail'])

const fields = {
  day: Day,
  eventId: EventId.nullable(),
  distanceM: z.number().min(50).max(300_000).nullable(),
  timing: z.enum(['automatic', 'hand']),
  setting: Setting,
  effort: z.enum(['race', 'time-trial', 'tactical', 'jogged']),
  name: z.string().max(300).nullable(),
  note: z.string().max(5000).nullable(),
  excludedFromEstimate: z.boolean(),
}

export const ResultInput = z
  .object({
    ...fields,
    timeText: z.string().min(1).max(60),
    conditions: RunConditions.nullish(),
    /** The run it was raced in; left out, it stays as it is. */
    activityId: Id.nullish(),
    /** Laps, place and goal; left out, they stay as they are. */
    record: RaceRecord.nullish(),
    /** The result is right although it does not fit the others; left out, it stays as it was. */
    confirmed: z.boolean().optional(),
  })
  .refine((value) => value.eventId !== null || value.distanceM !== null, {
    path: ['distanceM'],
    message: 'invalid.choose-event',
  })
  .refine((value) => (value.conditions?.lane ?? null) === null || value.setting === 'track', {
    path: ['conditions', 'lane'],
    message: 'invalid.lane',
  })
  .meta({ id: 'TypedResult' })
export type ResultInput = z.output<typeof ResultInput>

export const Result = z
  .object({
    ...fields,
    id: Id,
    distanceM: z.number(),
    timeS: z.number(),
    timeText: z.string(),
    readAs: Message,
    eventName: Message.nullable(),
    sameDayOrder: z.number(),
    movedMilePct: z
      .number()
      .nullable()
      .describe(
        'By how much the result moved the mile; null where it does not count, and in the answer to a write, which does not wait for the estimate',
      ),
    conditions: RunConditions.nullable(),
    plainDay: PlainDay.nullable(),
    activityId: Id.nullable(),
    record: RaceRecord.nullable(),
    /** The runner said that it is right. */
    confirmed: z.boolean(),
    /** It does not fit the few others: what they expect, and the time that was probably meant. */
    doubt: z
      .object({
        expectedS: z.number(),
        meant: z.object({ timeS: z.number(), timeText: z.string() }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Result' })
export type Result = z.output<typeof Result>

export const listResults = route({
  method: 'GET',
  url: '/results',
  access: reads('results'),
  schema: {
    operationId: 'listResults',
    summary: 'Results that the runner typed, newest first',
    tags: ['results'],
    response: { 200: z.object({ items: z.array(Result) }), ...problems },
  },
})

export const addResult = route({
  method: 'POST',
  url: '/results',
  access: records('results'),
  schema: {
    operationId: 'addResult',
    summary: 'Add a result',
    tags: ['results'],
    body: ResultInput,
    response: { 201: Result, ...problems },
  },
})

export const changeResult = route({
  method: 'PUT',
  url: '/results/:id',
  access: ATHLETE,
  schema: {
    operationId: 'changeResult',
    summary: 'Correct a result',
    tags: ['results'],
    params: IdParams,
    body: ResultInput,
    response: { 200: Result, ...problems },
  },
})

export const removeResult = route({
  method: 'DELETE',
  url: '/results/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeResult',
    summary: 'Remove a result',
    tags: ['results'],
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

const TypedTime = z.object({
  eventId: EventId.nullable(),
  distanceM: z.number().positive().nullable(),
  timeText: z.string().max(60),
  setting: Setting.default('road'),
  conditions: RunConditions.nullish(),
})
export type TypedTime = z.output<typeof TypedTime>

export const readTypedTime = route({
  method: 'POST',
  url: '/results/read',
  access: ATHLETE,
  schema: {
    operationId: 'readTypedTime',
    summary: 'How a typed time is understood',
    tags: ['results'],
    body: TypedTime,
    response: {
      200: z.union([
        z.object({
          ok: z.literal(true),
          timeS: z.number(),
          readAs: Message,
          warnings: z.array(Message),
          /** Digits without a colon can mean minutes and seconds: the other reading, to be asked. */
          didYouMean: z.object({ timeS: z.number(), timeText: z.string() }).nullable(),
          plainDay: PlainDay.nullable(),
        }),
        z.object({ ok: z.literal(false), reason: Message }),
      ]),
      ...problems,
    },
  },
})
