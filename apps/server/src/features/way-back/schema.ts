import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Interval, list, problems } from '../../contract/values.ts'
import { RaceGoal } from '../plan/index.ts'

const Share = z.number()
const TO = ['5k', '10k', 'half', 'marathon'] as const
const Line = z.object({ id: z.string(), label: Message, figure: Message, text: Message })

const Outcome = z
  .object({
    eventId: RaceGoal,
    name: Message,
    /** Race forecast of the day the block's plan was made. */
    before: Interval,
    beforeDay: Day,
    /** `null` while no result of the race is known. */
    ran: z
      .object({
        id: z.string(),
        day: Day,
        timeS: z.number(),
        /** What it is worth on a flat, cool, calm day, where something is known of the day. */
        plainS: z.number().nullable(),
        /** By how much the time became shorter; negative means slower. Of `plainS`, where it is known. */
        gainShare: Share,
        /** The exit test: at least 1 % faster. */
        passed: z.boolean(),
        verdict: z.enum(['faster', 'inside', 'slower']).nullable(),
      })
      .nullable(),
    /** The slowest time that passes the exit test. */
    exitS: z.number(),
    /** What was forecast for race day when the plan was made; `null` in plans of earlier versions. */
    promised: z
      .object({
        onDay: Day,
        raceDay: Interval,
        /** By how much the time was expected to become shorter, 80 % range. */
        gain: z.object({ lowShare: Share, highShare: Share }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'BlockOutcome' })
export type Outcome = z.output<typeof Outcome>

const YearChart = z
  .object({
    title: Message,
    caption: Message,
    from: Day,
    to: Day,
    phases: list(
      z.object({
        id: z.enum(['before', 'block', 'way-back']),
        from: Day,
        to: Day,
        title: Message,
        text: Message,
      }),
    ),
    /** Form as the time of a 10 km race that it is worth, oldest first; the last is today's. */
    form: list(Interval.extend({ day: Day, says: Message })),
    /** The forecast of today, drawn on to the race of the way back. */
    ahead: list(Interval.extend({ day: Day })),
    races: list(
      z.object({
        id: z.string(),
        day: Day,
        worthS: z.number(),
        label: Message,
        says: Message,
        isGoal: z.boolean(),
      }),
    ),
    weeks: list(
      z.object({
        startDay: Day,
        longM: z.number(),
        fastM: z.number(),
        planned: z.boolean(),
        says: Message,
      }),
    ),
    /** Long runs that longer races ask for. */
    needs: list(z.object({ eventId: z.enum(TO), name: Message, longM: z.number() })),
  })
  .meta({ id: 'YearChart' })
export type YearChart = z.output<typeof YearChart>

const RaceBeforeAndNow = z
  .object({
    eventId: z.enum(TO),
    name: Message,
    before: Interval.nullable(),
    now: Interval.nullable(),
    howSure: z.enum(['likely', 'plausible', 'unproven']),
    grade: z.enum(['B', 'C', 'D']),
    source: Message,
    missing: Message,
    /** The first day on which it is safe; `null` where none is in sight, or a state is open. */
    earliest: Day.nullable(),
  })
  .meta({ id: 'RaceBeforeAndNow' })
export type RaceBeforeAndNow = z.output<typeof RaceBeforeAndNow>

const Ladder = z
  .object({
    /** False for a plan that was only tried out. */
    saved: z.boolean(),
    eventId: RaceGoal,
    raceDay: Day,
    nowM: z.number().describe('Longest run of the last 30 days'),
    /** The longest gap between runs at mile pace, the mile and the last race included, days. */
    longestGapDays: z.number(),
    weeks: list(
      z.object({
        startDay: Day,
        longM: z.number(),
        cutBack: z.boolean(),
        /** Metres of the race or trial that ends the week. */
        raceM: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'LongRunLadder' })
export type Ladder = z.output<typeof Ladder>

export const AfterMileAnswer = z.enum(['again', 'longer', 'stop'])
export type AfterMileAnswer = z.output<typeof AfterMileAnswer>

export const WayBack = z
  .object({
    asOf: Day,
    /** No block yet, one that runs, one without its result, one that was stopped, or one that is done. */
    state: z.enum(['none', 'running', 'no-result', 'stopped', 'done']),
    headline: Message,
    lead: list(Message),
    block: z
      .object({ eventId: RaceGoal, startDay: Day, raceDay: Day, stoppedOn: Day.nullable() })
      .nullable(),
    outcome: Outcome.nullable(),
    chart: YearChart.nullable(),
    races: list(RaceBeforeAndNow),
    wish: z
      .object({ day: Day, distanceM: z.number(), name: Message, safe: z.boolean(), text: Message })
      .nullable(),
    ladder: Ladder.nullable(),
    /** Why no plan to longer races can be made today. */
    refused: list(Message),
    keeps: list(Line),
    next: z.object({
      /** The question is open, or answered and not carried out yet. */
      ask: z.boolean(),
      answer: AfterMileAnswer.nullable(),
      answeredOn: Day.nullable(),
      again: z.object({ event: RaceGoal }),
      longer: z.object({ to: z.enum(TO), raceDay: Day.nullable() }),
    }),
  })
  .meta({ id: 'WayBack' })
export type WayBack = z.output<typeof WayBack>

const tags = ['way-back']

export const readWayBack = route({
  method: 'GET',
  url: '/way-back',
  access: ATHLETE,
  schema: {
    operationId: 'readWayBack',
    summary: 'What the mile block did, and the way back to longer races',
    tags,
    response: { 200: WayBack, ...problems },
  },
})

export const answerWayBack = route({
  method: 'PUT',
  url: '/way-back/answer',
  access: ATHLETE,
  schema: {
    operationId: 'answerWayBack',
    summary: 'Answer what comes after the mile; null takes the answer back',
    tags,
    body: z.object({
      answer: AfterMileAnswer.nullable().describe('`stop` archives the plan; null brings it back'),
    }),
    response: { 200: WayBack, ...problems },
  },
})

export const saveWish = route({
  method: 'PUT',
  url: '/way-back/wish',
  access: ATHLETE,
  schema: {
    operationId: 'saveWishedRace',
    summary: 'Save the next race of 10 km or more; null for none',
    tags,
    body: z.object({
      race: z.object({ day: Day, distanceM: z.number().min(10_000).max(100_000) }).nullable(),
    }),
    response: { 200: WayBack, ...problems },
  },
})
