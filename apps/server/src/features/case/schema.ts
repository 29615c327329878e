import { GATE_IDS } from '@bell-lap/fitness/plateau/not-now'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Interval, list, problems, Weekday } from '../../contract/values.ts'
import { Settings } from '../settings/index.ts'

const Share = z.number()
const ShareRange = z.object({ share: Share, lowShare: Share, highShare: Share })

const TrainingSameness = z
  .object({
    weeks: z.number(),
    runs: z.number(),
    /** 0 to 1; from 0.6 on training counts as monotonous. */
    monotony: Share,
    monotonous: z.boolean(),
    distanceEntropy: Share,
    paceEntropy: Share,
    /** Share of the runs on a route that another one had, too; `null` where too few routes are known. */
    sameRouteShare: Share.nullable(),
    /** Share of the time at 97 % of 5K speed or faster. */
    fastShare: Share,
    /** Foster's monotony, the mean of the weeks; `null` without loads. */
    fosterMonotony: z.number().nullable(),
    shortRaces: z.number(),
    longRaces: z.number(),
  })
  .meta({ id: 'TrainingSameness' })

const Cause = z
  .object({
    id: z.enum(['one-pace', 'little-fast', 'same-routes', 'same-week', 'one-distance']),
    title: Message,
    figure: Message,
    text: Message,
    /** Label of the list of runs. */
    seeRuns: Message,
    runs: list(z.object({ id: z.string(), day: Day, distanceM: z.number(), speedMps: z.number() })),
    bars: list(z.object({ label: Message.nullable(), value: z.number(), marked: z.boolean() })),
    weekdays: list(Weekday),
  })
  .meta({ id: 'CaseCause' })
export type Cause = z.output<typeof Cause>

const Chart = z
  .object({
    /** Times over a distance that performances are worth, or paces at one heart rate. */
    kind: z.enum(['race-time', 'pace']),
    caption: Message,
    title: Message,
    points: list(
      z.object({
        source: z.enum(['race', 'index']),
        id: z.string().nullable(),
        day: Day,
        /** Seconds: of the distance, or per kilometre. */
        valueS: z.number(),
        says: Message,
        group: z.enum(['middle', 'short', 'half', 'marathon']).nullable(),
      }),
    ),
    plateau: z.object({ from: Day, to: Day }).nullable(),
    onset: z.object({ from: Day, to: Day }).nullable(),
    level: Interval.nullable(),
    /** Where 1 % every half-year would have led, from the onset on. */
    onePercent: list(z.object({ day: Day, valueS: z.number() })),
  })
  .meta({ id: 'CaseChart' })
export type Chart = z.output<typeof Chart>

const Change = z
  .object({
    eventId: z.string(),
    name: Message,
    today: Interval,
    after: Interval,
    /** Change of the time; negative is faster. */
    change: ShareRange,
    howSure: z.enum(['likely', 'plausible', 'unproven']),
    grade: z.enum(['B', 'C', 'D']),
    source: Message,
  })
  .meta({ id: 'CaseChange' })
export type Change = z.output<typeof Change>

const ClosedGate = z.object({ gate: z.enum(GATE_IDS), why: Message, instead: Message })

export const MileCase = z
  .object({
    asOf: Day,
    answer: z.enum(['plateau', 'improving', 'decline', 'not-enough']),
    leansDown: z
      .boolean()
      .describe('Not enough to say, but more likely slower than not: health comes first'),
    /** Two typed results and no file: said from those alone. */
    short: z.boolean(),
    from: Message,
    headline: Message,
    lead: list(Message),
    /** Change of the speed in 26 weeks with its 80 % range; positive is faster. */
    trend: ShareRange.extend({
      windowWeeks: z.number(),
      races: z.number(),
      indexWeeks: z.number(),
    }).nullable(),
    chart: Chart.nullable(),
    /** What would be enough, where there is not. */
    enough: list(Message),
    sameness: z.object({
      recent: TrainingSameness.nullable(),
      plateau: TrainingSameness.nullable(),
    }),
    causes: list(Cause).describe('Empty for a runner who gets faster or slower'),
    suggestion: z.enum(['strong', 'moderate', 'exploratory']),
    changes: list(Change),
    cost: list(z.object({ id: z.string(), label: Message, figure: Message, text: Message })),
    block: z.object({
      startDay: Day,
      weeks: z.number(),
      mileDay: Day,
      running: z
        .enum(['mile', 'base'])
        .nullable()
        .describe('The plan of today is this block, or the base weeks before one'),
      /** False where a gate is closed, a block is running, or the next long race comes first. */
      canStart: z.boolean(),
      words: list(Message),
    }),
    exit: z.object({ mileS: z.number(), day: Day, headline: Message, text: Message }).nullable(),
    notNow: list(ClosedGate),
    /** What was looked at and holds. */
    checked: list(Message),
    /** What only the runner can say; where results fall, questions about health and load. */
    ask: list(Message),
    answers: Settings.shape.mileCase.unwrap(),
    waiting: z.number().describe('Recordings whose heart rates are still being read'),
  })
  .meta({ id: 'MileCase' })
export type MileCase = z.output<typeof MileCase>

export const readCase = route({
  method: 'GET',
  url: '/case',
  access: ATHLETE,
  schema: {
    operationId: 'readCase',
    summary: 'The case for the mile: plateau, causes, what a mile block would change and cost',
    tags: ['case'],
    response: { 200: MileCase, ...problems },
  },
})

export const answerCase = route({
  method: 'PUT',
  url: '/case/answers',
  access: ATHLETE,
  schema: {
    operationId: 'answerCase',
    summary: 'Save what the runner says: feels stuck, the next long race, not now',
    tags: ['case'],
    body: Settings.shape.mileCase.unwrap(),
    response: { 200: MileCase, ...problems },
  },
})
