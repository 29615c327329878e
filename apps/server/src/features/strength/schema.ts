import { EQUIPMENT } from '@bell-lap/plan/strength/exercise-data'
import { PAIN_SITES } from '@bell-lap/plan/model/training-event'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, IdParams, list, Nothing, problems } from '../../contract/values.ts'
import { StrengthSession } from '../plan/index.ts'
import {
  ExerciseName,
  StrengthSet,
  StrengthSetInput,
  StrengthTest,
  StrengthTestInput,
} from '../strength-log/index.ts'

const Target = z.object({
  sets: z.number(),
  reps: z.number().nullable(),
  holdS: z.number().nullable(),
  loadKg: z.number().nullable().describe('Null where the runner has to find the weight'),
  why: Message,
})

/** An exercise of a day with what to do next, and what was done last time. */
const StrengthExercise = z
  .object({
    exercise: ExerciseName,
    name: Message,
    target: Target,
    eachSide: z.boolean(),
    jumps: z.boolean(),
    heavy: z.boolean(),
    restS: z.number(),
    stepKg: z.number().nullable().describe('Smallest step of its weight; null for none'),
    painSites: list(z.enum(PAIN_SITES)).describe(
      'Pain of 3 or more in one of these places ends the exercise for the day',
    ),
    last: list(StrengthSet),
  })
  .meta({ id: 'StrengthExercise' })

const StrengthDay = z
  .object({
    session: StrengthSession,
    exercises: list(StrengthExercise),
    short: z.object({
      minutes: z.number(),
      sets: z.number(),
      exercises: list(ExerciseName),
    }),
    notes: list(Message),
  })
  .meta({ id: 'StrengthDay' })

const GatePart = z.object({
  part: z.enum(['calf', 'symmetry', 'hops', 'bridge']),
  passed: z.boolean().nullable().describe('Null where it was not tested'),
  says: Message,
})

export const StrengthView = z
  .object({
    today: Day,
    timeZone: z.string().describe('Days of the log are days in this zone'),
    equipment: z.enum(EQUIPMENT).nullable().describe('Null until the runner was asked'),
    units: z.enum(['metric', 'imperial']),
    /** Strength sessions of today and of the days around it. */
    days: list(StrengthDay),
    nextDay: Day.nullable().describe('Of the next strength session of the plan'),
    /** Every set of the last half year, oldest first. */
    sets: list(StrengthSet),
    tests: list(StrengthTest),
    testsDueUntil: Day.nullable().describe('Tests are offered until this day'),
    gate: z.object({ passed: z.boolean(), since: Day.nullable(), parts: list(GatePart) }),
    /** Red pain or a warning sign is open: no strength work. */
    stopped: z.object({ what: Message, means: Message, ends: Message }).nullable(),
  })
  .meta({ id: 'StrengthView' })
export type StrengthView = z.output<typeof StrengthView>

const tags = ['strength']

export const readStrength = route({
  method: 'GET',
  url: '/strength',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'readStrength',
    summary: 'Strength sessions around today with their targets, the log and the tests',
    tags,
    response: { 200: StrengthView, ...problems },
  },
})

export const putStrengthSet = route({
  method: 'PUT',
  url: '/strength/sets/:id',
  access: ATHLETE,
  schema: {
    operationId: 'putStrengthSet',
    summary:
      'Log a set, or change it; the id comes from the device, so that sending it twice is safe',
    tags,
    params: IdParams,
    body: StrengthSetInput,
    response: { 200: StrengthSet, ...problems },
  },
})

export const removeStrengthSet = route({
  method: 'DELETE',
  url: '/strength/sets/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeStrengthSet',
    summary: 'Remove a set that was logged by mistake',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

export const putStrengthTest = route({
  method: 'PUT',
  url: '/strength/tests/:id',
  access: ATHLETE,
  schema: {
    operationId: 'putStrengthTest',
    summary: 'Enter strength tests, or change them',
    tags,
    params: IdParams,
    body: StrengthTestInput,
    response: { 200: StrengthTest, ...problems },
  },
})

export const removeStrengthTest = route({
  method: 'DELETE',
  url: '/strength/tests/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeStrengthTest',
    summary: 'Remove strength tests',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

export const putStrengthEquipment = route({
  method: 'PUT',
  url: '/strength/equipment',
  access: ATHLETE,
  schema: {
    operationId: 'putStrengthEquipment',
    summary: 'Say what the runner has for strength work',
    tags,
    body: z.object({ equipment: z.enum(EQUIPMENT) }),
    response: { 204: Nothing, ...problems },
  },
})
