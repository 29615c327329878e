import { z } from 'zod'
import { ACCOUNT } from '../../contract/access.ts'
import { Message } from '../../contract/message.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, Nothing, problems } from '../../contract/values.ts'
import { TypedText } from '../shorthand/index.ts'
import { Athletes } from './group-schema.ts'

const tags = ['squad']

const AsPlanned = z.object({ kind: z.literal('planned') }).describe('The day stays as planned')
const Rest = z.object({ kind: z.literal('rest') }).describe('The runs of that day are left out')
const Typed = z.object({ kind: z.literal('workout'), text: TypedText })

/** One day of a saved week, as it is stored. */
export const SavedDay = z.discriminatedUnion('kind', [AsPlanned, Rest, Typed])
export type SavedDay = z.output<typeof SavedDay>

const SavedWeek = z
  .object({
    id: Id,
    name: z.string(),
    days: list(
      z.discriminatedUnion('kind', [
        AsPlanned,
        Rest,
        Typed.extend({
          canonical: z
            .string()
            .describe('The same in one way of writing; as typed where it is no longer read'),
        }),
      ]),
    ).describe('From Monday on'),
  })
  .meta({ id: 'SavedWeek' })
export type SavedWeek = z.output<typeof SavedWeek>

const SavedWeekInput = z.object({
  name: z.string().trim().min(1).max(100),
  days: z.array(SavedDay).length(7).describe('From Monday on'),
})
export type SavedWeekInput = z.output<typeof SavedWeekInput>

export const listSavedWeeks = route({
  method: 'GET',
  url: '/saved-weeks',
  access: ACCOUNT,
  schema: {
    operationId: 'listSavedWeeks',
    summary: 'The weeks that this account saved, by name',
    tags,
    response: { 200: z.object({ items: list(SavedWeek) }), ...problems },
  },
})

export const saveWeek = route({
  method: 'POST',
  url: '/saved-weeks',
  access: ACCOUNT,
  schema: {
    operationId: 'saveWeek',
    summary: 'Save a week of typed workouts under a name; a day that cannot be read is refused',
    tags,
    body: SavedWeekInput,
    response: { 201: SavedWeek, ...problems },
  },
})

export const changeSavedWeek = route({
  method: 'PUT',
  url: '/saved-weeks/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'changeSavedWeek',
    summary: 'Change a saved week; weeks that were given stay as they are',
    tags,
    params: IdParams,
    body: SavedWeekInput,
    response: { 200: SavedWeek, ...problems },
  },
})

export const removeSavedWeek = route({
  method: 'DELETE',
  url: '/saved-weeks/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'removeSavedWeek',
    summary: 'Remove a saved week; weeks that were given stay as they are',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

const WeekAnswer = z
  .object({
    items: list(
      z.object({
        athleteId: Id,
        name: z.string(),
        ok: z.boolean().describe('At least one day is done, or with `onlyCheck` would be done'),
        why: list(Message).describe('Why this runner can have no day of it'),
        revision: z
          .number()
          .nullable()
          .describe('The revision of the plan that holds the week; an undo names it'),
        days: list(
          z.object({
            day: Day,
            outcome: z.enum(['given', 'moved', 'rest', 'refused']),
            onDay: Day.nullable().describe('Where it goes; another day than `day` where it moves'),
            title: Message.nullable().describe('The session, with this runner’s own paces'),
            lines: list(z.string()).describe('Its steps, in the units of the person who asks'),
            instead: Message.nullable().describe('What stood there'),
            why: list(Message).describe('Why the day is refused, or why it moves'),
          }),
        ).describe('The days of the week but those that stay as planned'),
        lighter: list(
          z.object({
            day: Day,
            before: Message,
            after: Message.nullable().describe('Null where it is left out'),
          }),
        ).describe('Other sessions of the plan that the rules change because of this week'),
      }),
    ),
  })
  .meta({ id: 'WeekAnswer' })
export type WeekAnswer = z.output<typeof WeekAnswer>

export const giveWeek = route({
  method: 'POST',
  url: '/squad/weeks',
  access: ACCOUNT,
  schema: {
    operationId: 'giveWeek',
    summary: 'A saved week for many athletes, each with their own paces and safety rules',
    tags,
    body: z.object({
      athleteIds: Athletes,
      weekId: Id,
      startDay: Day.describe('A Monday'),
      moves: z
        .boolean()
        .default(false)
        .describe(
          'Move what a day cannot hold to the nearest day of the week that stays as planned',
        ),
      onlyCheck: z.boolean(),
    }),
    response: { 200: WeekAnswer, ...problems },
  },
})
