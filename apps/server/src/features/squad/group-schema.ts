import { z } from 'zod'
import { ACCOUNT, reads } from '../../contract/access.ts'
import { Message } from '../../contract/message.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, list, problems } from '../../contract/values.ts'
import { MyAthlete } from '../people/index.ts'
import { PlanSessionView } from '../plan/index.ts'
import { OpenState } from '../reports/index.ts'
import { TypedText } from '../shorthand/index.ts'

const tags = ['squad']
/** The runners of a request for many. */
export const Athletes = z.array(Id).min(1).max(200)

export const GroupAnswer = z
  .object({
    items: list(
      z.object({
        athleteId: Id,
        name: z.string(),
        ok: z.boolean().describe('Done, or with `onlyCheck`: would be done'),
        title: Message.nullable().describe('The session, with this runner’s own paces'),
        lines: list(z.string()).describe('Its steps as text, in the units of the person who asks'),
        why: list(Message).describe('Why this runner cannot have it'),
        revision: z
          .number()
          .nullable()
          .describe('The revision of the plan that has it; an undo names it'),
      }),
    ),
  })
  .meta({ id: 'GroupAnswer' })
export type GroupAnswer = z.output<typeof GroupAnswer>

export const GroupUndone = z
  .object({
    items: list(
      z.object({
        athleteId: Id,
        name: z.string(),
        ok: z.boolean(),
        why: list(Message).describe('Why the plan stays as it is'),
      }),
    ),
  })
  .meta({ id: 'GroupUndone' })
export type GroupUndone = z.output<typeof GroupUndone>

export const undoForGroup = route({
  method: 'POST',
  url: '/squad/undone',
  access: ACCOUNT,
  schema: {
    operationId: 'undoForGroup',
    summary: 'Take back what many runners got, for each plan that has not changed since',
    tags,
    body: z.object({
      given: z
        .array(z.object({ athleteId: Id, revision: z.number().int().min(1) }))
        .min(1)
        .max(200),
    }),
    response: { 200: GroupUndone, ...problems },
  },
})

export const giveWorkout = route({
  method: 'POST',
  url: '/squad/workouts',
  access: ACCOUNT,
  schema: {
    operationId: 'giveWorkout',
    summary: 'One typed workout for many athletes, each with their own paces and safety rules',
    tags,
    body: z.object({ athleteIds: Athletes, day: Day, text: TypedText, onlyCheck: z.boolean() }),
    response: { 200: GroupAnswer, ...problems },
  },
})

export const moveDay = route({
  method: 'POST',
  url: '/squad/moves',
  access: ACCOUNT,
  schema: {
    operationId: 'moveDay',
    summary: 'Move the sessions of a day to another day for many athletes',
    tags,
    body: z.object({ athleteIds: Athletes, fromDay: Day, toDay: Day, onlyCheck: z.boolean() }),
    response: { 200: GroupAnswer, ...problems },
  },
})

const AthleteView = z
  .object({
    name: z.string(),
    today: Day,
    role: MyAthlete.shape.role.nullable(),
    fields: MyAthlete.shape.fields,
    mile: z.object({ timeS: z.number(), lowS: z.number(), highS: z.number() }).nullable(),
    race: z.object({ name: Message, day: Day }).nullable(),
    sessions: list(
      z.object({
        id: Id,
        day: Day,
        title: Message,
        distanceM: z.number(),
        state: PlanSessionView.shape.state,
        run: z.boolean().describe('A run, no cross-training'),
      }),
    ).describe('Of this week and the next'),
    runs: list(
      z.object({
        id: Id,
        day: Day,
        name: z.string().nullable(),
        distanceM: z.number(),
        movingTimeS: z.number(),
        averageHeartRateBpm: z.number().nullable(),
      }),
    ),
    states: list(OpenState),
    holdsChanges: z.boolean().describe('This person answers changes of the plan'),
  })
  .meta({ id: 'AthleteView' })
export type AthleteView = z.output<typeof AthleteView>

export const readAthleteView = route({
  method: 'GET',
  url: '/athlete-view',
  access: reads(),
  schema: {
    operationId: 'readAthleteView',
    summary: 'An athlete on one page: only what this person was given is in the answer',
    tags,
    response: { 200: AthleteView, ...problems },
  },
})
