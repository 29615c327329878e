import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, IdParams, list, problems } from '../../contract/values.ts'

export const MEASURES = ['loadAu', 'fastM', 'achilles', 'tibia', 'kneecap', 'hamstringM'] as const
export type Measure = (typeof MEASURES)[number]

const Amounts = z
  .object({
    loadAu: z.number().describe('Session load; an hour at threshold is 100'),
    fastM: z.number().describe('Metres at 97 % of mile speed or faster'),
    achilles: z.number().describe('Kilometres at 3.33 m/s on the flat that ask as much of it'),
    tibia: z.number(),
    kneecap: z.number(),
    hamstringM: z.number().nullable().describe('Weighted metres near top speed, where it is known'),
  })
  .meta({ id: 'LoadAmounts' })
export type Amounts = z.output<typeof Amounts>

export const RunSpike = z
  .object({
    activityId: z.string(),
    day: Day,
    distanceM: z.number(),
    longestBeforeM: z.number().describe('The longest run of the 30 days before'),
    ratio: z.number(),
    easyUntil: Day.describe('The last day of easy running only'),
    longUntil: Day.describe('The last day on which runs stay below `mostM`'),
    mostM: z.number(),
    hasPlan: z.boolean().describe('A plan carries it out; without one it is advice'),
  })
  .meta({ id: 'RunSpike' })
export type RunSpike = z.output<typeof RunSpike>

const LoadWeek = z
  .object({
    startDay: Day,
    state: z.enum(['past', 'now', 'ahead']),
    runs: z.number(),
    done: Amounts.nullable().describe('`null` ahead of today'),
    planned: Amounts.nullable().describe('`null` where no plan covers the week'),
    /** What is done and what is still planned this week. */
    expected: Amounts.nullable().describe('Of this week: done, and planned from today on'),
    fastBudgetM: z.number().nullable().describe('The most fast metres that the plan allows itself'),
    fastCountedM: z
      .number()
      .nullable()
      .describe('Of this week, as the plan counts them for its budget: strides at half'),
  })
  .meta({ id: 'LoadWeek' })
export type LoadWeek = z.output<typeof LoadWeek>

const Usual = z.object({ low: z.number(), centre: z.number(), high: z.number() })

export const readLoad = route({
  method: 'GET',
  url: '/load',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'readLoad',
    summary:
      'Eight weeks of load, this week and four ahead: planned and done, against the usual range',
    tags: ['load'],
    response: {
      200: z
        .object({
          today: Day,
          heading: Message,
          lead: Message.nullable(),
          weeks: list(LoadWeek),
          usual: z
            .partialRecord(z.enum(MEASURES), Usual)
            .describe('The range of the last six whole weeks; left out where too little is known'),
          sources: z
            .object({
              effort: z.number(),
              heartRate: z.number(),
              speed: z.number(),
              unknown: z.number(),
            })
            .describe('Runs of the last six weeks by what their load was read from'),
          spikes: list(RunSpike).describe(
            'Runs of the last 30 days that were over 1.10 of the longest of the 30 days before',
          ),
          monotony: z
            .number()
            .nullable()
            .describe('Mean over standard deviation of the last seven daily loads (Foster 1998)'),
          days: list(z.object({ day: Day, fitness: z.number(), fatigue: z.number() })).describe(
            'Weighted means of the daily load over 42 and 7 days; no forecast of a race',
          ),
        })
        .meta({ id: 'Load' }),
      ...problems,
    },
  },
})
export type Load = z.output<(typeof readLoad)['schema']['response'][200]>

export const readRunSpike = route({
  method: 'GET',
  url: '/activities/:id/spike',
  access: reads('workouts'),
  schema: {
    operationId: 'readRunSpike',
    summary: 'Whether a run of the last 30 days was much longer than lately, and what follows',
    tags: ['load'],
    params: IdParams,
    response: { 200: z.object({ spike: RunSpike.nullable() }), ...problems },
  },
})
