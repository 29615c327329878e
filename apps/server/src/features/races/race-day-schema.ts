import { OUTERMOST_LANE } from '@bell-lap/units/track-lane'
import { RACE_EVENTS } from '@bell-lap/units/race-event'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, Interval, list, problems } from '../../contract/values.ts'
import { OpenState } from '../reports/index.ts'

const Share = z.number().describe('A part of 1')

export const RaceDayQuery = z.object({
  sessionId: Id.optional().describe('A race of the plan; left out, the goal race'),
  eventId: z
    .enum(RACE_EVENTS.map(({ id }) => id))
    .optional()
    .describe('Another race than one of the plan'),
  on: z.enum(['track', 'road']).optional().describe('Of the event; the track when left out'),
  lapM: z.coerce
    .number()
    .min(100)
    .max(500)
    .optional()
    .describe('Of the track, 400 m when left out'),
  goalS: z.coerce.number().min(60).max(20_000).optional().describe('The time to pace for'),
  lane: z.coerce.number().int().min(1).max(OUTERMOST_LANE).default(1),
  windMps: z.coerce.number().min(0).max(25).optional(),
  start: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid.start-time')
    .optional()
    .describe('Start of the race, HH:MM'),
})
export type RaceDayQuery = z.output<typeof RaceDayQuery>

const PacedLap = z.object({
  label: Message,
  atM: z.number(),
  lapM: z.number(),
  /** In whole steps of the goal; laps add up to the clock. */
  lapS: z.number(),
  clockS: z.number(),
  cue: Message.nullable().describe('What to think of from the start of this lap on'),
})

const Reserve = z.union([
  z.object({
    known: z.literal(true),
    speedMps: z.number(),
    lowMps: z.number(),
    highMps: z.number(),
    reserveM: z.number(),
    reserveLowM: z.number(),
    reserveHighM: z.number(),
    results: z.number(),
    points: list(
      z.object({
        atM: z.number(),
        clockS: z.number(),
        leftM: z.number(),
        lowM: z.number(),
        highM: z.number(),
      }),
    ),
    says: Message,
    /** What a first lap run 3 % too fast costs. */
    fastStart: Message,
  }),
  z.object({ known: z.literal(false), missing: Message }),
])

export const RaceDay = z
  .object({
    race: z
      .object({ name: Message, day: Day, daysLeft: z.number(), sessionId: Id.nullable() })
      .nullable()
      .describe('Null for a race that is not in the plan'),
    /** What is open, such as an illness: each says whether it forbids running, and how it ends. */
    states: list(OpenState),
    /** The result of the race, once there is one. */
    resultId: Id.nullable(),
    eventId: z.string().nullable(),
    eventName: Message,
    on: z.enum(['track', 'road']),
    distanceM: z.number(),
    lapM: z.number(),
    /** The forecast of today, as on every other screen. */
    forecast: Interval.extend({ potentialS: z.number() }).nullable(),
    goal: z
      .object({
        timeS: z.number(),
        /** 1, or 0.1 where the goal has tenths. */
        stepS: z.number(),
        /** Asked for here, saved for this race, typed for the plan, or what is expected. */
        from: z.enum(['asked', 'saved', 'plan', 'forecast']),
        chance: z.object({ share: Share, says: Message }).nullable(),
      })
      .nullable(),
    /** The goal that the runner saved for this race; other screens show it, too. */
    savedGoalS: z.number().nullable(),
    /** The chance of each whole second, fast to slow; empty without a forecast. */
    chances: list(z.object({ timeS: z.number(), share: Share, says: Message })),
    laps: list(PacedLap),
    /** Every 200 m of a track. */
    splits: list(PacedLap.omit({ cue: true })),
    alarm: z.object({ atM: z.number(), timeS: z.number(), says: Message }).nullable(),
    notes: list(Message),
    /** Of an outdoor track of 400 m. */
    lanes: list(
      z.object({
        lane: z.number(),
        lapM: z.number(),
        lapS: z.number(),
        raceM: z.number(),
        raceS: z.number(),
      }),
    ),
    bend: Message.nullable(),
    wind: z
      .object({ costS: z.number(), lowS: z.number(), highS: z.number(), says: Message })
      .nullable(),
    reserve: Reserve,
    warmUp: list(
      z.object({
        id: z.enum(['arrive', 'easy', 'drills', 'strides', 'rehearsal', 'ready', 'start']),
        beforeMin: z.number(),
        at: z.string().nullable().describe('HH:MM; null without a start time'),
        says: Message,
      }),
    ),
  })
  .meta({ id: 'RaceDay' })
export type RaceDay = z.output<typeof RaceDay>

export const readRaceDay = route({
  method: 'GET',
  url: '/race-day',
  access: reads('workouts', 'results', 'health'),
  schema: {
    operationId: 'readRaceDay',
    summary: 'Laps, chance of the goal, D′ and warm-up of a race',
    tags: ['races'],
    querystring: RaceDayQuery,
    response: { 200: RaceDay, ...problems },
  },
})

export const saveRaceGoal = route({
  method: 'PUT',
  url: '/race-day/goal',
  access: ATHLETE,
  schema: {
    operationId: 'saveRaceGoal',
    summary: 'Save the goal of a race of the plan; null clears it',
    tags: ['races'],
    body: z.object({
      sessionId: Id.nullable().describe('A race of the plan; null for the goal race'),
      goalS: z.number().min(60).max(20_000).nullable(),
    }),
    response: { 200: RaceDay, ...problems },
  },
})
