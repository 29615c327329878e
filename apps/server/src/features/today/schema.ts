import { Message } from '../../contract/message.ts'
import { z } from 'zod'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Instant, Interval, list, problems } from '../../contract/values.ts'
import { Import } from '../../contract/import.ts'
import {
  PlanSessionView,
  RaceGoal,
  ranFields,
  StrengthSession,
  weekFields,
  WeekReview,
} from '../plan/index.ts'
import { RunSpike } from '../weekly-load/index.ts'
import { OpenState } from '../reports/index.ts'

/** The week that holds today, its sessions as lines. */
const TodayWeek = z
  .object({
    ...weekFields,
    ...ranFields,
    sessions: list(
      z.object({
        id: z.string(),
        day: Day,
        role: PlanSessionView.shape.role,
        title: Message,
        distanceM: z.number(),
        state: PlanSessionView.shape.state,
      }),
    ),
  })
  .meta({ id: 'TodayWeek' })

export const Today = z
  .object({
    day: Day,
    session: PlanSessionView.nullable(),
    /** The second run of the day. */
    second: PlanSessionView.nullable(),
    tomorrow: PlanSessionView.nullable(),
    strength: StrengthSession.nullable(),
    week: TodayWeek.nullable(),
    review: WeekReview.nullable().describe(
      'Of this week on a Sunday, of the last one on a Monday; null on other days',
    ),
    load: z.object({
      word: z.enum(['well below', 'below', 'steady', 'above', 'well above', 'unknown']),
      last7: z.number(),
      usual: z.tuple([z.number(), z.number()]).readonly().nullable(),
      unit: z.literal('AU'),
    }),
    race: z
      .object({
        name: Message,
        eventId: z.string(),
        day: Day,
        daysLeft: z.number(),
        /** Of the race itself: expected, on a good day (one in five), four races in five between low and high. */
        forecast: Interval.extend({ potentialS: z.number() }).nullable(),
        goalTimeS: z.number().nullable(),
        /** The mile that the plan to it was made from. */
        startMile: Interval,
      })
      .nullable(),
    basePlan: z
      .object({ lastDay: Day, daysLeft: z.number() })
      .nullable()
      .describe('Of a base plan, which leads to no race'),
    /** Race forecast: a mile on the track today. */
    mile: Interval.extend({ potentialS: z.number() }).nullable(),
    /** The last mile block that is over, and what the runner answered; `null` while a mile is ahead. */
    afterMile: z
      .object({
        raceDay: Day,
        eventId: RaceGoal,
        /** The plan of the block still stands: the question is open, or its answer is to be carried out. */
        ask: z.boolean(),
        answer: z.enum(['again', 'longer', 'stop']).nullable(),
        answeredOn: Day.nullable(),
      })
      .nullable(),
    sore: z.boolean().describe('Sore legs since yesterday, or pain or an injury that is open'),
    /** What is open, such as an illness; each says what it means and how it ends. */
    states: list(OpenState),
    changes: list(z.object({ at: Instant, summary: Message })),
    spike: RunSpike.nullable().describe('A run of the last days that was much longer than lately'),
    importRunning: Import.nullable(),
  })
  .meta({ id: 'Today' })
export type Today = z.output<typeof Today>

export const readToday = route({
  method: 'GET',
  url: '/today',
  access: reads('workouts', 'results', 'health', 'wellness'),
  schema: {
    operationId: 'readToday',
    summary: 'What to do today, and why',
    tags: ['today'],
    response: { 200: Today, ...problems },
  },
})

export const TodaySensor = z
  .object({
    day: Day,
    state: z.string().describe('One line, such as “6 × 400 m at mile pace” or “Rest day”'),
    role: z.string().nullable(),
    hard: z.boolean(),
    distanceM: z.number(),
    durationS: z.number(),
    steps: z.string().nullable().describe('The steps, line by line'),
    why: z.string().nullable(),
    done: z.boolean(),
    tomorrow: z.string().nullable(),
    race: z.object({ name: z.string(), day: Day, daysLeft: z.number() }).nullable(),
    limits: list(z.string()).describe('What limits running today; the plan follows it already'),
  })
  .meta({ id: 'TodaySensor' })
export type TodaySensor = z.output<typeof TodaySensor>

export const readTodaySensor = route({
  method: 'GET',
  url: '/today/sensor',
  access: ATHLETE,
  schema: {
    operationId: 'readTodaySensor',
    summary: 'Today in words and a few numbers, for a screen of home automation',
    tags: ['today'],
    response: { 200: TodaySensor, ...problems },
  },
})
