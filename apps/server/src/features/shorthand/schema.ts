import { z } from 'zod'
import { reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Message } from '../../contract/message.ts'
import { list, problems } from '../../contract/values.ts'
import { Workout } from '../plan/index.ts'

/** Far above what the shorthand takes, which says so in its own words. */
export const TypedText = z.string().max(10_000)

const TypedSession = z
  .object({
    kind: z.enum(['run', 'off', 'cross-training']),
    when: z.enum(['am', 'pm']).nullable(),
    /** Of cross-training; `null` when none was written, and for runs. */
    timeS: z.number().nullable(),
    /** Steps at the runner's paces; `null` while those are not known, and on days without a run. */
    workout: Workout.nullable(),
    hard: z.boolean(),
    /** Every step in plain words, indented inside repeats. */
    longForm: list(z.string()),
    totals: z
      .object({
        distanceM: z.number(),
        durationS: z.number(),
        /** Metres at or above 0.97 of mile speed. */
        fastM: z.number(),
      })
      .nullable(),
    /** What was not said, and how it was taken. */
    notes: list(Message),
    added: list(z.enum(['warm-up', 'cool-down'])),
  })
  .meta({ id: 'TypedSession' })
export type TypedSession = z.output<typeof TypedSession>

export const TypedWorkout = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('read'),
      /** The same in one way of writing. */
      canonical: z.string(),
      sessions: list(TypedSession),
      /** Why there are no steps yet. */
      missing: list(Message),
    }),
    z.object({
      kind: z.literal('question'),
      question: Message,
      start: z.number(),
      end: z.number(),
      /** Each choice is the whole text, written anew. */
      choices: list(z.object({ label: Message, text: z.string() })),
    }),
    z.object({
      kind: z.literal('not-read'),
      message: Message,
      start: z.number(),
      end: z.number(),
    }),
  ])
  .meta({ id: 'TypedWorkout' })
export type TypedWorkout = z.output<typeof TypedWorkout>

export const readTypedWorkout = route({
  method: 'POST',
  url: '/workouts/read',
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'readTypedWorkout',
    summary: 'Read a workout as runners type it: steps and totals, one question, or what is wrong',
    tags: ['plan'],
    body: z.object({
      text: TypedText,
      /** Put warm-up and cool-down round hard sessions that have none, as the plan does. */
      forPlan: z.boolean().default(false),
    }),
    response: { 200: TypedWorkout, ...problems },
  },
})
